/**
 * The clock of the search: the day without its lunch, so that a tour that works on both sides of it has room for it.
 *
 * Up to noon it shows the time of day, from the afternoon's first opening on the time of day less lunch. Who closes in
 * the morning and opens in the afternoon then has lunch in between, wherever in the tour that is; what is left to exact
 * timing is only where it lies between the two. Openings are on a grid: what lies between two of them is rounded up to it.
 */
import { secondsOfDay } from '../../domain/clock.ts';
import type { Instance, UnitClass } from '../instance/instance.ts';
import type { Kind } from '../instance/kinds.ts';
import type { Band } from '../instance/opening-bands.ts';
import { openingWithin, sessionsOfVisit } from '../tours/sessions.ts';
import type { Session } from '../tours/timing.ts';

const MINUTE = 60;

/** When a visit may open on the working clock, and how long it takes. Seconds. */
export interface WorkingWindow {
  readonly earliest: number;
  readonly latest: number;
  readonly serviceTime: number;
}

export interface WorkingClock {
  /** @returns a window for each stretch of the day in which such a visit can open; within the band, where there is one. */
  windowsOf(visit: { readonly stop: number; readonly variant: number }, kind: Kind, band: Band | null): WorkingWindow[];
  /** Longest tour, latest return: on the working clock, as if every tour had lunch. */
  readonly mostDuration: number;
  readonly latestReturn: number;
  /** Who leaves then is too late for any morning; who returns by then has had no afternoon. */
  readonly behindMornings: number;
  readonly beforeAfternoons: number;
  /** @returns seconds on the opening grid, not less than those given. */
  onGrid(seconds: number): number;
}

export function workingClock(instance: Instance): WorkingClock {
  const { limits, openings, unitClasses } = instance;
  const onGrid = (seconds: number) => Math.ceil(seconds / openings.stepSeconds) * openings.stepSeconds;
  const lunch = onGrid(limits.lunchSeconds);
  const { morning, afternoon } = instance.scenario.cycle.halfDays;
  const shortest = Math.min(...instance.kinds.dwellSeconds);
  const noon: Noon = {
    lunch,
    // Without a lunch, a visit of a day still closes for a minute.
    pause: lunch === 0 ? onGrid(MINUTE) : 0,
    latestClose: limits.lunchTo - limits.lunchSeconds - least(unitClasses, ({ packUpSeconds }) => packUpSeconds),
    earliestOpen: limits.lunchFrom + lunch + least(unitClasses, ({ setUpSeconds }) => setUpSeconds),
    onGrid,
  };
  return {
    windowsOf(visit, kind, band) {
      const [first, second] = sessionsOfVisit(instance, visit, kind);
      const opening = band === null ? first! : openingWithin(first!, band);
      if (second !== undefined) return windowsOfDay(opening, second, noon);
      return opening.isAfternoon ? windowsBehindLunch(opening, noon) : windowsBeforeLunch(opening, noon);
    },
    mostDuration: Math.min(limits.mostWorkSeconds, limits.mostSpanSeconds - lunch, longestOfAgents(instance, lunch)),
    latestReturn: limits.latestReturn - lunch,
    behindMornings: secondsOfDay(morning.to) - shortest + 1,
    beforeAfternoons: secondsOfDay(afternoon.from) - lunch + shortest - 1,
    onGrid,
  };
}

interface Noon {
  readonly lunch: number;
  readonly pause: number;
  /** Latest close before lunch, earliest opening behind it: time of day. */
  readonly latestClose: number;
  readonly earliestOpen: number;
  readonly onGrid: (seconds: number) => number;
}

const least = (classes: readonly UnitClass[], secondsOf: (unit: UnitClass) => number): number =>
  Math.min(...classes.map(secondsOf));

/** What the agent with the freest rules of work may do. */
function longestOfAgents({ rulesOfWork }: Instance, lunch: number): number {
  if (rulesOfWork.ofAgent.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...rulesOfWork.ofAgent.map(({ mostWorkSeconds, mostSpanSeconds }) =>
      Math.min(mostWorkSeconds, mostSpanSeconds - lunch),
    ),
  );
}

function pairsOf({ intervals }: Session): (readonly [first: number, last: number])[] {
  return Array.from({ length: intervals.length / 2 }, (_, i) => [intervals[2 * i]!, intervals[2 * i + 1]!] as const);
}

/** Too late for lunch behind it is better than never: a tour of a morning alone has none. */
function windowsBeforeLunch(session: Session, { latestClose, onGrid }: Noon): WorkingWindow[] {
  const serviceTime = onGrid(session.dwellSeconds);
  return pairsOf(session).map(([earliest, last]) => {
    const clipped = Math.min(last, latestClose - session.dwellSeconds);
    return { earliest, latest: clipped < earliest ? last : clipped, serviceTime };
  });
}

function windowsBehindLunch(session: Session, { lunch, earliestOpen, onGrid }: Noon): WorkingWindow[] {
  const serviceTime = onGrid(session.dwellSeconds);
  return pairsOf(session).map(([first, last]) => {
    const clipped = onGrid(Math.max(first, earliestOpen));
    return { earliest: (clipped > last ? first : clipped) - lunch, latest: last - lunch, serviceTime };
  });
}

/** Open before and behind lunch; where both openings are apart, the visit waits in between, as short as may be. */
function windowsOfDay(morning: Session, afternoon: Session, noon: Noon): WorkingWindow[] {
  const { lunch, pause, onGrid } = noon;
  const before = onGrid(morning.dwellSeconds) + pause;
  const behind = onGrid(afternoon.dwellSeconds);
  return windowsBeforeLunch(morning, noon).flatMap(({ earliest, latest }) =>
    pairsOf(afternoon).flatMap(([from, to]) => {
      const [first, last] = [onGrid(Math.max(from, noon.earliestOpen - MINUTE)) - lunch, to - lunch];
      if (last < earliest + before || first > last) return [];
      if (first > latest + before) return [{ earliest: latest, latest, serviceTime: first - latest + behind }];
      return [
        {
          earliest: Math.max(earliest, first - before),
          latest: Math.min(latest, last - before),
          serviceTime: before + behind,
        },
      ];
    }),
  );
}
