/** Each system is planned, judged, and shows what is special about it. How fast and how far from the optimum: benchmarks. */
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { PRESETS, type PresetName } from '../../src/domain/preset-names.ts';
import { DEFAULT_LIMITS } from '../../src/domain/progress.ts';
import type { Visit } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { Stop } from '../../src/domain/stop.ts';
import { fileOfPreset } from '../../src/imports/preset-file.ts';
import { solveInWorker } from '../../src/jobs/run-in-worker.ts';
import { loadInputs } from '../../src/planning/load-inputs.ts';
import { type PlanResult, plan } from '../../src/planning/plan.ts';

/** Enough for a legal rota; the département takes what it takes to list its tours. */
const SECONDS: Readonly<Record<PresetName, number>> = {
  'rochefort-bus': 20,
  'fibre-64': 45,
  trike: 30,
  coccinet: 15,
  diagonales: 10,
  'home-visits': 15,
  'door-to-door': 15,
  'hub-antennas': 15,
  'village-bus': 20,
};
const GAP = 0.01;

interface Planned extends PlanResult {
  readonly scenario: Scenario;
  readonly visits: readonly (Visit & { readonly at: Stop })[];
}

async function planned(name: PresetName): Promise<Planned> {
  const inputs = await loadInputs(`preset:${name}`, {}, new AbortController().signal);
  const limits = { ...DEFAULT_LIMITS, timeLimitSeconds: SECONDS[name], gap: GAP };
  const result = await plan(inputs, { limits, solve: solveInWorker });
  const { scenario } = inputs;
  const visits = result.rota.tours.flatMap((tour) =>
    tour.visits.map((visit) => ({ ...visit, at: scenario.stops.find(({ id }) => id === visit.stop)! })),
  );
  return { ...result, scenario, visits };
}

const kilometresBetween = (one: { lat: number; lon: number }, other: { lat: number; lon: number }) =>
  Math.hypot((one.lat - other.lat) * 111.2, (one.lon - other.lon) * 111.2 * Math.cos((one.lat * Math.PI) / 180));

test.each(PRESETS)('%s has a file', (name) => {
  expect(existsSync(fileOfPreset(name))).toBe(true);
});

describe.each(PRESETS)('%s', (name) => {
  let result: Planned;
  beforeAll(async () => {
    result = await planned(name);
  }, 120_000);

  test('is planned, legally, with a certificate', () => {
    expect(result.verdict.violations).toEqual([]);
    expect(result.visits.length).toBeGreaterThan(0);
    const { objective, bound } = result.certificate;
    expect(bound).toBeGreaterThanOrEqual(objective);
    expect(Number.isFinite(bound)).toBe(true);
  });

  test('shows what is special about it', () => SPECIAL[name](result));
});

const SPECIAL: Readonly<Record<PresetName, (planned: Planned) => void>> = {
  'rochefort-bus': ({ rota, scenario }) => {
    expect(scenario.territory.communes).toHaveLength(25);
    expect(rota.tours.every((tour) => tour.agents.length === 1)).toBe(true);
  },
  'fibre-64': ({ scenario, visits }) => {
    expect(scenario.territory.communes).toHaveLength(545);
    expect(visits.every(({ at }) => at.roomSeats >= 8)).toBe(true);
    expect(new Set(visits.map(({ at }) => at.commune)).size).toBeGreaterThan(10);
  },
  trike: ({ visits, rota, scenario }) => {
    const schools = visits.filter(({ stop }) => stop.endsWith('ecole'));
    expect(new Set(schools.map(({ stop }) => stop)).size).toBe(3);
    expect(schools.every(({ closes }) => closes <= '09:30')).toBe(true);
    expect(scenario.visits.mostPerTour).toBe(6);
    expect(Math.max(...rota.tours.map((tour) => tour.visits.length))).toBeGreaterThan(2);
    expect(rota.tours.every((tour) => tour.agents.length === 2)).toBe(true);
  },
  coccinet: ({ visits, rota }) => {
    for (const { at, pause, closes } of visits) {
      expect(at.parkingSlots).toBeGreaterThanOrEqual(4);
      expect(at.parkingMetres ?? 99).toBeGreaterThanOrEqual(11);
      expect(at.socket).toBe('32A');
      expect(at.sanitationMetres).toBeLessThanOrEqual(100);
      expect(minutes(closes) - minutes(pause!.to)).toBe(120);
    }
    expect(rota.tours.every((tour) => tour.agents.length === 3)).toBe(true);
  },
  diagonales: ({ visits, scenario, rota }) => {
    expect(visits.map(({ stop }) => stop).sort()).toEqual(scenario.stops.map(({ id }) => id).sort());
    expect(visits.every(({ pause }) => pause === null)).toBe(true);
    expect(new Set(rota.tours.flatMap((tour) => tour.agents)).size).toBe(2);
  },
  'home-visits': ({ visits, scenario, verdict }) => {
    const base = scenario.units[0]!.garage.point;
    expect(visits.every(({ at }) => kilometresBetween(at.point, base) <= 25)).toBe(true);
    expect(verdict.figures.offeredHours).toBeLessThan(verdict.figures.openHours);
  },
  'door-to-door': ({ visits, scenario, rota }) => {
    expect(new Set(visits.map(({ stop }) => stop)).size).toBe(scenario.stops.length);
    expect(rota.tours.every((tour) => tour.agents.length === 2)).toBe(true);
  },
  'hub-antennas': ({ visits, scenario }) => {
    const hub = scenario.units[0]!.garage.point;
    expect(visits.every(({ at }) => at.roomSeats >= 4 && kilometresBetween(at.point, hub) <= 10)).toBe(true);
    expect(scenario.stops.some(({ point }) => kilometresBetween(point, hub) > 10)).toBe(true);
  },
  'village-bus': ({ visits, rota, verdict }) => {
    expect(verdict.figures.marketVisits).toBeGreaterThan(0);
    expect(visits.every(({ pause }) => pause !== null)).toBe(true);
    expect(rota.tours.every((tour) => tour.visits.length === 1 && tour.agents.length === 2)).toBe(true);
  },
};

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
