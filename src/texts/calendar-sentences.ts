/** What is said of a tour or a visit on a date, by every list and calendar that shows it. */
import type { Interruption } from '../domain/calendar.ts';
import type { Holiday } from '../domain/holiday.ts';
import type { TimeRange } from '../domain/primitives.ts';
import type { Visit } from '../domain/rota.ts';
import type { Texts } from './texts.ts';

/** @returns « 9 h 30 – 12 h », or both sessions of a visit that closes over lunch. */
export function visitHours(texts: Texts, { opens, closes, pause }: Visit): string {
  if (pause === null) return hoursText(texts, { from: opens, to: closes });
  return texts.calendar.sessions({
    morning: hoursText(texts, { from: opens, to: pause.from }),
    afternoon: hoursText(texts, { from: pause.to, to: closes }),
  });
}

export function hoursText({ calendar, format }: Texts, { from, to }: TimeRange): string {
  return calendar.hours({ from: format.time(from), to: format.time(to) });
}

interface ReasonGiven {
  readonly code: Interruption;
  readonly holiday?: Holiday;
  readonly name?: string;
  readonly agents?: readonly string[];
}

/** @param nameOf name of an agent by its id; null in what the public reads, which names nobody. */
export function reasonText(
  { calendar, format }: Texts,
  { code, holiday, name, agents }: ReasonGiven,
  nameOf: ((agent: string) => string) | null,
): string {
  if (code === 'public-holiday') return calendar.holidays[holiday!];
  if (code === 'school-holidays') return calendar.schoolHolidays({ name: name! });
  if (code === 'leave' && nameOf === null) return calendar.noCrew;
  if (code === 'leave') return calendar.leave({ names: format.list((agents ?? []).map(nameOf!)) });
  return calendar.reasons[code];
}
