/** A unit leaves in time for its first visit, is back no sooner than it can be, and both within the hours of a day. */
import { secondsOfDay } from '../domain/clock.ts';
import type { DayRules } from '../domain/cycle.ts';
import type { Violation } from '../domain/verdict.ts';
import type { JudgedTour } from './case/judged-tour.ts';
import { clockText } from './clock-text.ts';
import { onTour, type Rule, violation } from './violation.ts';

export const departureAndReturn: Rule = ({ tours, scenario }) =>
  tours.flatMap((tour) => [...departure(tour, scenario.dayRules), ...homecoming(tour, scenario.dayRules)]);

function departure(tour: JudgedTour, rules: DayRules): Violation[] {
  const { departs, latestDeparture } = tour.clock;
  const found: Violation[] = [];
  if (departs > latestDeparture) {
    const latest = clockText(latestDeparture);
    found.push(violation('departs-late', onTour(tour), { departs: clockText(departs), latest }));
  }
  if (departs < secondsOfDay(rules.earliestDeparture)) {
    const earliest = rules.earliestDeparture;
    found.push(violation('departs-early', onTour(tour), { departs: clockText(departs), earliest }));
  }
  return found;
}

function homecoming(tour: JudgedTour, rules: DayRules): Violation[] {
  const { returns, earliestReturn } = tour.clock;
  const found: Violation[] = [];
  if (returns < earliestReturn) {
    const earliest = clockText(earliestReturn);
    found.push(violation('returns-early', onTour(tour), { returns: clockText(returns), earliest }));
  }
  if (returns > secondsOfDay(rules.latestReturn)) {
    const latest = rules.latestReturn;
    found.push(violation('returns-late', onTour(tour), { returns: clockText(returns), latest }));
  }
  return found;
}
