/** Random small scenarios: at most 6 stops and 4 days, with every rule of a rota in turn. */
import fc from 'fast-check';
import type { HalfDay } from '../../src/domain/primitives.ts';
import { Scenario, type ScenarioInput } from '../../src/domain/scenario.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import type { SmallCase } from './exhaustive-rota.ts';
import { hashedTravel } from './hashed-travel.ts';
import { communeInput, positionAt } from './small-scenario.ts';

type Part<Key extends keyof ScenarioInput> = NonNullable<ScenarioInput[Key]>;

const CONTACTS_A_YEAR = 365.25 / 14;
const CODES = ['17001', '17002', '17003', '17004'];
/** The last commune is of no sector, the second of both. */
const SECTORS = [
  { id: 'east', communes: CODES.slice(0, 2) },
  { id: 'west', communes: CODES.slice(1, 3) },
];
const BOTH: HalfDay[] = ['morning', 'afternoon'];
/** Rules are rare by themselves, for together they would leave nothing legal. */
const USUALLY = <T>(usual: T, ...others: T[]) =>
  fc.constantFrom<T[]>(...Array.from({ length: 3 + 2 * others.length }, () => usual), ...others);

type Windows = readonly { readonly from: string; readonly to: string }[];
const windowsOfDay = fc.constantFrom<Windows[]>(
  [{ from: '08:00', to: '19:00' }],
  [{ from: '08:00', to: '19:00' }],
  [{ from: '08:30', to: '18:00' }],
  [{ from: '09:00', to: '12:30' }],
  [{ from: '13:30', to: '17:30' }],
  [
    { from: '09:30', to: '12:00' },
    { from: '14:00', to: '16:30' },
  ],
  [],
);

const windows = fc.record({
  monday: windowsOfDay,
  tuesday: windowsOfDay,
  thursday: windowsOfDay,
  saturday: windowsOfDay,
});

const stop = fc.record({
  commune: fc.integer({ min: 0, max: 3 }),
  windows,
  socket: USUALLY('16A' as const, 'none' as const),
  roomSeats: fc.constantFrom(0, 4, 12),
  leastDwellMinutes: USUALLY(0, 60, 240),
  dates: USUALLY(null, [{ from: '2026-01-05', to: '2026-01-08' }]),
  marketDay: fc.constantFrom('monday' as const, 'thursday' as const),
  market: fc.constantFrom<('wanted' | 'allowed' | 'excluded')[]>('wanted', 'wanted', 'allowed', 'allowed', 'excluded'),
  parkingMetres: fc.constantFrom(null, 8, 12),
  /** Of the scenario's rhythms: all, the first, the last. */
  patterns: USUALLY<'all' | 'first' | 'last'>('all', 'first', 'last'),
});

const cycle: fc.Arbitrary<Part<'cycle'>> = fc.constantFrom<Part<'cycle'>[]>(
  { weeks: 1, days: { monday: BOTH, tuesday: BOTH } },
  { weeks: 1, days: { monday: BOTH, tuesday: ['afternoon'], thursday: BOTH } },
  { weeks: 1, days: { monday: ['morning'], tuesday: ['afternoon'], thursday: BOTH, saturday: ['morning'] } },
  { weeks: 2, days: { monday: BOTH } },
  { weeks: 2, days: { monday: BOTH, thursday: ['morning'] } },
  { weeks: 3, days: { monday: BOTH } },
  { weeks: 4, days: { monday: BOTH } },
  { weeks: 2, days: { monday: BOTH, thursday: ['morning'] }, sectorOfWeek: ['east', 'west'] },
  { weeks: 3, days: { monday: BOTH }, sectorOfWeek: ['east', null, 'west'] },
);

const crew: fc.Arbitrary<Part<'units'>[number]['crew']> = fc.constantFrom(
  [{ count: 1 }],
  [{ count: 1 }],
  [{ count: 1 }],
  [],
  [{ count: 2 }],
  [{ skill: 'desk' }],
  [{ skill: 'desk' }, { licence: 'C' }],
);

const modes: fc.Arbitrary<Part<'units'>[number]['modes']> = USUALLY<Part<'units'>[number]['modes']>(
  {},
  {},
  { afternoon: { kind: 'collective', seats: 4 } },
  { afternoon: { kind: 'collective', seats: 3, minutes: 120, needsRoom: false, helpPerSeatHour: 0.7 } },
  { morning: { kind: 'home', minutesBetween: 15 }, afternoon: { kind: 'home', minutesBetween: 10 } },
);

const unit = fc.record({
  modes,
  garage: fc.constantFrom(0, 0, 9),
  desks: fc.constantFrom(1, 1, 2),
  setUpMinutes: fc.constantFrom(0, 10),
  packUpMinutes: fc.constantFrom(0, 10),
  speedFactor: USUALLY(1, 0.8),
  autonomyHours: fc.constantFrom(0, 3, 12),
  rangeKm: USUALLY(null, 45),
  needs: fc.record({ socket: USUALLY('none' as const, '16A' as const), lengthMetres: USUALLY(8, 10) }),
  costs: USUALLY({ centsPerKm: 60, centsPerHour: 2500 }, { centsPerKm: 0, centsPerHour: 0 }, { centsPerTour: 8000 }),
  crew,
});

const agent = fc.record({
  skills: USUALLY(['desk'], []),
  licences: USUALLY(['B', 'C'], ['B']),
  availability: USUALLY(
    null,
    { monday: BOTH, tuesday: BOTH },
    { monday: ['morning' as const], tuesday: ['afternoon' as const], thursday: BOTH },
    {},
  ),
  hoursPerWeek: fc.constantFrom(null, null, 35, 15, 7.5),
  hoursPerCycle: USUALLY(null, 24, 12),
});

const patterns: fc.Arbitrary<ScenarioInput['patterns']> = fc.constantFrom<ScenarioInput['patterns'][]>(
  null,
  null,
  [{ name: 'once', visitsPerCycle: 1 }],
  [
    { name: 'once', visitsPerCycle: 1 },
    { name: 'twice', visitsPerCycle: 2, sameWeekday: false },
  ],
  [
    { name: 'once', visitsPerCycle: 1 },
    { name: 'twice, anyhow', visitsPerCycle: 2, sameWeekday: false, sameHours: false },
    { name: 'thrice, anyhow', visitsPerCycle: 3, sameWeekday: false, sameHours: false, leastGapDays: 2 },
  ],
  [
    { name: 'twice', visitsPerCycle: 2, sameWeekday: false },
    { name: 'twice, anyhow', visitsPerCycle: 2, sameWeekday: false, sameHours: false },
    { name: 'thrice', visitsPerCycle: 3, sameWeekday: false },
  ],
  [{ name: 'twice apart', visitsPerCycle: 2, sameWeekday: false, leastGapDays: 3, mostGapDays: 8 }],
);

const FREE = { sameWeekday: false, sameHours: false };
/** Rhythms that speak of the hour, together with others that do not. */
const patternsWithTolerance: fc.Arbitrary<ScenarioInput['patterns']> = fc
  .constantFrom(0, 30, 30, 45, 60)
  .chain((minutes) =>
    fc.constantFrom<ScenarioInput['patterns'][]>(
      [{ name: 'twice', visitsPerCycle: 2, sameWeekday: false, hourToleranceMinutes: minutes }],
      [{ name: 'twice', visitsPerCycle: 2, ...FREE, hourToleranceMinutes: minutes }],
      [
        { name: 'once', visitsPerCycle: 1, hourToleranceMinutes: 0 },
        { name: 'twice', visitsPerCycle: 2, sameWeekday: false, hourToleranceMinutes: minutes },
      ],
      [
        { name: 'once', visitsPerCycle: 1 },
        { name: 'twice at the hour', visitsPerCycle: 2, ...FREE, hourToleranceMinutes: minutes },
        { name: 'twice apart', visitsPerCycle: 2, ...FREE, leastGapDays: 3 },
      ],
      [
        { name: 'twice', visitsPerCycle: 2, ...FREE, hourToleranceMinutes: 0 },
        { name: 'twice apart', visitsPerCycle: 2, ...FREE, hourToleranceMinutes: minutes, leastGapDays: 3 },
        { name: 'thrice', visitsPerCycle: 3, ...FREE, hourToleranceMinutes: minutes },
      ],
    ),
  );

/** Hours that differ from weekday to weekday, so that a tolerance has something to say. */
const windowsOfItsOwn = fc.constantFrom<Windows[]>(
  [{ from: '09:00', to: '12:30' }],
  [{ from: '09:00', to: '17:30' }],
  [{ from: '09:30', to: '12:00' }],
  [{ from: '10:00', to: '16:30' }],
  [
    { from: '09:00', to: '11:00' },
    { from: '10:30', to: '12:30' },
    { from: '14:30', to: '17:30' },
  ],
  [{ from: '13:30', to: '16:30' }],
);
/** Most of what else could keep visits from being made is left out. */
const NOTHING_ELSE = {
  socket: '16A' as const,
  roomSeats: 12 as const,
  leastDwellMinutes: 0 as const,
  dates: null,
  market: 'wanted' as const,
  parkingMetres: null,
  patterns: 'all' as const,
};
const stopWithHours = fc
  .tuple(
    stop,
    fc.record({
      monday: windowsOfItsOwn,
      tuesday: windowsOfItsOwn,
      thursday: windowsOfItsOwn,
      saturday: windowsOfItsOwn,
    }),
  )
  .map(([drawn, windows]) => ({ ...drawn, windows, ...NOTHING_ELSE }));
const cycleOfHours: fc.Arbitrary<Part<'cycle'>> = fc.constantFrom<Part<'cycle'>[]>(
  { weeks: 1, days: { monday: BOTH, tuesday: BOTH } },
  { weeks: 1, days: { monday: BOTH, tuesday: BOTH } },
  { weeks: 1, days: { monday: BOTH, thursday: BOTH } },
  { weeks: 2, days: { monday: BOTH } },
  { weeks: 1, days: { monday: ['morning'], tuesday: BOTH, thursday: ['morning'] } },
  { weeks: 1, days: { monday: ['morning'], tuesday: ['morning'], thursday: ['morning'], saturday: ['morning'] } },
);

const visits = fc.record({
  dwellMinutes: fc.constantFrom([150], [120], [60, 120], [125]),
  mostPerTour: fc.constantFrom(1, 2, 2, 3),
  openingStepMinutes: fc.constant(30),
  parts: USUALLY(['morning', 'afternoon', 'day'] as const, ['morning', 'afternoon'] as const, ['day'] as const),
  beside: USUALLY(true, false),
});

const floors: fc.Arbitrary<Part<'floors'>> = fc.constantFrom<Part<'floors'>[]>(
  ...Array.from({ length: 10 }, () => []),
  [{ commune: '17001', leastVisitsPerCycle: 1 }],
  [{ commune: '17001', leastServedShare: 0.2 }],
  [{ leastVisitsPerCycle: 1 }],
  [{ leastServedShare: 0.1 }],
  [{ mostVisitsPerCycle: 1 }, { commune: '17001', leastServedShare: 0.05 }],
);

const label = USUALLY<ScenarioInput['label']>(
  null,
  { leastOpenHoursPerWeek: 3, leastDaysPerWeek: 0 },
  { leastOpenHoursPerWeek: 0, leastDaysPerWeek: 2 },
  { scope: 'unit', leastOpenHoursPerWeek: 2, leastDaysPerWeek: 1 },
);

const caps = fc.constantFrom<Part<'caps'>[]>(
  {},
  {},
  {},
  {},
  { kmPerCycle: 70 },
  { hoursPerCycle: 9.5 },
  { centsPerCycle: 30_000 },
);

/** A day of every cycle above. */
const MONDAY = { week: 1, weekday: 'monday' as const };

const locks: fc.Arbitrary<Part<'locks'>> = USUALLY<Part<'locks'>>(
  [],
  [],
  [{ kind: 'visit', stop: 's0', day: MONDAY }],
  [{ kind: 'visit', stop: 's0', day: MONDAY, half: 'morning', unit: 'u0' }],
  [{ kind: 'stop-weekday', stop: 's0', weekday: 'monday' }],
  [{ kind: 'stop-closed', stop: 's0' }],
  [{ kind: 'agent-unit', agent: 'a0', unit: 'u0' }],
);

const LEVELS = [
  { visitsPerWeek: 0.5, captured: 0.05 },
  { visitsPerWeek: 1, captured: 0.15 },
  { visitsPerWeek: 2, captured: 0.9 },
];

const territory = fc.record({
  aged75Plus: fc.array(fc.constantFrom(0, 20, 48, 80, 200), { minLength: 4, maxLength: 4 }),
  withoutCarPercent: fc.constantFrom(0, 20, 60),
  hasPoint: USUALLY(false, true),
});

const goal = fc.record({
  centsPerWeightedHour: USUALLY(20_000, 2000, 300),
  tiers: USUALLY<NonNullable<Part<'goal'>['tiers']> | undefined>(undefined, [{ width: 1, worth: 1 }]),
  marketDayReward: fc.constantFrom(0, 0.2, 1.5),
  weights: USUALLY({ withCar: 1, withoutCar: 1 }, { withCar: 1, withoutCar: 3 }),
});

const travel = fc.record({
  seed: fc.integer(),
  leastSeconds: fc.constantFrom(60, 300),
  mostSeconds: fc.constantFrom(900, 1800),
  wholeMinutes: fc.boolean(),
  withoutRoad: USUALLY(0, 0.1),
});

/** Further publics: most often none, and few of them where some are. */
const furtherPublic = fc.record({
  weight: fc.constantFrom(1, 3, 0.5, 1, 0),
  rate: fc.constant(CONTACTS_A_YEAR),
  minutesPerContact: fc.constantFrom(null, 60),
  travels: fc.constantFrom('with-car' as const, 'without-car' as const),
  persons: fc.array(fc.constantFrom(undefined, 0, 12, 30, 80), { minLength: 4, maxLength: 4 }),
});
const furtherPublics = fc.oneof(
  fc.constant<Drawn<typeof furtherPublic>[]>([]),
  fc.array(furtherPublic, { minLength: 1, maxLength: 2 }),
);

/** Of each stop; `p1` is not always there. */
const publicsReached = fc.array(USUALLY<string[] | null>(null, ['seniors'], ['p0'], ['seniors', 'p0'], ['p0', 'p1']), {
  minLength: 6,
  maxLength: 6,
});

/** Of each unit. A stop is up to six kilometres away. */
const radii = fc.array(
  USUALLY({}, { radiusKm: 2.5 }, { radiusKm: 3, radiusAround: { name: 'Hub', point: positionAt(2, 2) } }),
  { minLength: 2, maxLength: 2 },
);

const PROFILES: Part<'workProfiles'> = [
  { id: 'days', name: 'Short days', source: 'test', mostWorkMinutesPerDay: 240, mostSpanMinutes: 420 },
  { id: 'nights', name: 'Long nights', source: 'test', leastRestMinutes: 17 * 60 },
  { id: 'longer', name: 'Longer nights', source: 'test', leastRestMinutes: 20 * 60 },
  { id: 'weekends', name: 'Long weekends', source: 'test', leastWeeklyRestMinutes: 60 * 60 },
  { id: 'sundays', name: 'Sundays and more', source: 'test', leastWeeklyRestMinutes: 41 * 60 },
  { id: 'breaks', name: 'Breaks', source: 'test', break: { minutes: 30, before: 210 } },
  { id: 'lunches', name: 'Long lunches', source: 'test', break: { minutes: 100, before: 190 } },
  { id: 'hours', name: 'Few hours', source: 'test', mostHoursPerWeek: 9, mostAverageHours: 5 },
];

const named = fc.constantFrom(null, 'public-agents', ...PROFILES.map(({ id }) => id));
const rulesOfWork = fc.record({
  /** By agent. */
  profiles: fc.tuple(named, named, named),
  daysOff: USUALLY([], [{ week: 1, weekday: 'monday' as const }]),
});
/** Days that follow each other, at the end of the cycle too: Sundays and Wednesdays have the windows of other days. */
const cycleOfWork: fc.Arbitrary<Part<'cycle'>> = fc.constantFrom<Part<'cycle'>[]>(
  { weeks: 1, days: { monday: BOTH, tuesday: BOTH } },
  { weeks: 1, days: { monday: BOTH, sunday: BOTH } },
  { weeks: 1, days: { monday: BOTH, tuesday: BOTH, wednesday: ['morning'] } },
  { weeks: 1, days: { monday: ['morning'], saturday: BOTH, sunday: ['afternoon'] } },
  { weeks: 2, days: { monday: ['morning'], sunday: BOTH } },
);
const NO_RULES_OF_WORK = { profiles: [null, null, null], daysOff: [] };

/** The kinds of rule that a test may leave out, or ask for. */
export interface SmallCaseOptions {
  readonly mostUnits: number;
  readonly mostStops: number;
  /** True for agents with rules of work in every case. */
  readonly rulesOfWork?: boolean;
  /** True for rhythms that ask for the same hour within a tolerance in every case. */
  readonly hourTolerance?: boolean;
}

export function smallCases(options: SmallCaseOptions): fc.Arbitrary<SmallCase> {
  const { mostUnits, mostStops } = options;
  const mayHaveRules = fc.tuple(fc.nat(3), rulesOfWork).map(([none, rules]) => (none > 0 ? NO_RULES_OF_WORK : rules));
  return fc
    .record({
      territory,
      stops: fc.array(options.hourTolerance === true ? stopWithHours : stop, { minLength: 1, maxLength: mostStops }),
      units: fc.array(unit, { minLength: 1, maxLength: mostUnits }),
      agents: fc.array(agent, { minLength: 1, maxLength: options.rulesOfWork === true ? 2 : 3 }),
      cycle: options.hourTolerance === true ? cycleOfHours : options.rulesOfWork === true ? cycleOfWork : cycle,
      patterns: options.hourTolerance === true ? patternsWithTolerance : patterns,
      visits,
      floors: options.rulesOfWork === true ? fc.constant<Part<'floors'>>([]) : floors,
      caps: options.rulesOfWork === true ? fc.constant<Part<'caps'>>({}) : caps,
      locks,
      label: options.hourTolerance === true ? fc.constant(null) : label,
      goal,
      travel,
      levels: fc.constantFrom(undefined, undefined, LEVELS),
      travellersShare: USUALLY(0.5, 0, 1),
      dayRules: USUALLY({}, { mostSpanMinutes: 420 }, { latestReturn: '16:00', lunch: { minutes: 30 } }),
      furtherPublics,
      publicsReached,
      radii,
      work: options.rulesOfWork === true ? rulesOfWork : mayHaveRules,
    })
    .map((drawn) => {
      const scenario = Scenario.parse(inputOf(drawn));
      const matrix = hashedTravel(scenario, drawn.travel);
      return { scenario, matrix, need: buildNeedModel(scenario, matrix) };
    });
}

function namesOf(
  which: 'all' | 'first' | 'last',
  drawn: { patterns: ScenarioInput['patterns']; cycle: Part<'cycle'> },
) {
  if (which === 'all') return null;
  const names = (drawn.patterns ?? [{ name: `1/${drawn.cycle.weeks ?? 2}` }]).map(({ name }) => name);
  return [which === 'first' ? names[0]! : names.at(-1)!];
}

type Drawn<A> = A extends fc.Arbitrary<infer Value> ? Value : never;

function inputOf(drawn: {
  territory: Drawn<typeof territory>;
  stops: Drawn<typeof stop>[];
  units: Drawn<typeof unit>[];
  agents: Drawn<typeof agent>[];
  cycle: Part<'cycle'>;
  patterns: ScenarioInput['patterns'];
  visits: Drawn<typeof visits>;
  floors: Part<'floors'>;
  label: ScenarioInput['label'];
  caps: Part<'caps'>;
  locks: Part<'locks'>;
  goal: Drawn<typeof goal>;
  levels: typeof LEVELS | undefined;
  travellersShare: number;
  dayRules: Part<'dayRules'>;
  furtherPublics: Drawn<typeof furtherPublic>[];
  publicsReached: (string[] | null)[];
  radii: Drawn<typeof radii>;
  work: typeof NO_RULES_OF_WORK | Drawn<typeof rulesOfWork>;
}): ScenarioInput {
  const { territory, levels, goal } = drawn;
  const { tiers, ...restOfGoal } = goal;
  return {
    formatVersion: 1,
    name: 'small case',
    territory: {
      name: 'Four communes',
      communes: CODES.map((code, c) => ({
        ...communeInput({
          code,
          name: code,
          xKm: c,
          yKm: 0,
          aged75Plus: territory.aged75Plus[c]!,
          withoutCarPercent: territory.withoutCarPercent,
        }),
        publics: Object.fromEntries(
          drawn.furtherPublics.flatMap(({ persons }, p) => (persons[c] === undefined ? [] : [[`p${p}`, persons[c]]])),
        ),
      })),
      servicePoints: territory.hasPoint
        ? [{ id: 'fs', name: 'Maison', commune: '17004', point: positionAt(3, 1) }]
        : [],
    },
    stops: drawn.stops.map(({ commune, patterns, ...stop }, s) => ({
      ...stop,
      patterns: namesOf(patterns, drawn),
      id: `s${s}`,
      name: `Stop ${s}`,
      commune: CODES[commune]!,
      point: positionAt(commune, s),
      publics: reachable(drawn.publicsReached[s] ?? null, drawn.furtherPublics.length),
      // Drawn from lists of constants, which are read-only; the schema's input is not.
      windows: structuredClone({
        ...stop.windows,
        sunday: stop.windows.tuesday,
        wednesday: stop.windows.thursday,
      }) as unknown as NonNullable<ScenarioInput['stops'][number]['windows']>,
    })),
    units: drawn.units.map(({ garage, ...unit }, u) => ({
      ...unit,
      ...drawn.radii[u],
      id: `u${u}`,
      name: `Unit ${u}`,
      garage: { name: 'Garage', point: positionAt(0, garage) },
    })),
    agents: drawn.agents.map((agent, a) => ({
      ...agent,
      id: `a${a}`,
      name: `Agent ${a}`,
      workProfile: drawn.work.profiles[a]!,
      daysOff: a === 0 ? drawn.work.daysOff : [],
    })),
    workProfiles: PROFILES,
    cycle: drawn.cycle,
    sectors: SECTORS.map(({ id, communes }) => ({ id, communes: [...communes] })),
    patterns: drawn.patterns ?? null,
    visits: { ...drawn.visits, parts: [...drawn.visits.parts], dwellMinutes: [...drawn.visits.dwellMinutes] },
    floors: drawn.floors,
    label: drawn.label ?? null,
    caps: drawn.caps,
    locks: drawn.locks,
    goal: { ...restOfGoal, ...(tiers === undefined ? {} : { tiers }) },
    dayRules: drawn.dayRules,
    publics: drawn.furtherPublics.map(({ persons, ...rest }, p) => ({ ...rest, id: `p${p}`, name: `Public ${p}` })),
    need: { strugglingShare60To74: 0.25, strugglingShare75Plus: 0.5, contactsPerPersonAndYear: CONTACTS_A_YEAR },
    coverage: {
      travellersShare: drawn.travellersShare,
      ...(levels === undefined ? {} : { presence: { levels, source: 'test', verified: false } }),
    },
  };
}

/** Only publics that the case has: a stop that reaches none of them reaches everyone. */
function reachable(ids: readonly string[] | null, further: number): string[] | null {
  const known = (ids ?? []).filter((id) => id === 'seniors' || Number(id.slice(1)) < further);
  return known.length === 0 ? null : known;
}

/** The same case with seniors alone, who may go everywhere, and units that do so too: more of it is within reach. */
export function withoutFurtherPublics({ scenario, matrix }: SmallCase): SmallCase {
  const { territory, stops, units } = scenario;
  const plain = {
    ...scenario,
    publics: [],
    territory: { ...territory, communes: territory.communes.map((commune) => ({ ...commune, publics: {} })) },
    stops: stops.map((stop) => ({ ...stop, publics: null })),
    units: units.map((unit) => ({ ...unit, radiusKm: null })),
  };
  return { scenario: plain, matrix, need: buildNeedModel(plain, matrix) };
}
