import { describe, expect, test } from 'vitest';
import type { InputError } from '../../src/domain/problem.ts';
import { calendarFilesOf, calendarOf } from '../../src/planning/dated-rota.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { named } from '../support/problems-of.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';

const rota = rotaOf([smallTour()]);
const asked = (from: string, to: string) => ({ span: { from, to }, language: 'en' as const });
const problemsOf = (from: string, to: string) =>
  calendarOf(inputsOf(), rota, asked(from, to)).then(
    () => [],
    (error: InputError) => error.problems.map(named),
  );

describe('a rota on real dates', () => {
  test('has its tours on the days of each cycle', async () => {
    const { tours, warnings } = await calendarOf(inputsOf(), rota, asked('2026-01-05', '2026-02-01'));
    expect((tours as unknown[]).length).toBe(2);
    expect(warnings).toEqual([]);
  });

  test('is had as files, stamped as said', async () => {
    const stamp = '2026-01-01T00:00:00.000Z';
    const files = await calendarFilesOf(inputsOf(), rota, { ...asked('2026-01-05', '2026-02-01'), stamp });
    expect(files.map(({ name }) => name)).toContain('unit-bus.ics');
    expect(files[0]!.content).toContain('DTSTAMP:20260101T000000Z');
  });

  test('is refused for dates that are none, are reversed, or are more than ten years apart', async () => {
    expect(await problemsOf('2026-02-30', 'soon')).toEqual(['bad-format /from', 'bad-format /to']);
    expect(await problemsOf('2026-02-02', '2026-02-01')).toEqual(['range-ends-before-it-starts /to']);
    expect(await problemsOf('2026-01-01', '2036-01-01')).toEqual(['dates-too-far /to']);
    expect(await problemsOf('2026-01-01', '2035-12-31')).toEqual([]);
  });
});
