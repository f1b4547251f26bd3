/** Instances of the solver, and the parts that its tests look at. */
import type { Scenario } from '../../src/domain/scenario.ts';
import type { TravelMatrix } from '../../src/domain/travel-matrix.ts';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { compileInstance } from '../../src/solver/instance/compile.ts';
import type { Instance } from '../../src/solver/instance/instance.ts';
import { enumerateTours } from '../../src/solver/tours/enumerate.ts';
import { sessionsOfVisit } from '../../src/solver/tours/sessions.ts';
import { type Session, type TourTimes, timeTour } from '../../src/solver/tours/timing.ts';
import { type TourPool, visitsOf } from '../../src/solver/tours/tour-pool.ts';
import { lineMatrix } from './small-scenario.ts';

export function instanceOf(scenario: Scenario, matrix: TravelMatrix = lineMatrix(scenario)): Instance {
  return compileInstance({ scenario, matrix, need: buildNeedModel(scenario, matrix) });
}

export function poolsOf(instance: Instance): TourPool[] {
  return instance.unitClasses.map((unit) => enumerateTours(instance, unit, { mostTours: 1e6, stopped: () => false }));
}

/** Position of a kind of visit, by its lengths in minutes; 0 where closed. */
export function kindOf(instance: Instance, minutes: { morning?: number; afternoon?: number }): number {
  return instance.kinds.kinds.findIndex(
    ({ morningSeconds, afternoonSeconds }) =>
      morningSeconds === (minutes.morning ?? 0) * 60 && afternoonSeconds === (minutes.afternoon ?? 0) * 60,
  );
}

interface PlannedVisit {
  readonly stop: string;
  readonly morning?: number;
  readonly afternoon?: number;
}

/** Sessions on the first day of the cycle. */
export function sessionsOn(instance: Instance, visits: readonly PlannedVisit[]): Session[] {
  return visits.flatMap((visit) => {
    const stop = instance.scenario.stops.findIndex(({ id }) => id === visit.stop);
    const variant = instance.openings.variantOnDay[stop * instance.days.length]!;
    return sessionsOfVisit(instance, { stop, variant }, instance.kinds.kinds[kindOf(instance, visit)]!);
  });
}

const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 19).replace(/:00$/, '');

/** Clock times of a tour on the first day, as texts; null where there are none. */
export function timesOf(instance: Instance, visits: readonly PlannedVisit[]) {
  const times: TourTimes | null = timeTour(sessionsOn(instance, visits), instance.unitClasses[0]!, {
    limits: instance.limits,
    stepSeconds: instance.openings.stepSeconds,
  });
  if (times === null) return null;
  return {
    departs: clock(times.departs),
    opens: times.opens.map(clock),
    lunch: times.lunch === null ? null : `${clock(times.lunch.from)}-${clock(times.lunch.to)}`,
    returns: clock(times.returns),
  };
}

/** Visits of a tour as texts: `stop morning/afternoon minutes`. */
export function tourName(instance: Instance, pool: TourPool, tour: number): string {
  return visitsOf(pool, tour)
    .map(({ stop, kind }) => {
      const { morningSeconds, afternoonSeconds } = instance.kinds.kinds[kind]!;
      return `${instance.scenario.stops[stop]!.id} ${morningSeconds / 60}+${afternoonSeconds / 60}`;
    })
    .join(', ');
}
