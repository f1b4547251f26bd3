import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RotaExplanation } from '../../src/domain/explanation.ts';
import type { HalfDay, Weekday } from '../../src/domain/primitives.ts';
import type { Rota } from '../../src/domain/rota.ts';
import { SOCKETS, type Stop } from '../../src/domain/stop.ts';
import type { StopChange } from '../../src/domain/stop-change.ts';
import { explain } from '../../src/planning/explain.ts';
import { findClashesOf } from '../../src/planning/explain-clash.ts';
import { solveScenario } from '../../src/planning/solve-scenario.ts';
import { exhaustiveRota, type SmallCase } from '../support/exhaustive-rota.ts';
import { type SmallCaseOptions, smallCases } from '../support/small-cases.ts';
import { solvedOrNone } from '../support/solving.ts';

/** Choices of tours that are worth trying one by one. */
const MOST_CHOICES = 1500;
/** Integer programmes are solved to 1e-7 weighted hours. */
const grain = (value: number) => 1e-6 * Math.max(1, Math.abs(value));
/** Wide, so that what is proven is a range. */
const GAP = 0.004;

function explained(small: SmallCase, rota: Rota, stops: string[] | null): Promise<RotaExplanation> {
  const now = () => performance.now();
  return explain({ ...small, warnings: [] }, rota, {
    solve: (request) => solveScenario(request, { now, stopped: () => false, onProgress: () => {} }),
    findClashes: (request) => findClashesOf(request, { now, stopped: () => false }),
    threads: 1,
    communes: [],
    stops,
    timeLimitSeconds: 60,
    gap: GAP,
    seed: 1,
    signal: new AbortController().signal,
    onProgress: () => {},
    now,
  });
}

/** Worth of the best rota; null where none is legal, undefined where there are too many to try. */
function optimum(small: SmallCase): number | null | undefined {
  const answer = exhaustiveRota(small, MOST_CHOICES);
  return answer === null ? undefined : (answer.best?.objective ?? null);
}

/** Written anew from what is told, so that what is told is what was priced. */
function offering(stop: Stop, change: StopChange): Stop {
  if (change.kind === 'socket') return { ...stop, socket: change.to };
  if (change.kind === 'parking-slots') return { ...stop, parkingSlots: change.to };
  if (change.kind === 'room') return { ...stop, roomSeats: change.to };
  if (change.kind === 'parking-metres') return { ...stop, parkingMetres: change.to };
  if (change.kind !== 'window') throw new Error(`no case draws ${change.kind}`);
  const { weekday, opens } = change;
  return { ...stop, windows: { ...stop.windows, [weekday]: [...(stop.windows[weekday] ?? []), ...opens] } };
}

function withChanges(small: SmallCase, id: string, changes: readonly StopChange[]): SmallCase {
  const stops = small.scenario.stops.map((stop) => (stop.id === id ? changes.reduce(offering, stop) : stop));
  return { ...small, scenario: { ...small.scenario, stops } };
}

function expectWithin(value: number, range: { readonly least: number; readonly most: number }): void {
  expect(value).toBeGreaterThanOrEqual(range.least - grain(value));
  expect(value).toBeLessThanOrEqual(range.most + grain(value));
}

const promisesToAll = ({ scenario }: SmallCase) => scenario.floors.some(({ commune }) => commune === null);

const FEW: SmallCaseOptions = { mostUnits: 1, mostStops: 3 };

/** What each stop lacks, so that something is to be gained. */
const lacks = fc.array(
  fc.constantFrom<('socket' | 'slots' | 'both' | 'days' | null)[]>('socket', 'slots', 'both', 'days', null),
  {
    minLength: 4,
    maxLength: 4,
  },
);

const lackingCases = (options: SmallCaseOptions) =>
  fc.record({ small: smallCases(options), lacks }).map(({ small, lacks }): SmallCase => {
    const { scenario } = small;
    const stops = scenario.stops.map((stop, s): Stop => {
      const lack = lacks[s]!;
      return {
        ...stop,
        socket: lack === 'socket' || lack === 'both' ? 'none' : '32A',
        parkingSlots: lack === 'slots' || lack === 'both' ? 1 : 2,
        windows: lack === 'days' ? { monday: [{ from: '09:30', to: '12:00' }] } : stop.windows,
      };
    });
    const units = scenario.units.map((unit) => ({
      ...unit,
      autonomyHours: Math.min(unit.autonomyHours, 3),
      needs: { ...unit.needs, parkingSlots: 2, socket: '16A' as const },
    }));
    return { ...small, scenario: { ...scenario, stops, units } };
  });

/** Every half-day of the cycle, opened at a stop. */
function openings({ scenario: { cycle } }: SmallCase): Extract<StopChange, { kind: 'window' }>[] {
  return Object.entries(cycle.days).flatMap(([weekday, halves]) =>
    halves.map((half: HalfDay) => ({
      kind: 'window' as const,
      weekday: weekday as Weekday,
      halves: [half],
      opens: [cycle.halfDays[half]],
    })),
  );
}

describe('more at a stop of a small scenario', () => {
  test('gains what is told, by trying everything', async () => {
    const seen = { gains: 0, nothing: 0, windows: 0, equipment: 0, together: 0 };
    const cases = fc.record({ small: lackingCases(FEW), byName: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(cases, async ({ small, byName }) => {
        const answer = exhaustiveRota(small, MOST_CHOICES);
        fc.pre(answer?.best != null);
        const { rota, objective: best } = answer!.best!;
        const told = await explained(small, rota, byName ? small.scenario.stops.map(({ id }) => id) : null);
        expect(told.complete).toBe(true);
        const { gains, together, candidates, leftOut } = told.stops;
        expect(gains.length + (leftOut?.count ?? 0)).toBeLessThanOrEqual(candidates);
        for (const { stop, lifted, loss, lossAgainstRota } of gains) {
          const truth = optimum(withChanges(small, stop, lifted));
          if (truth == null) continue;
          seen[best - truth < -0.05 ? 'gains' : 'nothing']++;
          seen[lifted.some(({ kind }) => kind === 'window') ? 'windows' : 'equipment']++;
          expectWithin(best - truth, loss);
          expectWithin(best - truth, lossAgainstRota);
          if (!promisesToAll(small)) expect(truth).toBeGreaterThanOrEqual(best - grain(best));
          if (together === null || promisesToAll(small)) continue;
          seen.together++;
          expect(truth - best).toBeLessThanOrEqual(-together.loss.least + grain(best));
          expect(truth - best).toBeLessThanOrEqual((leftOut?.mostGain ?? 1e9) + grain(best));
        }
      }),
      { numRuns: 14, endOnFailure: true },
    );
    expect(Math.min(seen.gains, seen.nothing, seen.windows, seen.equipment, seen.together)).toBeGreaterThan(0);
  });

  test('gains nothing where it is not asked', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(lackingCases(FEW), async (small) => {
        const answer = exhaustiveRota(small, MOST_CHOICES);
        fc.pre(answer?.best != null && !promisesToAll(small));
        const { rota, objective: best } = answer!.best!;
        const told = await explained(
          small,
          rota,
          small.scenario.stops.map(({ id }) => id),
        );
        const priced = (stop: string) => told.stops.gains.filter((gain) => gain.stop === stop).flatMap((g) => g.lifted);
        for (const { id, socket } of small.scenario.stops) {
          const known = priced(id);
          const isPriced = (change: StopChange) =>
            known.some(
              (one) =>
                one.kind === change.kind &&
                (one.kind !== 'window' ||
                  change.kind !== 'window' ||
                  (one.weekday === change.weekday && one.halves.includes(change.halves[0]!))),
            );
          const changes: StopChange[] = [{ kind: 'socket', from: socket, to: SOCKETS.at(-1)! }, ...openings(small)];
          for (const change of changes.filter((one) => !isPriced(one))) {
            const truth = optimum(withChanges(small, id, [change]));
            if (truth === undefined) continue;
            tried++;
            expect(truth).toBeCloseTo(best, 5);
          }
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
    expect(tried).toBeGreaterThan(10);
  });

  test('never lowers the objective beyond the gap', async () => {
    let changed = 0;
    const anyChange = fc.constantFrom('equipment', 'windows', 'all');
    const cases = fc.record({ small: lackingCases({ mostUnits: 2, mostStops: 4 }), at: fc.nat(3), what: anyChange });
    await fc.assert(
      fc.asyncProperty(cases, async ({ small, at, what }) => {
        fc.pre(!promisesToAll(small));
        const { id, socket, parkingSlots } = small.scenario.stops[at % small.scenario.stops.length]!;
        const equipment: StopChange[] = [
          { kind: 'socket', from: socket, to: '32A' },
          { kind: 'parking-slots', from: parkingSlots, to: 2 },
        ];
        const changes = [...(what === 'windows' ? [] : equipment), ...(what === 'equipment' ? [] : openings(small))];
        const before = await solvedOrNone(small, { gap: GAP });
        fc.pre(before !== null);
        const after = await solvedOrNone(withChanges(small, id, changes), { gap: GAP });
        const { objective } = before!.certificate;
        expect(after!.certificate.bound).toBeGreaterThanOrEqual(objective - grain(objective));
        expect(after!.certificate.objective).toBeGreaterThanOrEqual(
          objective - GAP * Math.max(Math.abs(objective), Math.abs(after!.certificate.objective)) - grain(objective),
        );
        if (after!.certificate.objective > objective + 0.05) changed++;
      }),
      { numRuns: 16, endOnFailure: true },
    );
    expect(changed).toBeGreaterThan(0);
  });
});
