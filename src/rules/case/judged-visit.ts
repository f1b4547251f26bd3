/** A visit as the judge reads it: its sessions in seconds, its part of the day, and its stop where there is one. */
import { secondsOfDay } from '../../domain/clock.ts';
import type { Cycle } from '../../domain/cycle.ts';
import type { DayPart, HalfDay } from '../../domain/primitives.ts';
import type { Visit } from '../../domain/rota.ts';
import type { Stop } from '../../domain/stop.ts';

/** A time during which the public is received. Seconds after midnight. */
export interface Session {
  readonly half: HalfDay;
  readonly opens: number;
  readonly closes: number;
}

export interface JudgedVisit {
  /** Index in its tour. */
  readonly index: number;
  readonly stated: Visit;
  /** Null where the scenario has no such stop. */
  readonly stop: Stop | null;
  /** Index among the scenario's stops; −1 where it has no such stop. */
  readonly stopIndex: number;
  readonly part: DayPart;
  /** One, or two with a pause: before it in the morning, after it in the afternoon. */
  readonly sessions: readonly Session[];
  readonly opens: number;
  readonly closes: number;
  /** Seconds open to the public; a session that ends before it starts counts nothing. */
  readonly openSeconds: number;
}

/** A visit to a stop of the scenario. */
export type KnownVisit = JudgedVisit & { readonly stop: Stop };

export function isKnown(visit: JudgedVisit): visit is KnownVisit {
  return visit.stop !== null;
}

/** @returns the visit as read; `stop` is null where the scenario has none of that id. */
export function judgedVisit(
  stated: Visit,
  place: { readonly index: number; readonly stop: Stop | null; readonly stopIndex: number },
  cycle: Cycle,
): JudgedVisit {
  const sessions = sessionsOf(stated, cycle);
  return {
    ...place,
    stated,
    part: stated.pause === null ? sessions[0]!.half : 'day',
    sessions,
    opens: secondsOfDay(stated.opens),
    closes: secondsOfDay(stated.closes),
    openSeconds: sessions.reduce((sum, session) => sum + sessionSeconds(session), 0),
  };
}

/** @returns length of a session in seconds, never below 0. */
export function sessionSeconds(session: Session): number {
  return Math.max(0, session.closes - session.opens);
}

function sessionsOf(visit: Visit, cycle: Cycle): Session[] {
  const [opens, closes] = [secondsOfDay(visit.opens), secondsOfDay(visit.closes)];
  if (visit.pause === null) return [{ half: halfOf(opens, cycle), opens, closes }];
  return [
    { half: 'morning', opens, closes: secondsOfDay(visit.pause.from) },
    { half: 'afternoon', opens: secondsOfDay(visit.pause.to), closes },
  ];
}

/** Half-days do not overlap: what opens before the afternoon begins belongs to the morning. */
function halfOf(opens: number, cycle: Cycle): HalfDay {
  return opens < secondsOfDay(cycle.halfDays.afternoon.from) ? 'morning' : 'afternoon';
}
