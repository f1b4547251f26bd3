/**
 * When a visit is open: in order, within a half-day that exists, inside one opening window of the stop, for a length and
 * from a time on the scenario's grid, in a part of the day that is allowed.
 */
import { secondsOfDay } from '../domain/clock.ts';
import type { Violation } from '../domain/verdict.ts';
import type { JudgedRota } from './case/judged-rota.ts';
import type { JudgedTour } from './case/judged-tour.ts';
import type { JudgedVisit, Session } from './case/judged-visit.ts';
import { clockText } from './clock-text.ts';
import { onVisit, type Rule, violation } from './violation.ts';

export const sessions: Rule = (rota) =>
  rota.tours.flatMap((tour) =>
    tour.visits.flatMap((visit) => {
      const found = [...visitTimes(tour, visit), ...part(rota, tour, visit)];
      // Of a session that ends before it starts there is nothing more to say.
      for (const session of visit.sessions.filter(({ opens, closes }) => opens < closes)) {
        const heard = { tour, visit, session };
        found.push(...halfDay(rota, heard), ...grid(rota, heard), ...openingWindow(heard));
      }
      return found;
    }),
  );

interface Heard {
  readonly tour: JudgedTour;
  readonly visit: JudgedVisit;
  readonly session: Session;
}

function named(visit: JudgedVisit): { stop: string; name: string } {
  return { stop: visit.stated.stop, name: visit.stop?.name ?? visit.stated.stop };
}

/** Every session ends after it starts; so a pause lies within the visit. */
function visitTimes(tour: JudgedTour, visit: JudgedVisit): Violation[] {
  if (visit.sessions.every((session) => session.opens < session.closes)) return [];
  const { opens, closes, pause } = visit.stated;
  const times = { opens, closes, pauseFrom: pause?.from ?? null, pauseTo: pause?.to ?? null };
  return [violation('visit-times', onVisit(tour, visit), { ...named(visit), ...times })];
}

function part(rota: JudgedRota, tour: JudgedTour, visit: JudgedVisit): Violation[] {
  const { parts } = rota.scenario.visits;
  if (parts.includes(visit.part)) return [];
  return [violation('part', onVisit(tour, visit), { ...named(visit), part: visit.part, allowed: parts.join(', ') })];
}

/** The half-day exists on that weekday, and the session lies within its hours. */
function halfDay(rota: JudgedRota, { tour, visit, session }: Heard): Violation[] {
  const { half, opens, closes } = session;
  const found: Violation[] = [];
  if (tour.day !== null && !tour.day.halves.includes(half)) {
    const { weekday } = tour.day;
    found.push(violation('half-day-off', onVisit(tour, visit), { ...named(visit), half, weekday }));
  }
  const { from, to } = rota.scenario.cycle.halfDays[half];
  if (opens < secondsOfDay(from) || closes > secondsOfDay(to)) {
    const times = { opens: clockText(opens), closes: clockText(closes) };
    found.push(violation('half-day-hours', onVisit(tour, visit), { ...named(visit), half, ...times, from, to }));
  }
  return found;
}

function grid(rota: JudgedRota, { tour, visit, session }: Heard): Violation[] {
  const { dwellMinutes, openingStepMinutes: stepMinutes } = rota.scenario.visits;
  const minutes = (session.closes - session.opens) / 60;
  const [opens, closes] = [clockText(session.opens), clockText(session.closes)];
  const found: Violation[] = [];
  if (!dwellMinutes.includes(minutes)) {
    const allowed = dwellMinutes.join(', ');
    found.push(violation('session-length', onVisit(tour, visit), { ...named(visit), opens, closes, minutes, allowed }));
  }
  if (session.opens % (stepMinutes * 60) !== 0) {
    found.push(violation('opening-step', onVisit(tour, visit), { ...named(visit), opens, stepMinutes }));
  }
  return found;
}

/** Inside ONE window: two windows that touch are still two, for someone has to lock up between them. */
function openingWindow({ tour, visit, session }: Heard): Violation[] {
  if (visit.stop === null) return [];
  const { weekday } = tour.stated.day;
  const windows = visit.stop.windows[weekday] ?? [];
  const isInside = windows.some(
    ({ from, to }) => secondsOfDay(from) <= session.opens && session.closes <= secondsOfDay(to),
  );
  if (isInside) return [];
  const times = { opens: clockText(session.opens), closes: clockText(session.closes) };
  const listed = windows.map(({ from, to }) => `${from}-${to}`).join(', ');
  return [violation('window', onVisit(tour, visit), { ...named(visit), weekday, ...times, windows: listed })];
}
