import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../../src/domain/scenario.ts';
import { AUBE_DAY, AUBE_MORNING, smallTour, verdictOn } from '../../support/small-rota.ts';
import { smallScenario } from '../../support/small-scenario.ts';

type VisitInput = NonNullable<ScenarioInput['keep']>['visits'][number];
const weights = { stop: 1, weekday: 10, part: 100 };
const monday = { week: 1, weekday: 'monday' } as const;
const inUse = (...visits: VisitInput[]) => smallScenario({ keep: { rota: 'In use', visits, weights } });
const aube = (changes: Partial<VisitInput> = {}): VisitInput => ({
  stop: 'aube',
  day: monday,
  part: 'morning',
  ...changes,
});
const rota = [smallTour({ visits: [AUBE_MORNING] })];
const figuresOf = (tours: typeof rota, scenario: ReturnType<typeof inUse>) => verdictOn(tours, scenario).figures;

describe('change from the rota in use', () => {
  test('is nothing, and untold, where none is to be kept', () => {
    expect(verdictOn(rota, smallScenario()).figures).toMatchObject({ change: 0, kept: null });
  });

  test.each([
    ['nothing where the visit stays as it is', [aube()], { stop: 1, weekday: 1, part: 1 }, 0],
    [
      'nothing where only the week is another',
      [aube({ day: { week: 2, weekday: 'monday' } })],
      { stop: 1, weekday: 1, part: 1 },
      0,
    ],
    [
      'the weight of the part where only that is another',
      [aube({ part: 'afternoon' })],
      { stop: 1, weekday: 1, part: 0 },
      100,
    ],
    [
      'weekday and part on another weekday',
      [aube({ day: { week: 1, weekday: 'friday' } })],
      { stop: 1, weekday: 0, part: 0 },
      110,
    ],
    ['all three at another stop', [aube({ stop: 'bief' })], { stop: 0, weekday: 0, part: 0 }, 111],
    [
      'a visit lost where there were two',
      [aube(), aube({ day: { week: 2, weekday: 'monday' } })],
      { stop: 1, weekday: 1, part: 1 },
      111,
    ],
  ])('costs %s', (_, visits, kept, change) => {
    const figures = figuresOf(rota, inUse(...visits));
    expect(figures.kept).toEqual({ visits: visits.length, ...kept });
    expect(figures.change).toBeCloseTo(change, 9);
    const free = verdictOn(rota, smallScenario()).figures;
    expect(figures.objective).toBeCloseTo(free.objective - change, 9);
  });

  test('knows a visit of a whole day from one of a morning', () => {
    const tours = [smallTour({ visits: [AUBE_DAY] })];
    expect(figuresOf(tours, inUse(aube())).kept).toMatchObject({ stop: 1, weekday: 1, part: 0 });
    expect(figuresOf(tours, inUse(aube({ part: 'day' }))).kept).toMatchObject({ part: 1 });
  });
});
