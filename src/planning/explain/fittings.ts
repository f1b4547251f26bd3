/** What a stop would have to offer for a unit that now keeps away from it, or comes for a short while on its own power. */
import { minutesOfDay } from '../../domain/clock.ts';
import { HALF_DAYS } from '../../domain/primitives.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Stop } from '../../domain/stop.ts';
import type { StopChange } from '../../domain/stop-change.ts';
import type { Unit } from '../../domain/unit.ts';
import { hasPowerFor, type Misfit, misfitsOf } from '../../rules/fit.ts';

/** @returns changes that belong together, for each way to fit; empty where none is needed, or none would do. */
export function fittings(unit: Unit, stop: Stop, scenario: Scenario): StopChange[][] {
  const lacking = misfitsOf(unit, stop);
  const seats = seatsMissing(unit, stop);
  const changes = lacking.flatMap((misfit) => changeFor(misfit.code, unit, stop) ?? []);
  // A radius is none of the stop's.
  if (changes.length < lacking.length) return [];
  const fitting = seats === null ? changes : [...changes.filter(({ kind }) => kind !== 'room'), seats];
  const socket: StopChange = { kind: 'socket', from: stop.socket, to: unit.needs.socket };
  if (hasPowerFor(unit, stop) || lastsAllDay(unit, scenario)) return fitting.length === 0 ? [] : [fitting];
  const lastsForAVisit = unit.autonomyHours * 60 >= Math.min(...scenario.visits.dwellMinutes);
  // Without the socket too, where its autonomy does for a visit.
  return [...(fitting.length > 0 && lastsForAVisit ? [fitting] : []), [...fitting, socket]];
}

function changeFor(code: Misfit['code'], { needs }: Unit, stop: Stop): StopChange | null {
  switch (code) {
    case 'fit-parking':
      return { kind: 'parking-slots', from: stop.parkingSlots, to: needs.parkingSlots };
    case 'fit-length':
      return { kind: 'parking-metres', from: stop.parkingMetres ?? 0, to: needs.lengthMetres };
    case 'fit-sanitation':
      return { kind: 'sanitation', from: stop.sanitationMetres, to: needs.sanitationWithinMetres ?? 0 };
    case 'fit-room':
      return { kind: 'room', from: stop.roomSeats, to: needs.roomSeats };
    case 'fit-mobile':
      return { kind: 'mobile-coverage', from: stop.mobileCoverage, to: needs.mobileCoverage };
    case 'fit-radius':
      return null;
  }
}

/** A room for its workshops, and for what it needs besides. */
function seatsMissing({ modes, needs }: Unit, stop: Stop): StopChange | null {
  const wanted = HALF_DAYS.map((half) => modes[half]).map((mode) =>
    mode.kind === 'collective' && mode.needsRoom ? mode.seats : 0,
  );
  const to = Math.max(...wanted);
  return to > stop.roomSeats ? { kind: 'room', from: stop.roomSeats, to: Math.max(to, needs.roomSeats) } : null;
}

/** True where its own power lasts as long as it can be open in a day. */
function lastsAllDay({ autonomyHours }: Unit, { cycle }: Scenario): boolean {
  const minutes = HALF_DAYS.map((half) => cycle.halfDays[half]).reduce(
    (sum, { from, to }) => sum + minutesOfDay(to) - minutesOfDay(from),
    0,
  );
  return autonomyHours * 60 >= minutes;
}
