/** The rota on real dates: lists, exceptions, what to tell communes, entries of calendars. Dates and hours are handed in as they are to be read. */
import type { Interruption } from '../domain/calendar.ts';
import type { Holiday } from '../domain/holiday.ts';

export interface CalendarTexts {
  readonly title: (p: { rota: string; from: string; to: string }) => string;
  /** `number`: of the week in its year; `cycleWeek` of `weeks`: of the cycle. */
  readonly week: (p: { monday: string; number: number; cycleWeek: number; weeks: number }) => string;
  readonly columns: Readonly<Record<'day' | 'unit' | 'visits' | 'crew', string>>;
  /** In a table: weekday, day and month, such as « lundi 05/01 ». */
  readonly day: (p: { weekday: string; day: string; month: string }) => string;
  readonly hours: (p: { from: string; to: string }) => string;
  /** Joins the two sessions of a visit that closes over lunch. */
  readonly sessions: (p: { morning: string; afternoon: string }) => string;
  readonly movedHere: (p: { from: string }) => string;
  readonly noTours: string;
  readonly summary: (p: { tours: number; visits: number; cancelled: number; moved: number }) => string;

  readonly exceptionsTitle: (p: { count: number }) => string;
  readonly noExceptions: string;
  readonly exceptionColumns: Readonly<Record<'planned' | 'stop' | 'unit' | 'reason' | 'outcome', string>>;
  readonly holidays: Readonly<Record<Holiday, string>>;
  readonly reasons: Readonly<Record<Exclude<Interruption, 'public-holiday' | 'school-holidays' | 'leave'>, string>>;
  /** `name`: as the scenario has it. */
  readonly schoolHolidays: (p: { name: string }) => string;
  readonly leave: (p: { names: string }) => string;
  /** The same for the public, who need not know who is on leave. */
  readonly noCrew: string;
  readonly cancelled: string;
  readonly movedTo: (p: { date: string }) => string;

  readonly crewTitle: string;
  readonly standIn: (p: { date: string; unit: string; agent: string; by: string }) => string;
  readonly without: (p: { date: string; unit: string; agent: string }) => string;

  readonly noticesTitle: (p: { count: number }) => string;
  readonly noticeCancelled: (p: { date: string; hours: string; stop: string; reason: string }) => string;
  readonly noticeMoved: (p: { date: string; hours: string; stop: string; reason: string; to: string }) => string;

  readonly announcedTitle: string;
  /** « 2e », "second". */
  readonly ordinal: (p: { n: number }) => string;
  /** `kept` of `total` announced dates are dates of the cycle as well. */
  readonly announcedStop: (p: {
    stop: string;
    ordinals: string;
    weekday: string;
    kept: number;
    total: number;
  }) => string;
  readonly announcedColumns: Readonly<Record<'planned' | 'announced', string>>;
  readonly noVisit: string;
  readonly notAnnounced: string;

  readonly written: (p: { folder: string; count: number }) => string;

  /** Entries of calendars that people subscribe to. */
  readonly entry: {
    readonly tour: (p: { unit: string; stops: string }) => string;
    readonly visit: (p: { unit: string; commune: string }) => string;
    readonly cancelled: (p: { what: string }) => string;
    readonly cancelledBecause: (p: { reason: string }) => string;
    readonly moved: (p: { from: string }) => string;
    readonly departs: (p: { time: string; garage: string }) => string;
    readonly returns: (p: { time: string; garage: string }) => string;
    readonly stop: (p: { hours: string; stop: string }) => string;
    readonly lunch: (p: { hours: string }) => string;
    readonly crew: (p: { names: string }) => string;
    readonly noLongerAboard: string;
  };
  readonly openingHours: Readonly<Record<'stop' | 'name' | 'commune' | 'value' | 'until', string>>;
}
