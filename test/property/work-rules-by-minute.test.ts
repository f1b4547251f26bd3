import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeOfDay } from '../../src/domain/clock.ts';
import { daysOf } from '../../src/domain/cycle-days.ts';
import { Scenario, type ScenarioInput } from '../../src/domain/scenario.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { judge } from '../../src/rules/judge.ts';
import { rotaOf, type TourInput } from '../support/small-rota.ts';
import { matrixOf, planarKm, smallInput } from '../support/small-scenario.ts';
import { brokenByMinute } from '../support/work-by-minute.ts';

const BOTH = ['morning' as const, 'afternoon' as const];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const or = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 2 });
const profile = fc.record({
  mostHoursPerWeek: or(fc.constantFrom(48, 30, 20)),
  mostAverageHours: or(fc.constantFrom(44, 18, 12)),
  mostWorkMinutesPerDay: or(fc.integer({ min: 200, max: 600 })),
  mostSpanMinutes: or(fc.integer({ min: 200, max: 720 })),
  leastRestMinutes: or(fc.integer({ min: 600, max: 1200 })),
  leastWeeklyRestMinutes: or(fc.integer({ min: 1500, max: 4320 })),
  break: or(fc.record({ minutes: fc.constantFrom(1, 20, 45, 90), before: fc.integer({ min: 150, max: 500 }) })),
});

const step = (least: number, most: number) => fc.integer({ min: least / 5, max: most / 5 }).map((fives) => fives * 5);
const tour = fc.record({
  stops: fc.shuffledSubarray(['aube', 'bief', 'cure', 'dent'], { minLength: 3, maxLength: 3 }),
  /** Minutes after midnight; each session lasts for so long, and the next opens so long after what the way asks for. */
  opens: step(360, 600),
  lasts: fc.tuple(step(45, 150), step(45, 120), step(60, 150)),
  waits: fc.tuple(step(0, 60), step(0, 90)),
  visits: fc.integer({ min: 1, max: 3 }),
  pause: fc.boolean(),
  leavesEarly: fc.constantFrom(0, 0, 15, 40),
  returnsLate: fc.constantFrom(0, 0, 25),
  rides: fc.boolean(),
});

const cases = fc.record({
  weeks: fc.integer({ min: 1, max: 5 }),
  profile,
  days: fc.subarray([...WEEKDAYS], { minLength: 3 }),
  tours: fc.array(fc.option(tour, { freq: 4 }), { minLength: 35, maxLength: 35 }),
});

function scenarioOf(weeks: number, days: readonly (typeof WEEKDAYS)[number][], rules: object) {
  const input = smallInput();
  const scenario = Scenario.parse({
    ...input,
    agents: [
      { id: 'ana', name: 'Ana', workProfile: 'house' },
      { id: 'bob', name: 'Bob' },
    ],
    cycle: { ...input.cycle, weeks, days: Object.fromEntries(days.map((day) => [day, BOTH])) },
    workProfiles: [{ id: 'house', name: 'House', source: 'test', ...rules }],
  } as ScenarioInput);
  const matrix = matrixOf(scenario, (from, to) => Math.round(planarKm(from.position, to.position)) * 60);
  return { scenario, matrix };
}

type DrawnTour = typeof tour extends fc.Arbitrary<infer Value> ? Value : never;

/** Visits in order, with time for every way; the last one or two after lunch. */
function tourOf(
  drawn: DrawnTour,
  day: TourInput['day'],
  { scenario, matrix }: ReturnType<typeof scenarioOf>,
): TourInput {
  const minutes = (from: string, to: string) =>
    matrix.seconds[matrix.indexOf.get(from)! * matrix.size + matrix.indexOf.get(to)!]! / 60;
  const stops = drawn.stops.slice(0, drawn.visits);
  const garage = 'garage:bus';
  let opens = drawn.opens;
  const visits = stops.map((stop, v) => {
    if (v > 0) {
      const way = 20 + minutes(`stop:${stops[v - 1]!}`, `stop:${stop}`);
      opens += way + drawn.waits[v - 1]!;
      if (v === stops.length - 1) opens = Math.max(opens, 13 * 60 + 30 + drawn.waits[0]!);
    }
    const from = opens;
    opens += drawn.lasts[v]!;
    if (stops.length === 1 && drawn.pause) {
      const pause = { from: timeOfDay(opens), to: timeOfDay(14 * 60) };
      opens = 14 * 60 + drawn.lasts[1]!;
      return { stop, opens: timeOfDay(from), closes: timeOfDay(opens), pause };
    }
    return { stop, opens: timeOfDay(from), closes: timeOfDay(opens), pause: null };
  });
  return {
    unit: scenario.units[0]!.id,
    day,
    agents: drawn.rides ? ['ana'] : ['bob'],
    departs: timeOfDay(drawn.opens - 10 - minutes(garage, `stop:${stops[0]!}`) - drawn.leavesEarly),
    returns: timeOfDay(opens + 10 + minutes(`stop:${stops.at(-1)!}`, garage) + drawn.returnsLate),
    visits,
  };
}

describe('rules of work', () => {
  test('are broken where 24 weeks walked minute by minute break them, and nowhere else', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(cases, ({ weeks, profile: rules, days, tours }) => {
        const ground = scenarioOf(weeks, days, rules);
        const { scenario, matrix } = ground;
        const drawn = daysOf(scenario.cycle).flatMap(({ week, weekday, index }) => {
          const one = tours[index] ?? null;
          return one === null ? [] : [tourOf(one, { week, weekday }, ground)];
        });
        const need = buildNeedModel(scenario, matrix);
        const verdictOn = (some: TourInput[]) => judge(scenario, need, matrix, rotaOf(some));
        // Without room for lunch there is none, and how much work that makes is no question worth two answers.
        const starved = verdictOn(drawn).violations.filter(({ rule }) => rule === 'lunch-missing');
        const rota = rotaOf(drawn.filter((_, index) => !starved.some((violation) => violation.tour === index)));
        const verdict = judge(scenario, need, matrix, rota);
        for (const [a, agent] of scenario.agents.entries()) {
          const judged = verdict.violations.filter(
            ({ rule, parameters }) => rule.startsWith('profile') && parameters.agent === agent.id,
          );
          const walked = brokenByMinute(scenario, matrix, agent, rota.tours);
          expect([...new Set(judged.map(({ rule }) => rule))].sort()).toEqual([...walked].sort());
          const isWithinContract = !verdict.violations.some(({ rule }) => rule.startsWith('agent-'));
          if (isWithinContract) expect(verdict.agents[a]!.legal).toBe(walked.size === 0);
          for (const rule of walked) seen.set(rule, (seen.get(rule) ?? 0) + 1);
        }
      }),
      { numRuns: 160, seed: 71 },
    );
    expect([...seen.keys()]).toHaveLength(7);
    expect(Math.min(...seen.values())).toBeGreaterThan(2);
  });
});
