/** The visits that a unit could make to a stop if it went nowhere else that day: every opening time on the grid is tried. */
import { secondsOfDay } from '../../domain/clock.ts';
import type { CycleDayInfo } from '../../domain/cycle-days.ts';
import type { HalfDay } from '../../domain/primitives.ts';
import type { Tour } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Stop } from '../../domain/stop.ts';
import type { Unit } from '../../domain/unit.ts';
import { clockText } from '../clock-text.ts';

export type LoneVisit = Tour['visits'][number];

/** A tour of one visit, with nobody on board yet. */
export function loneTour(unit: Unit, day: CycleDayInfo, visit: LoneVisit): Tour {
  const { week, weekday } = day;
  return {
    unit: unit.id,
    day: { week, weekday },
    agents: [],
    departs: null,
    lunch: null,
    returns: null,
    visits: [visit],
  };
}

/** Hours of a session, HH:MM. */
export interface Opening {
  readonly opens: string;
  readonly closes: string;
}

/** @returns visits of that part of the day inside the stop's windows, by length; other rules are left to the judge. */
export function visitsOfPart(
  part: HalfDay | 'day',
  stop: Stop,
  day: CycleDayInfo,
  scenario: Scenario,
): (readonly LoneVisit[])[] {
  return visitsByLength({ part, stop }, scenario, (half, minutes) =>
    sessionsIn(half, { stop, day, minutes }, scenario),
  );
}

/** @returns visits of that part of the day, a list for each length: every session, or every pair around a pause. */
export function visitsByLength(
  { part, stop }: { readonly part: HalfDay | 'day'; readonly stop: Stop },
  { visits: { dwellMinutes } }: Scenario,
  openings: (half: HalfDay, minutes: number) => readonly Opening[],
): LoneVisit[][] {
  if (part !== 'day') {
    return dwellMinutes.map((minutes) =>
      openings(part, minutes).map((session) => ({ stop: stop.id, ...session, pause: null })),
    );
  }
  return dwellMinutes.flatMap((before) =>
    dwellMinutes.map((after) =>
      openings('morning', before).flatMap((morning) =>
        openings('afternoon', after).map((afternoon) => ({
          stop: stop.id,
          opens: morning.opens,
          closes: afternoon.closes,
          pause: { from: morning.closes, to: afternoon.opens },
        })),
      ),
    ),
  );
}

function sessionsIn(
  half: HalfDay,
  place: { readonly stop: Stop; readonly day: CycleDayInfo; readonly minutes: number },
  scenario: Scenario,
): Opening[] {
  const { stop, day, minutes } = place;
  const range = scenario.cycle.halfDays[half];
  const step = scenario.visits.openingStepMinutes * 60;
  const windows = stop.windows[day.weekday] ?? [];
  const found: Opening[] = [];
  const first = Math.ceil(secondsOfDay(range.from) / step) * step;
  const last = secondsOfDay(range.to) - minutes * 60;
  for (let opens = first; opens <= last; opens += step) {
    const closes = opens + minutes * 60;
    if (windows.some(({ from, to }) => secondsOfDay(from) <= opens && closes <= secondsOfDay(to))) {
      found.push({ opens: clockText(opens), closes: clockText(closes) });
    }
  }
  return found;
}
