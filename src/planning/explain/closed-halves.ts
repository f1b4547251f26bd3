/** Half-days of the cycle on which a stop is not open throughout. */
import { secondsOfDay } from '../../domain/clock.ts';
import { HALF_DAYS, type HalfDay, WEEKDAYS, type Weekday } from '../../domain/primitives.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Stop } from '../../domain/stop.ts';
import type { StopChange } from '../../domain/stop-change.ts';

type WindowChange = Extract<StopChange, { kind: 'window' }>;

/** @returns what would open it then, a half-day each; both of a day where a visit takes the day. */
export function closedHalves(stop: Stop, scenario: Scenario): WindowChange[] {
  const { cycle, visits } = scenario;
  const takesTheDay = visits.parts.every((part) => part === 'day');
  return WEEKDAYS.filter((weekday) => mayBeOpenOn(weekday, stop, scenario)).flatMap((weekday) => {
    const existing = HALF_DAYS.filter((half) => cycle.days[weekday]?.includes(half) === true);
    const closed = existing.filter((half) => !isOpen({ stop, weekday, half }, scenario));
    if (!takesTheDay) {
      const parts = closed.filter((half) =>
        visits.parts.some((part) => part === half || (part === 'day' && existing.length > 1)),
      );
      return parts.map((half) => opening(weekday, [half], scenario));
    }
    return existing.length === HALF_DAYS.length && closed.length > 0 ? [opening(weekday, closed, scenario)] : [];
  });
}

/** A market that takes the place and locks close it, whatever its windows. */
function mayBeOpenOn(weekday: Weekday, stop: Stop, { locks }: Scenario): boolean {
  if (stop.market === 'excluded' && stop.marketDay === weekday) return false;
  return locks.every((lock) => {
    if (lock.kind === 'stop-closed') return lock.stop !== stop.id;
    return lock.kind !== 'stop-weekday' || lock.stop !== stop.id || lock.weekday === weekday;
  });
}

/** True where one window holds all of the half-day. */
function isOpen({ stop, weekday, half }: { stop: Stop; weekday: Weekday; half: HalfDay }, { cycle }: Scenario) {
  const range = cycle.halfDays[half];
  return (stop.windows[weekday] ?? []).some(
    ({ from, to }) => secondsOfDay(from) <= secondsOfDay(range.from) && secondsOfDay(to) >= secondsOfDay(range.to),
  );
}

function opening(weekday: Weekday, halves: readonly HalfDay[], { cycle }: Scenario): WindowChange {
  return { kind: 'window', weekday, halves, opens: halves.map((half) => cycle.halfDays[half]) };
}
