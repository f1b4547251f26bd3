/** How people are received: a workshop has its length and its seats, and an hour of it serves more than an hour of one desk. */
import type { NeedCoefficients } from '../domain/coefficients.ts';
import type { Unit } from '../domain/unit.ts';
import type { Violation } from '../domain/verdict.ts';
import { type Session, sessionSeconds } from './case/judged-visit.ts';
import { onVisit, type Rule, violation } from './violation.ts';

export const mode: Rule = ({ tours }) =>
  tours.flatMap((tour) => {
    const { unit } = tour;
    if (unit === null) return [];
    return tour.known.flatMap((visit) => {
      const { id: stop, name, roomSeats: offered } = visit.stop;
      return visit.sessions.flatMap((session): Violation[] => {
        const received = unit.modes[session.half];
        if (received.kind !== 'collective') return [];
        const found: Violation[] = [];
        const minutes = sessionSeconds(session) / 60;
        if (received.minutes !== null && minutes !== received.minutes) {
          const parameters = { stop, name, unit: unit.id, minutes, needed: received.minutes };
          found.push(violation('workshop-length', onVisit(tour, visit), parameters));
        }
        if (received.needsRoom && offered < received.seats) {
          const parameters = { stop, name, unit: unit.id, offered, needed: received.seats };
          found.push(violation('workshop-room', onVisit(tour, visit), parameters));
        }
        return found;
      });
    });
  });

/** @returns hours of help that a session offers. */
export function hoursOfHelp(session: Session, unit: Unit, need: NeedCoefficients): number {
  const hours = sessionSeconds(session) / 3600;
  const received = unit.modes[session.half];
  switch (received.kind) {
    case 'individual':
      return hours * unit.desks;
    case 'collective':
      return hours * received.seats * received.helpPerSeatHour.value;
    case 'home': {
      const help = need.minutesPerContact.value;
      return hours * unit.desks * (help / (help + received.minutesBetween.value));
    }
  }
}
