/** Dates of a scenario that are possible, and perhaps not what was meant. */
import { firstDateOf } from '../cycle-days.ts';
import { holidayZoneOf, TIME_ZONES_OF } from '../holiday-zone.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import type { Scenario } from '../scenario.ts';

/** @returns a warning for each leave that leaves nothing of the cycle that starts on the anchor, which the rota is planned for. */
export function leaveOverCycle({ cycle, calendar, agents }: Scenario): Problem[] {
  const last = firstDateOf(cycle, { offsetDays: cycle.weeks * 7 - 1 });
  return calendar.leave.flatMap(({ agent, from, to }, k) => {
    if (from > cycle.anchor || to < last) return [];
    const name = agents.find(({ id }) => id === agent)?.name ?? agent;
    return [problem('leave-covers-cycle', ['calendar', 'leave', k], { agent, name, from, to })];
  });
}

/** @returns a warning where the time zone is that of the mainland and every commune lies overseas. */
export function timeZoneElsewhere({ territory, calendar }: Scenario): Problem[] {
  if (calendar.timeZone !== TIME_ZONES_OF.metropole) return [];
  const usual = new Set(territory.communes.map(({ code }) => TIME_ZONES_OF[holidayZoneOf(code)]));
  const [suggestion] = usual;
  if (suggestion === undefined || usual.has(calendar.timeZone)) return [];
  return [problem('time-zone-elsewhere', ['calendar', 'timeZone'], { timeZone: calendar.timeZone, suggestion })];
}
