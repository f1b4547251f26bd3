/** Which kinds of visit a unit can make at a stop, openings left aside. */
import type { Instance, UnitClass } from '../instance/instance.ts';
import { type Kind, minutesOpen } from '../instance/kinds.ts';

export function kindsAtStop({ kinds, scenario }: Instance, unit: UnitClass, stop: number): Kind[] {
  if (unit.fits[stop] !== 1) return [];
  const { leastDwellMinutes, mostDwellMinutes } = scenario.stops[stop]!;
  return kinds.kinds.filter((kind) => {
    const minutes = minutesOpen(kind);
    return (
      unit.receives[stop * kinds.kinds.length + kind.index] !== 0 &&
      kinds.allowed[kind.index] === true &&
      minutes >= leastDwellMinutes &&
      minutes <= mostDwellMinutes
    );
  });
}
