/** What comes of laying a rota on dates. */
import type { Holiday } from '../domain/holiday.ts';
import type { DateRange, HalfDay, TimeRange } from '../domain/primitives.ts';
import type { Tour, Visit } from '../domain/rota.ts';

export type DateSpan = DateRange;

/** A unit's day that takes place. */
export interface DatedTour {
  readonly unit: string;
  /** YYYY-MM-DD; all times are local wall times, HH:MM. */
  readonly date: string;
  /** The date that the cycle gives it; another one where it was moved. */
  readonly planned: string;
  readonly agents: readonly string[];
  readonly visits: readonly Visit[];
  /** As the rota states them; null where it does not, or where visits are gone that they were made for. */
  readonly departs: string | null;
  readonly lunch: TimeRange | null;
  readonly returns: string | null;
}

/** Why a visit does not take place on its date. */
export type Reason =
  | { readonly code: 'closed' }
  | { readonly code: 'public-holiday'; readonly holiday: Holiday }
  | { readonly code: 'maintenance' }
  | { readonly code: 'school-holidays'; readonly name: string }
  | { readonly code: 'not-permitted' }
  /** Too few are left to form the crew, and nobody free can stand in. */
  | { readonly code: 'leave'; readonly agents: readonly string[] };

/** A visit that cannot take place as planned. */
export interface Exception {
  readonly unit: string;
  /** The date that the cycle gives it. */
  readonly planned: string;
  readonly visit: Visit;
  readonly reason: Reason;
  /** The date it is moved to; null where it is cancelled. */
  readonly movedTo: string | null;
}

/** An agent on leave, and who stands in; null where the others are enough. */
export interface StandIn {
  readonly agent: string;
  readonly by: string | null;
}

export interface CrewChange {
  readonly unit: string;
  readonly date: string;
  readonly standIns: readonly StandIn[];
}

/** One tour of the rota on one of its dates, and what becomes of it. */
export interface LaidTour {
  readonly tour: Tour;
  readonly planned: string;
  /** What takes place of it: none where all is cancelled, several where its visits went to different days; in order of time. */
  readonly pieces: readonly DatedTour[];
  readonly exceptions: readonly Exception[];
  readonly crewChanges: readonly CrewChange[];
}

/** The calendar of a span of dates. */
export interface LaidCalendar {
  readonly span: DateSpan;
  /** Every tour planned in the span, or moved into it; in order of planned date, then of the scenario's units. */
  readonly laid: readonly LaidTour[];
  /** Tours that take place in the span, in order of date, then of the scenario's units. */
  readonly tours: readonly DatedTour[];
  /** In order of planned date; planned in the span, or moved into it. */
  readonly exceptions: readonly Exception[];
  readonly crewChanges: readonly CrewChange[];
}

export interface Session extends TimeRange {
  readonly half: HalfDay;
}
