/** Staying with a rota in use: its visits are worth keeping, or its tours are fixed. */
import { Keep, type VisitInUse } from '../domain/keep.ts';
import type { Lock } from '../domain/lock.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import { openMinutesOf, partOfVisit } from '../domain/visit-sessions.ts';

/** @returns the scenario in which change from the rota costs what the weights say: its own, or the defaults. */
export function keeping(scenario: Scenario, rota: Rota): Scenario {
  const visits = rota.tours.flatMap(({ day, visits: made }): VisitInUse[] =>
    made.map((visit) => ({ stop: visit.stop, day, part: partOfVisit(visit, scenario.cycle) })),
  );
  const weights = scenario.keep?.weights ?? Keep.shape.weights.parse({});
  return { ...scenario, keep: { rota: rota.name, visits, weights } };
}

/** @returns the scenario in which every tour of the rota is fixed: unit, day, stops, parts of the day, and how long. */
export function lockedTo(scenario: Scenario, rota: Rota): Scenario {
  const locks = rota.tours.map(
    ({ unit, day, visits }): Lock => ({
      kind: 'tour',
      unit,
      day,
      visits: visits.map((visit) => ({
        stop: visit.stop,
        part: partOfVisit(visit, scenario.cycle),
        minutes: openMinutesOf(visit),
      })),
    }),
  );
  return { ...scenario, locks: [...scenario.locks, ...locks] };
}
