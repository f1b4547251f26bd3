import { describe, expect, test } from 'vitest';
import { layCalendar } from '../../src/calendar/lay-calendar.ts';
import { CancelledError, InfeasibleError, NoRotaFoundError } from '../../src/domain/problem.ts';
import type { Rota } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { TravelMatrix } from '../../src/domain/travel-matrix.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { judge } from '../../src/rules/judge.ts';
import { rotaOf, type TourInput } from '../support/small-rota.ts';
import { lineMatrix, matrixOf, planarKm, positionAt, smallScenario, stopInput } from '../support/small-scenario.ts';
import { solved } from '../support/solving.ts';

type Overrides = Parameters<typeof smallScenario>[0];
const WIDE = [{ from: '08:00', to: '19:00' }];
const MORNINGS = { visits: { parts: ['morning' as const] } };
/** One week, Monday and Tuesday mornings. */
const SHORT = {
  ...MORNINGS,
  cycle: { weeks: 1, days: { monday: ['morning' as const], tuesday: ['morning' as const] } },
};

/** Solves to the end; every rota told on the way must be legal and worth what is said. */
async function best(scenario: Scenario, start: Rota | null = null, matrix: TravelMatrix = lineMatrix(scenario)) {
  const need = buildNeedModel(scenario, matrix);
  const told: number[] = [];
  const expectLegal = (rota: Rota) => {
    const verdict = judge(scenario, need, matrix, rota);
    expect(verdict.violations).toEqual([]);
    expect(verdict.figures.objective).toBeCloseTo(rota.certificate!.objective, 6);
  };
  const { rota, certificate } = await solved(
    { scenario, need, matrix, start },
    {},
    {
      onProgress: (progress) => {
        if (progress.rota === null) return;
        expectLegal(progress.rota);
        told.push(progress.objective!);
      },
    },
  );
  expectLegal(rota);
  expect(certificate.status).toBe('optimal');
  return { rota, objective: certificate.objective, told };
}

const visited = (rota: Rota) => [...new Set(rota.tours.flatMap((tour) => tour.visits.map(({ stop }) => stop)))].sort();

describe('staying in the garage', () => {
  test('is the best rota where every tour costs more than it is worth', async () => {
    const scenario = smallScenario({ goal: { centsPerWeightedHour: 1 } });
    expect(await best(scenario)).toMatchObject({ objective: 0, rota: { tours: [] } });
  });

  test('is the only rota where every stop is closed', async () => {
    const closed = ['aube', 'bief', 'cure', 'dent'].map((stop) => ({ kind: 'stop-closed' as const, stop }));
    expect(await best(smallScenario({ locks: closed }))).toMatchObject({ objective: 0, rota: { tours: [] } });
  });

  test('is no rota where something is promised', async () => {
    const locks = [{ kind: 'stop-closed' as const, stop: 'aube' }];
    const scenario = smallScenario({ locks, floors: [{ commune: '17001', leastVisitsPerCycle: 1 }] });
    await expect(best(scenario)).rejects.toBeInstanceOf(InfeasibleError);
  });
});

describe('a run without a rota', () => {
  const promised = smallScenario({ ...SHORT, floors: [{ commune: '17001', leastVisitsPerCycle: 1 }] });
  const input = {
    scenario: promised,
    matrix: lineMatrix(promised),
    need: buildNeedModel(promised, lineMatrix(promised)),
  };

  test('says that its time was too short where nobody stopped it', async () => {
    const run = solved(input, { timeLimitSeconds: 0 });
    await expect(run).rejects.toBeInstanceOf(NoRotaFoundError);
    await expect(run).rejects.toMatchObject({ reason: 'limit' });
  });

  test('was cancelled where somebody did', async () => {
    await expect(solved(input, {}, { stopped: () => true })).rejects.toBeInstanceOf(CancelledError);
  });

  test('says which rhythm has more sets of days than can be tried', async () => {
    // Twelve of twenty-five days, any of them: 5.2 million sets.
    const scenario = smallScenario({
      cycle: { weeks: 5 },
      patterns: [{ name: 'often', visitsPerCycle: 12, sameWeekday: false }],
    });
    const matrix = lineMatrix(scenario);
    const run = solved({ scenario, matrix, need: buildNeedModel(scenario, matrix) });
    await expect(run).rejects.toMatchObject({
      name: 'InfeasibleError',
      problems: [{ code: 'too-many-patterns', parameters: { rule: 'often' } }],
    });
  });
});

describe('a promise to every commune', () => {
  test('of a visit is kept for communes that would otherwise not be visited', async () => {
    const costly = { ...MORNINGS, goal: { centsPerWeightedHour: 1200 } };
    expect(visited((await best(smallScenario(costly))).rota)).not.toContain('dent');
    const { rota } = await best(smallScenario({ ...costly, floors: [{ leastVisitsPerCycle: 1 }] }));
    expect(visited(rota)).toEqual(['aube', 'bief', 'cure', 'dent']);
  });

  test('of a share of need is kept for communes that would otherwise get none', async () => {
    const costly = { ...SHORT, goal: { centsPerWeightedHour: 2000 } };
    const floors = [{ leastServedShare: 0.02 }];
    const { rota } = await best(smallScenario({ ...costly, floors }, { stops: ['aube', 'dent'] }));
    expect(visited(rota)).toEqual(['aube', 'dent']);
  });

  test('does not bind those whose stops no unit can use', async () => {
    const floors = [{ leastVisitsPerCycle: 1 }];
    const stops = [{ id: 'dent', windows: {} }];
    expect(visited((await best(smallScenario({ ...MORNINGS, floors, stops }))).rota)).toEqual(['aube', 'bief', 'cure']);
  });

  test('does not bind those that are reached only on the way from another, as the judge sees it', async () => {
    // From Bief no road leads home but through Aube: alone it cannot be visited.
    const scenario = smallScenario({ ...SHORT, floors: [{ leastVisitsPerCycle: 1 }] }, { stops: ['aube', 'bief'] });
    const matrix = matrixOf(scenario, (from, to) =>
      from.key === 'stop:bief' && to.key === 'garage:bus'
        ? Number.POSITIVE_INFINITY
        : planarKm(from.position, to.position) * 60,
    );
    expect(visited((await best(scenario, null, matrix)).rota)).toEqual(['aube']);
  });
});

describe('crews', () => {
  const van = { id: 'van', name: 'The van', garage: { name: 'Depot', point: positionAt(0, 12) } };

  test('ride one unit a day: one agent does not serve a morning here and an afternoon there', async () => {
    // Aube is open on Monday mornings, Dent on Monday afternoons, and either unit is far from one of them.
    const stops = [
      { id: 'aube', windows: { monday: [{ from: '09:00', to: '11:30' }] } },
      { id: 'dent', windows: { monday: [{ from: '14:00', to: '16:30' }] } },
    ];
    const only = { stops: ['aube', 'dent'] };
    const week = { cycle: { weeks: 1 }, dayRules: { mostSpanMinutes: 300 }, stops, units: [van] };
    const alone = await best(smallScenario(week, only));
    const two = await best(smallScenario({ ...week, agents: [{ id: 'bob', name: 'Bob' }] }, only));
    expect(alone.rota.tours).toHaveLength(1);
    expect(two.rota.tours).toHaveLength(2);
  });

  test('are shared where units ask the same people for different things', async () => {
    const units = [
      { id: 'bus', crew: [{ skill: 'desk' }] },
      { ...van, crew: [{ licence: 'B' }] },
    ];
    const ana = { id: 'ana', skills: ['desk'], availability: { monday: ['morning' as const] } };
    const { rota } = await best(smallScenario({ ...SHORT, units, agents: [ana] }));
    expect(rota.tours).toHaveLength(1);
  });
});

describe('limits', () => {
  test('of a dwell of 125 minutes admit a dwell of 125 minutes', async () => {
    const stops = ['aube', 'bief', 'cure', 'dent'].map((id) => ({ id, leastDwellMinutes: 125, mostDwellMinutes: 125 }));
    const { rota } = await best(
      smallScenario({ cycle: SHORT.cycle, visits: { ...MORNINGS.visits, dwellMinutes: [125] }, stops }),
    );
    expect(rota.tours).toHaveLength(2);
  });

  test('are kept to the last digit: hours, kilometres', async () => {
    // Aube and Cure, a morning each: 182 + 186 minutes are 6.1333… hours, and 28 kilometres.
    for (const caps of [{ hoursPerCycle: 6.133333 }, { kmPerCycle: 27.9999999 }]) {
      expect((await best(smallScenario({ ...SHORT, caps }))).rota.tours).toHaveLength(1);
    }
    for (const caps of [{ hoursPerCycle: 368 / 60 }, { kmPerCycle: 28 }]) {
      expect((await best(smallScenario({ ...SHORT, caps }))).rota.tours).toHaveLength(2);
    }
  });

  test('are kept to the last digit by agents too', async () => {
    const exact = { ...SHORT, agents: [{ id: 'ana', hoursPerWeek: 368 / 60, hoursPerCycle: 368 / 60 }] };
    expect((await best(smallScenario(exact))).rota.tours).toHaveLength(2);
    for (const hours of [{ hoursPerWeek: 6.133333 }, { hoursPerWeek: null, hoursPerCycle: 6.1333333 }]) {
      expect((await best(smallScenario({ ...SHORT, agents: [{ id: 'ana', ...hours }] }))).rota.tours).toHaveLength(1);
    }
  });
});

describe('limits on sums of fractions', () => {
  test('of cents are kept to the ten-thousandth', async () => {
    // Twelve and sixteen kilometres at 60 cents, 182 and 186 minutes at 25 euros an hour.
    const cents = 720 + (182 / 60) * 2500 + 960 + (186 / 60) * 2500;
    const toursWithin = async (centsPerCycle: number) =>
      (await best(smallScenario({ ...SHORT, caps: { centsPerCycle } }))).rota.tours.length;
    expect(await toursWithin(cents)).toBe(2);
    expect(await toursWithin(cents - 5e-5)).toBe(1);
  });

  test('of the share served are kept as the judge keeps them', async () => {
    // Two visits a fortnight capture 0.85 of those who are near, and no more.
    const promised = (share: number) =>
      smallScenario({
        ...MORNINGS,
        cycle: { weeks: 2, days: { monday: ['morning'] } },
        units: [{ id: 'bus', desks: 3 }],
        coverage: { awayShareWithCar: 0, awayShareWithoutCar: 0 },
        patterns: [{ name: 'once', visitsPerCycle: 1 }],
        floors: [{ commune: '17004', leastServedShare: share }],
      });
    expect(visited((await best(promised(0.85))).rota)).toContain('dent');
    for (const share of [0.85 + 5e-9, 0.85 + 1e-7]) {
      await expect(best(promised(share))).rejects.toBeInstanceOf(InfeasibleError);
    }
  });
});

describe('units in one garage', () => {
  test('are told apart where a matrix gives them ways of their own', async () => {
    const agents = [
      { id: 'ana', hoursPerWeek: null },
      { id: 'bob', name: 'Bob', hoursPerWeek: null },
    ];
    const twin = { id: 'bus-2', name: 'The other bus', garage: { name: 'Garage', point: positionAt(0, 0) } };
    const scenario = smallScenario({ ...SHORT, units: [twin], agents });
    const slow = ({ key }: { key: string }) => (key === 'garage:bus-2' ? 3 : 1);
    const matrix = matrixOf(scenario, (from, to) => planarKm(from.position, to.position) * 60 * slow(from) * slow(to));
    await best(scenario, null, matrix);
  });
});

describe('a rota to start from', () => {
  const monday = { week: 1, weekday: 'monday' as const };
  const aube: TourInput = {
    unit: 'bus',
    day: monday,
    agents: ['ana'],
    visits: [{ stop: 'aube', opens: '09:00', closes: '11:30' }],
  };
  const twin = { id: 'bus-2', name: 'The other bus', garage: { name: 'Garage', point: positionAt(0, 0) } };
  const agents = [
    { id: 'ana', hoursPerWeek: null },
    { id: 'bob', name: 'Bob', hoursPerWeek: null },
  ];
  const scenario = smallScenario({ ...SHORT, units: [twin], agents });

  test('is the first that is told', async () => {
    const first = (await best(smallScenario(SHORT), null)).told;
    const { rota } = await best(smallScenario(SHORT));
    const again = await best(smallScenario(SHORT), rota);
    expect(first.length).toBeGreaterThan(1);
    // Staying in the garage, then the best.
    expect(again.told).toHaveLength(2);
  });

  test('may name what does not exist, or make visits that are not legal', async () => {
    const { objective } = await best(scenario);
    const odd: TourInput[] = [
      { ...aube, unit: 'nobody' },
      { ...aube, visits: [{ stop: 'nowhere', opens: '09:00', closes: '11:30' }] },
      { ...aube, day: { week: 5, weekday: 'sunday' } },
      { ...aube, visits: [{ stop: 'aube', opens: '09:00', closes: '09:10' }] },
    ];
    for (const tour of odd) expect((await best(scenario, rotaOf([tour]))).objective).toBeCloseTo(objective, 6);
  });

  test('may make the same tour twice on a day', async () => {
    await best(scenario, rotaOf([aube, { ...aube, unit: 'bus-2', agents: ['bob'] }]));
    await best(smallScenario(SHORT), rotaOf([aube, aube]));
  });
});

describe('a stop', () => {
  test('that is open all day may close over lunch for a minute at least, where no lunch is asked for', async () => {
    const rules = {
      cycle: {
        weeks: 1,
        days: { monday: ['morning' as const, 'afternoon' as const] },
        halfDays: { morning: { from: '09:30', to: '12:00' }, afternoon: { from: '12:00', to: '15:00' } },
      },
      visits: { parts: ['day' as const], openingStepMinutes: 30 },
      dayRules: { lunch: { minutes: 0 } },
      stops: [{ id: 'aube', windows: { monday: WIDE } }],
    } satisfies Overrides;
    const { rota } = await best(smallScenario(rules, { stops: ['aube'] }));
    // 12:00 to 14:30 would leave nothing between.
    expect(rota.tours[0]!.visits[0]!.pause).toEqual({ from: '12:00', to: '12:30' });
  });
});

describe('an event', () => {
  /** Tuesday of the second week of the cycle that starts on 5 January 2026, in a place where few people live. */
  const forum = { ...stopInput({ id: 'forum', commune: '17004', xKm: 0, yKm: 16 }), publics: ['young'] };
  const held = { dates: [{ from: '2026-01-13', to: '2026-01-13' }] };
  const day = { week: 2, weekday: 'tuesday' as const };
  const publics = [{ id: 'young', name: 'Young people' }];
  const locks = [{ kind: 'visit' as const, stop: 'forum', day }];

  test('is a stop with dates and a lock: it is visited then, and on no other day', async () => {
    const scenario = smallScenario({ publics, stops: [{ ...forum, ...held }], locks });
    const { rota } = await best(scenario);
    const visits = rota.tours.filter((tour) => tour.visits.some(({ stop }) => stop === 'forum'));
    expect(visits.map((tour) => tour.day)).toEqual([day]);
    // Laid on dates, it takes place once; the cycles after it come too late.
    const year = layCalendar(scenario, rota, { from: '2026-01-05', to: '2026-03-01' });
    const dates = year.tours.filter((tour) => tour.visits.some(({ stop }) => stop === 'forum')).map(({ date }) => date);
    expect(dates).toEqual(['2026-01-13']);
  });

  test('that nobody wants is left out, and one that no day of the cycle falls on cannot be held', async () => {
    const { rota } = await best(smallScenario({ publics, stops: [{ ...forum, ...held }] }));
    expect(visited(rota)).not.toContain('forum');
    const late = { dates: [{ from: '2026-01-20', to: '2026-01-20' }] };
    const run = best(smallScenario({ publics, stops: [{ ...forum, ...late }], locks }));
    await expect(run).rejects.toBeInstanceOf(InfeasibleError);
  });
});

describe('a unit with a radius', () => {
  test('keeps to the antennas within it of its hub', async () => {
    // As the crow flies Aube lies 4.6 km from Bief; Cure 12.8 km and Dent 20 km.
    const radiusAround = { name: 'Hub', point: positionAt(12, 0) };
    const { rota } = await best(smallScenario({ units: [{ id: 'bus', radiusKm: 10, radiusAround }] }));
    expect(visited(rota)).toEqual(['aube', 'bief']);
  });

  test('is told from its like where other stops lie within', async () => {
    const van = { id: 'van', name: 'The van', garage: { name: 'Garage', point: positionAt(0, 0) }, radiusKm: 5 };
    const { rota } = await best(
      smallScenario({ ...SHORT, units: [{ id: 'bus', radiusKm: 10 }, van], agents: [{ id: 'bob', name: 'Bob' }] }),
    );
    const byVan = rota.tours.filter(({ unit }) => unit === 'van').flatMap((tour) => tour.visits);
    expect(byVan.length).toBeGreaterThan(0);
    for (const { stop } of byVan) expect(stop).toBe('aube');
  });
});

describe('a rhythm that fixes the number of visits alone', () => {
  test('has a rota, and a bound, though there are more sets of days than a model could hold', async () => {
    // Six of twenty-five days: 177,100 sets for each stop and kind of visit.
    const scenario = smallScenario({
      cycle: { weeks: 5 },
      patterns: [{ name: 'any six', visitsPerCycle: 6, sameWeekday: false }],
    });
    const matrix = lineMatrix(scenario);
    const need = buildNeedModel(scenario, matrix);
    const { rota, certificate } = await solved({ scenario, matrix, need }, { timeLimitSeconds: 20, gap: 0.01 });
    expect(judge(scenario, need, matrix, rota).violations).toEqual([]);
    expect(rota.tours.length).toBeGreaterThan(6);
    expect(certificate.gap).toBeLessThan(0.4);
  });
});
