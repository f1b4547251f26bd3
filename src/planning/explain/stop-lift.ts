/** One way to let units in at a stop that keeps them out: what would change there, and for whom, or when. */
import type { HalfDay, Weekday } from '../../domain/primitives.ts';
import type { Rota } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Stop } from '../../domain/stop.ts';
import { changedStop, type StopChange } from '../../domain/stop-change.ts';

/** Visits that a stop forbids today. */
export interface StopLift {
  readonly stop: Stop;
  /** All of them together. */
  readonly changes: readonly StopChange[];
  /** Ids of the units that are let in. */
  readonly units: readonly string[];
  /** When they are let in; null: whenever the stop is open. */
  readonly on: { readonly weekday: Weekday; readonly halves: readonly HalfDay[] } | null;
}

export function withLifts(scenario: Scenario, lifts: readonly StopLift[]): Scenario {
  const stops = scenario.stops.map((stop) =>
    lifts
      .filter((lift) => lift.stop.id === stop.id)
      .flatMap(({ changes }) => changes)
      .reduce(changedStop, stop),
  );
  return { ...scenario, stops };
}

/** @returns how many visits of the rota the lift may have let in. */
export function visitsLetIn({ tours }: Rota, { stop, units, on }: StopLift): number {
  return tours
    .filter(({ unit, day }) => units.includes(unit) && (on === null || on.weekday === day.weekday))
    .flatMap(({ visits }) => visits)
    .filter((visit) => visit.stop === stop.id).length;
}
