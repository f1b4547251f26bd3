/** Days and half-days that are named must exist in the cycle. */
import { type Cycle, CycleDay } from '../cycle.ts';
import { HalfDay, Weekday } from '../primitives.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import type { ScenarioParts } from '../scenario-parts.ts';
import { childOf } from '../value-at.ts';

/** @returns a problem for each lock, visit in use, or day off of an agent, on a day or half-day that the cycle does not have. */
export function lockedDays({ cycle, locks, visitsInUse, agents }: ScenarioParts): Problem[] {
  if (cycle === null) return [];
  const inUse = (visitsInUse ?? []).flatMap(({ given }, k) =>
    dayOutsideCycle(childOf(given, 'day'), cycle, ['keep', 'visits', k, 'day']),
  );
  const locked = (locks ?? []).flatMap(({ given }, k) => {
    if (childOf(given, 'kind') === 'stop-weekday') {
      return weekdayOff(childOf(given, 'weekday'), cycle, ['locks', k, 'weekday']);
    }
    const day = childOf(given, 'day');
    const problems = dayOutsideCycle(day, cycle, ['locks', k, 'day']);
    return problems.length > 0 ? problems : halfDayOff(day, childOf(given, 'half'), cycle, ['locks', k, 'half']);
  });
  const off = (agents ?? []).flatMap(({ given }, k) => {
    const days = childOf(given, 'daysOff');
    if (!Array.isArray(days)) return [];
    return days.flatMap((day, j) => dayOutsideCycle(day, cycle, ['agents', k, 'daysOff', j]));
  });
  return [...locked, ...inUse, ...off];
}

/** @returns problems with a day that is not one of the cycle's; none where it is no day at all. */
export function dayOutsideCycle(day: unknown, cycle: Cycle, path: Problem['path']): Problem[] {
  const { weeks } = cycle;
  const { success, data } = CycleDay.safeParse(day);
  if (!success) return [];
  const late = data.week > weeks ? [problem('week-outside-cycle', [...path, 'week'], { value: data.week, weeks })] : [];
  return [...late, ...weekdayOff(data.weekday, cycle, [...path, 'weekday'])];
}

function weekdayOff(weekday: unknown, cycle: Cycle, path: Problem['path']): Problem[] {
  const { success, data } = Weekday.safeParse(weekday);
  const isOff = success && (cycle.days[data] ?? []).length === 0;
  return isOff ? [problem('weekday-off', path, { value: data })] : [];
}

function halfDayOff(day: unknown, half: unknown, cycle: Cycle, path: Problem['path']): Problem[] {
  const onDay = CycleDay.safeParse(day);
  const { success, data } = HalfDay.safeParse(half);
  if (!onDay.success || !success || cycle.days[onDay.data.weekday]?.includes(data)) return [];
  return [problem('half-day-off', path, { value: data, weekday: onDay.data.weekday })];
}
