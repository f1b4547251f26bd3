/** A tour as the judge reads it: names resolved, drives measured, clock worked out. */
import type { CycleDayInfo } from '../../domain/cycle-days.ts';
import type { Tour } from '../../domain/rota.ts';
import type { TravelMatrix } from '../../domain/travel-matrix.ts';
import type { Agent, Unit } from '../../domain/unit.ts';
import { isKnown, type JudgedVisit, judgedVisit, type KnownVisit } from './judged-visit.ts';
import { type Leg, legsOf } from './legs.ts';
import type { Register } from './register.ts';
import { clockAsStated, clockOf, type TourClock } from './tour-clock.ts';

export interface JudgedTour {
  /** Index in the rota. */
  readonly index: number;
  readonly stated: Tour;
  /** Null where the scenario has no such unit. */
  readonly unit: Unit | null;
  /** Null where the cycle has no such day. */
  readonly day: CycleDayInfo | null;
  /** Agents of the scenario on board, each once. */
  readonly agents: readonly Agent[];
  readonly visits: readonly JudgedVisit[];
  /** Visits to stops of the scenario: what the unit drives to. */
  readonly known: readonly KnownVisit[];
  /** One more than `known`; none where unit or stops are unknown. */
  readonly legs: readonly Leg[];
  readonly clock: TourClock;
  readonly metres: number;
  readonly drivingSeconds: number;
  readonly openSeconds: number;
  readonly spanMinutes: number;
  /** The span less lunch. */
  readonly workMinutes: number;
  readonly costCents: number;
}

/** @returns the tour as read; never throws, whatever names the tour holds. */
export function judgedTour(stated: Tour, index: number, register: Register, matrix: TravelMatrix): JudgedTour {
  const { scenario } = register;
  const unit = register.unit(stated.unit);
  const visits = stated.visits.map((visit, v) =>
    judgedVisit(visit, { index: v, ...register.stop(visit.stop) }, scenario.cycle),
  );
  const known = visits.filter(isKnown);
  const legs = unit === null ? [] : legsOf(unit, known, matrix);
  const clock =
    unit === null || known.length === 0
      ? clockAsStated(stated, visits)
      : clockOf(stated, { unit, visits: known, legs }, scenario.dayRules);
  const metres = legs.reduce((sum, leg) => sum + leg.metres, 0);
  const spanMinutes = Math.max(0, clock.returns - clock.departs) / 60;
  // A break counts for its prescribed length: a longer one is waiting, and waiting is work.
  const lunchMinutes = clock.needsLunch && clock.lunch !== null ? scenario.dayRules.lunch.minutes : 0;
  return {
    index,
    stated,
    unit,
    day: register.day(stated.day),
    agents: register.agents(stated.agents),
    visits,
    known,
    legs,
    clock,
    metres,
    drivingSeconds: legs.reduce((sum, leg) => sum + leg.seconds, 0),
    openSeconds: visits.reduce((sum, visit) => sum + visit.openSeconds, 0),
    spanMinutes,
    workMinutes: Math.max(0, spanMinutes - lunchMinutes),
    costCents: unit === null ? 0 : costCents(unit, { metres, spanMinutes }),
  };
}

/** Cost of a day out: fixed, per kilometre, per hour from garage to garage. */
function costCents(unit: Unit, tour: { readonly metres: number; readonly spanMinutes: number }): number {
  const { centsPerTour, centsPerKm, centsPerHour } = unit.costs;
  return centsPerTour + (tour.metres / 1000) * centsPerKm + (tour.spanMinutes / 60) * centsPerHour;
}
