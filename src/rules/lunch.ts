/**
 * A tour that opens in the morning and in the afternoon breaks for lunch between the two: long enough, inside the hours
 * for lunch, and clear of set-up, pack-up and driving. A lunch that nobody asked for makes no work less, and must lie
 * inside those hours in a time without duty all the same; its length is then free.
 */
import type { DayRules } from '../domain/cycle.ts';
import type { Violation } from '../domain/verdict.ts';
import { type Break, fitsIn } from './case/breaks.ts';
import type { JudgedTour } from './case/judged-tour.ts';
import { lunchRuleOf } from './case/tour-clock.ts';
import { clockText } from './clock-text.ts';
import { onTour, type Rule, violation } from './violation.ts';

export const lunch: Rule = ({ tours, scenario }) =>
  tours.flatMap((tour) => {
    if (tour.unit === null || tour.known.length === 0) return [];
    const { clock } = tour;
    if (clock.lunch !== null) return lunchTaken(tour, clock.lunch, scenario.dayRules);
    // Needed, and no gap for it: the sessions are out of order, and `sequence` or `session` says so.
    if (clock.lunchGap === null) return [];
    const { minutes, from, to } = scenario.dayRules.lunch;
    return [violation('lunch-missing', onTour(tour), { minutes, from, to })];
  });

function lunchTaken(tour: JudgedTour, taken: Break, rules: DayRules): Violation[] {
  const { window, seconds } = lunchRuleOf(rules);
  const { needsLunch, lunchGap, gaps } = tour.clock;
  const times = { lunchFrom: clockText(taken.from), lunchTo: clockText(taken.to) };
  const found: Violation[] = [];
  if (needsLunch && taken.to - taken.from < seconds) {
    const minutes = (taken.to - taken.from) / 60;
    found.push(violation('lunch-short', onTour(tour), { ...times, minutes, least: rules.lunch.minutes }));
  }
  if (taken.from < window.from || taken.to > window.to) {
    const { from, to } = rules.lunch;
    found.push(violation('lunch-window', onTour(tour), { ...times, from, to }));
  }
  const admissible = lunchGap === null ? gaps : [lunchGap];
  if (!admissible.some((gap) => fitsIn(gap, taken))) found.push(violation('lunch-overlap', onTour(tour), times));
  return found;
}
