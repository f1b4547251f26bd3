/**
 * Every way to let units in at stops that now keep them out: a list that ends, each item of which could change the best
 * rota. What already suits every unit is not in it, nor what would leave the visit illegal for another reason.
 */
import type { HalfDay, Weekday } from '../../domain/primitives.ts';
import type { Stop } from '../../domain/stop.ts';
import { obstaclesTo } from '../../rules/reach/obstacles.ts';
import type { PlanningInputs } from '../inputs.ts';
import { closedHalves } from './closed-halves.ts';
import { fittings } from './fittings.ts';
import { type StopLift, withLifts } from './stop-lift.ts';

/** @param stops ids of those to look at; null: all. @returns those of most worth within reach first. */
export function stopLifts(inputs: PlanningInputs, stops: readonly string[] | null): StopLift[] {
  const { scenario } = inputs;
  const worth = worthWithinReach(inputs);
  const wanted = scenario.stops.filter(
    ({ id, reachableByRoad }) => reachableByRoad && (stops === null || stops.includes(id)),
  );
  const found = wanted.flatMap((stop) => [...fittingLifts(stop, inputs), ...windowLifts(stop, inputs)]);
  const worthOf = ({ stop }: StopLift) => worth.get(stop.id)!;
  return found.sort((one, other) => worthOf(other) - worthOf(one));
}

/** Units that need the same come together. */
function fittingLifts(stop: Stop, inputs: PlanningInputs): StopLift[] {
  const lifts = new Map<string, StopLift>();
  for (const unit of inputs.scenario.units) {
    for (const changes of fittings(unit, stop, inputs.scenario)) {
      const lift: StopLift = { stop, changes, units: [unit.id], on: null };
      if (!letsIn(lift, inputs)) continue;
      const key = JSON.stringify(changes);
      const known = lifts.get(key);
      lifts.set(key, known === undefined ? lift : { ...known, units: [...known.units, unit.id] });
    }
  }
  return [...lifts.values()];
}

function windowLifts(stop: Stop, inputs: PlanningInputs): StopLift[] {
  const units = inputs.scenario.units.map(({ id }) => id);
  return closedHalves(stop, inputs.scenario)
    .map((window): StopLift => ({ stop, changes: [window], units, on: window }))
    .filter((lift) => letsIn(lift, inputs));
}

/** True where some unit could then make a visit that the lift allows, by itself. */
function letsIn(lift: StopLift, inputs: PlanningInputs): boolean {
  const scenario = withLifts(inputs.scenario, [lift]);
  return lift.units.some((unit) =>
    whenOf(lift, inputs).some(
      ({ day, half }) => obstaclesTo({ stop: lift.stop.id, day, half, unit }, scenario, inputs).length === 0,
    ),
  );
}

interface When {
  readonly day: { readonly week: number; readonly weekday: Weekday } | null;
  readonly half: HalfDay | null;
}

function whenOf({ on }: StopLift, { scenario }: PlanningInputs): When[] {
  if (on === null) return [{ day: null, half: null }];
  const { weekday, halves } = on;
  return Array.from({ length: scenario.cycle.weeks }, (_, week) => ({
    day: { week: week + 1, weekday },
    half: halves.length === 1 ? halves[0]! : null,
  }));
}

/** Weighted hours of need, by stop, of the people who would come there. */
function worthWithinReach({ scenario, need }: PlanningInputs): Map<string, number> {
  const worth = new Map(scenario.stops.map(({ id }) => [id, 0]));
  for (const { commune, segment, stop, share } of need.catchments) {
    const { id } = scenario.stops[stop]!;
    const hours = need.needHours[commune * need.segmentCount + segment]!;
    worth.set(id, worth.get(id)! + need.segments[segment]!.weight * share * hours);
  }
  return worth;
}
