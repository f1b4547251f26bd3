import { describe, expect, test } from 'vitest';
import type { Rota } from '../../../src/domain/rota.ts';
import { buildNeedModel } from '../../../src/need/need-model.ts';
import { judge } from '../../../src/rules/judge.ts';
import { lineMatrix, smallScenario } from '../../support/small-scenario.ts';
import { solved } from '../../support/solving.ts';

/** The best rota before any model is solved; all that are told must be legal. */
async function firstRota(overrides: Parameters<typeof smallScenario>[0]): Promise<Rota> {
  const scenario = smallScenario(overrides);
  const matrix = lineMatrix(scenario);
  const need = buildNeedModel(scenario, matrix);
  let hasStarted = false;
  const { rota } = await solved(
    { scenario, matrix, need },
    {},
    {
      stopped: () => hasStarted,
      onProgress: ({ phase }) => {
        hasStarted ||= phase === 'fold';
      },
    },
  );
  expect(judge(scenario, need, matrix, rota).violations).toEqual([]);
  return rota;
}

const often = { name: 'often', visitsPerCycle: 5, sameWeekday: false };

describe('the first rota', () => {
  test('visits each stop once where that is allowed', async () => {
    const { tours } = await firstRota({ visits: { parts: ['morning'] } });
    const stops = tours.flatMap((tour) => tour.visits.map(({ stop }) => stop));
    expect(stops.length).toBeGreaterThan(1);
    expect(new Set(stops).size).toBe(stops.length);
  });

  test.each([
    ['five of ten days, any of them', { patterns: [often] }],
    ['the same weekday of both weeks', { patterns: [{ name: 'twice', visitsPerCycle: 2 }] }],
    ['gaps of at least two days', { patterns: [{ ...often, leastGapDays: 2 }] }],
    ['the rhythm of fewest visits, of several', { patterns: [often, { ...often, name: 'thrice', visitsPerCycle: 3 }] }],
  ])('drives a tour again and again where a rhythm asks for it: %s', async (_, rules) => {
    const { tours } = await firstRota(rules);
    expect(tours.length).toBeGreaterThan(1);
  });

  test('keeps caps on all the days that a tour is driven', async () => {
    const { tours } = await firstRota({ patterns: [often], caps: { kmPerCycle: 60 } });
    // Aube is six kilometres away: five times there and back are 60.
    expect(tours).toHaveLength(5);
    expect((await firstRota({ patterns: [often], caps: { kmPerCycle: 59 } })).tours).toHaveLength(0);
  });
});
