import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rota } from '../../src/domain/rota.ts';
import { keeping, lockedTo } from '../../src/planning/staying.ts';
import { judge } from '../../src/rules/judge.ts';
import { everyChoice, type SmallCase } from '../support/exhaustive-rota.ts';
import { smallCases } from '../support/small-cases.ts';
import { solvedOrNone } from '../support/solving.ts';

const MOST_CHOICES = 250;

const judged = ({ scenario, need, matrix }: SmallCase, rota: Rota) => judge(scenario, need, matrix, rota);

/** Every legal rota of a small scenario; null where there are too many. */
function legalRotas(small: SmallCase): Rota[] | null {
  const every = everyChoice(small, MOST_CHOICES);
  if (every === null) return null;
  return every.choices.flatMap((chosen) => {
    const rota = every.manned(chosen);
    return rota !== null && judged(small, rota).legal ? [rota] : [];
  });
}

const weight = fc.constantFrom(0, 0.1, 0.5, 3);
const weights = fc.record({ stop: weight, weekday: weight, part: weight });

describe('a rota in use', () => {
  test('is left for what is worth most once change has been paid for, as trying everything finds', async () => {
    let changed = 0;
    let unchanged = 0;
    await fc.assert(
      fc.asyncProperty(
        smallCases({ mostUnits: 2, mostStops: 5 }),
        weights,
        fc.nat(),
        async (drawn, drawnWeights, at) => {
          const rotas = legalRotas(drawn);
          fc.pre(rotas !== null && rotas.length > 1);
          const inUse = rotas![at % rotas!.length]!;
          const kept = keeping(drawn.scenario, inUse);
          const level = (name: 'stop' | 'weekday' | 'part') => ({
            ...kept.keep!.weights[name],
            value: drawnWeights[name],
          });
          const weighted = { stop: level('stop'), weekday: level('weekday'), part: level('part') };
          const scenario = { ...kept, keep: { ...kept.keep!, weights: weighted } };
          const small = { ...drawn, scenario };
          const best = Math.max(...rotas!.map((rota) => judged(small, rota).figures.objective));
          const result = await solvedOrNone(small);
          expect(Math.abs(result!.certificate.objective - best)).toBeLessThan(1e-6 * (1 + Math.abs(best)));
          expect(result!.certificate.bound).toBeGreaterThan(best - 1e-6 * (1 + Math.abs(best)));
          const { figures, violations } = judged(small, result!.rota);
          expect(violations).toEqual([]);
          expect(Math.abs(figures.objective - best)).toBeLessThan(1e-6 * (1 + Math.abs(best)));
          if (figures.change > 0) changed++;
          if (figures.kept!.visits > 0 && figures.kept!.part === figures.kept!.visits) unchanged++;
        },
      ),
      { numRuns: 20, seed: 61, endOnFailure: true },
    );
    expect(changed).toBeGreaterThan(3);
    expect(unchanged).toBeGreaterThan(3);
  });

  test('of which every tour is fixed is what comes out', async () => {
    let tours = 0;
    await fc.assert(
      fc.asyncProperty(smallCases({ mostUnits: 2, mostStops: 6 }), async (drawn) => {
        const planned = await solvedOrNone(drawn);
        fc.pre(planned !== null && planned.rota.tours.length > 0);
        const { rota } = planned!;
        const again = await solvedOrNone({ ...drawn, scenario: lockedTo(drawn.scenario, rota) });
        expect(
          again!.rota.tours
            .filter((tour) => rota.tours.some((other) => other.unit === tour.unit && sameDay(other, tour)))
            .map(told(drawn)),
        ).toEqual(rota.tours.map(told(drawn)));
        expect(Math.abs(again!.certificate.objective - planned!.certificate.objective)).toBeLessThan(1e-6);
        tours += rota.tours.length;
      }),
      { numRuns: 20, seed: 62, endOnFailure: true },
    );
    expect(tours).toBeGreaterThan(20);
  });

  test('that is fixed holds whatever it is worth', async () => {
    let poor = 0;
    await fc.assert(
      fc.asyncProperty(smallCases({ mostUnits: 2, mostStops: 4 }), fc.nat(), async (drawn, at) => {
        const rotas = legalRotas(drawn);
        fc.pre(rotas !== null && rotas.length > 1);
        const inUse = rotas![at % rotas!.length]!;
        const small = { ...drawn, scenario: lockedTo(drawn.scenario, inUse) };
        const result = await solvedOrNone(small);
        expect(judged(small, result!.rota).violations).toEqual([]);
        const best = Math.max(
          ...rotas!
            .map((rota) => judged(small, rota))
            .filter((verdict) => verdict.legal)
            .map((verdict) => verdict.figures.objective),
        );
        expect(Math.abs(result!.certificate.objective - best)).toBeLessThan(1e-6 * (1 + Math.abs(best)));
        const free = Math.max(...rotas!.map((rota) => judged(drawn, rota).figures.objective));
        if (best < free - 1e-3) poor++;
      }),
      { numRuns: 20, seed: 63, endOnFailure: true },
    );
    expect(poor).toBeGreaterThan(3);
  });
});

const sameDay = (one: Rota['tours'][number], other: Rota['tours'][number]) =>
  one.day.week === other.day.week && one.day.weekday === other.day.weekday;

/** Of agents that are alike any may ride; where rules of work give a tour several clocks, any may do. */
function told({ scenario }: SmallCase) {
  const hasClocks = scenario.agents.some((agent) => agent.workProfile !== null);
  return ({ agents: _, ...tour }: Rota['tours'][number]) =>
    hasClocks ? { unit: tour.unit, day: tour.day, visits: tour.visits.map(({ stop }) => stop) } : tour;
}
