/**
 * At which hours the visits of a sequence open, where a tolerance can bind.
 *
 * A rota chooses a band of hours for each such stop. So for each choice of bands, one for each of its visits, a sequence
 * needs the days that no other beats within them: with the first session narrowed to the band it is timed like any other.
 * The best of all days is one of these, for every hour lies in some band. What is returned are the hours of those days;
 * at these hours the sequence is then timed once more (`sessionsOfTour`), whoever asks.
 */
import type { Instance, UnitClass } from '../instance/instance.ts';
import type { Band } from '../instance/opening-bands.ts';
import { clocksOf } from './clocks.ts';
import { openingWithin } from './sessions.ts';
import type { Session } from './timing.ts';
import type { TourVisit } from './tour-pool.ts';

interface HeldVisit {
  /** Position among the visits. */
  readonly visit: number;
  /** Position of its first session. */
  readonly session: number;
  readonly bands: readonly Band[];
}

/** Visits and their sessions: where a visit says when it opens, the session opens then. */
export interface Sequence {
  readonly visits: readonly TourVisit[];
  readonly sessions: readonly Session[];
}

/** @returns the sequence at every set of hours that is worth driving it at; as it is where no tolerance can bind. */
export function withHours(sequence: Sequence, unit: UnitClass, instance: Instance): Sequence[] {
  const held = heldVisits(sequence.visits, instance);
  if (held.length === 0) return [sequence];
  const found = new Map<string, Sequence>();
  const narrow = (sessions: readonly Session[], next: number, known: readonly (readonly number[])[] | null): void => {
    const openings = known ?? clocksOf(sessions, unit, instance).map(({ opens }) => opens);
    if (openings.length === 0) return;
    const visit = held[next];
    if (visit === undefined) {
      for (const opens of openings) {
        const hours = held.map(({ session }) => opens[session]!);
        if (!found.has(hours.join(' '))) found.set(hours.join(' '), atHours(sequence, held, hours));
      }
      return;
    }
    for (const band of visit.bands) {
      const within = sessions.with(visit.session, openingWithin(sessions[visit.session]!, band));
      // The best days of all are the best within the band too, where they lie in it.
      const isWithin = openings.every((opens) => isIn(band, opens[visit.session]!));
      narrow(within, next + 1, isWithin ? openings : null);
    }
  };
  narrow(sequence.sessions, 0, null);
  return [...found.values()];
}

function atHours(sequence: Sequence, held: readonly HeldVisit[], hours: readonly number[]): Sequence {
  const visits = [...sequence.visits];
  const sessions = [...sequence.sessions];
  held.forEach(({ visit, session }, h) => {
    const opens = hours[h]!;
    visits[visit] = { ...visits[visit]!, opens };
    sessions[session] = openingWithin(sessions[session]!, { from: opens, to: opens });
  });
  return { visits, sessions };
}

const isIn = ({ from, to }: Band, opens: number): boolean => from <= opens && opens <= to;

function heldVisits(visits: readonly TourVisit[], { kinds, bands }: Instance): HeldVisit[] {
  const held: HeldVisit[] = [];
  let session = 0;
  visits.forEach(({ stop, kind }, visit) => {
    const { part } = kinds.kinds[kind]!;
    const ofVisit = bands.ofAllRules(stop, part);
    if (ofVisit.length > 0) held.push({ visit, session, bands: ofVisit });
    session += part === 'day' ? 2 : 1;
  });
  return held;
}
