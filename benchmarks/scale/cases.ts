/** What the part *scale* solves, and what it is to reach. */
import type { Size } from '../harness/arguments.ts';
import { DEFAULT_DEPARTEMENT } from './departement.ts';
import type { ScaleTerritory } from './scale-case.ts';

export interface ScaleCase {
  readonly name: string;
  readonly territory: ScaleTerritory;
  readonly timeLimitSeconds: number;
}

/** Of a département: a legal rota within so many CPU seconds, gaps proven within others, and megabytes. */
export const TARGETS = {
  firstRotaSeconds: 10,
  gaps: [
    { gap: 0.03, seconds: 120 },
    { gap: 0.01, seconds: 600 },
  ],
  mostMegabytes: 3000,
} as const;

const [SHORT, LONG] = [120, 600];
const GROWTH_SECONDS = 60;
const STOPS = [50, 100, 200, 500, 1000, 2000];
const UNITS = [1, 4, 12, 40];
/** What stays while the other grows. */
const UNITS_OF_STOPS = 4;
const STOPS_OF_UNITS = 200;

const departements: readonly ScaleCase[] = [
  { name: 'workshops', parameters: DEFAULT_DEPARTEMENT },
  { name: 'workshops, 35 h a week', parameters: { ...DEFAULT_DEPARTEMENT, hoursPerWeek: 35 } },
  { name: 'one by one', parameters: { ...DEFAULT_DEPARTEMENT, help: 'one-by-one' as const } },
].flatMap(({ name, parameters }) =>
  [SHORT, LONG].map((timeLimitSeconds) => ({
    name: `${name}, ${timeLimitSeconds} s`,
    territory: { kind: 'departement' as const, parameters },
    timeLimitSeconds,
  })),
);

const libraryBus: readonly ScaleCase[] = [SHORT, LONG].map((timeLimitSeconds) => ({
  name: `library bus, ${timeLimitSeconds} s`,
  territory: { kind: 'library-bus', parameters: {} },
  timeLimitSeconds,
}));

const sizes = [
  ...STOPS.map((stops) => ({ stops, units: UNITS_OF_STOPS })),
  ...UNITS.filter((units) => units !== UNITS_OF_STOPS).map((units) => ({ stops: STOPS_OF_UNITS, units })),
  { stops: Math.max(...STOPS), units: Math.max(...UNITS) },
];

export function growthCases(of: readonly Size[]): readonly ScaleCase[] {
  return (['half-days', 'library-bus'] as const).flatMap((kind) =>
    of.map(({ stops, units }) => ({
      name: `${kind}, ${stops} × ${units}`,
      territory: { kind, parameters: { stops, units } },
      timeLimitSeconds: GROWTH_SECONDS,
    })),
  );
}

export const SCALE_CASES: readonly ScaleCase[] = [...departements, ...libraryBus, ...growthCases(sizes)];

export const SMOKE_CASES: readonly ScaleCase[] = [
  {
    name: 'one mediator',
    territory: { kind: 'departement', parameters: { ...DEFAULT_DEPARTEMENT, units: 1, weeks: 1 } },
    timeLimitSeconds: 15,
  },
];
