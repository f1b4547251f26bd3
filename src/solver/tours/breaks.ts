/**
 * Days in which work never goes on too long without a break.
 *
 * Between two duties lies a gap with some driving in it, in one piece; the time before it and the time after it are
 * breaks where each is long enough, lunch and waiting alike. Labels (Desrochers 1988) run over the sessions: when one
 * opens, when the first did, and since when work goes on. Of labels that open at one time, those are kept that no other
 * beats in both of the others: the later the better. The driving is placed as early, or as late, as may be, or so that
 * there is a break on either side.
 */
import type { Limits, UnitClass } from '../instance/instance.ts';
import type { BreakRule } from '../instance/work-rules.ts';
import { earliestLunch, endsOfDay, type Leg, latestLunch, legBetween, type Session, type TourTimes } from './timing.ts';

export interface DayPlan {
  readonly sessions: readonly Session[];
  readonly unit: UnitClass;
  readonly limits: Limits;
  readonly stepSeconds: number;
}

type Lunch = TourTimes['lunch'];

interface Label {
  readonly opens: number;
  readonly departs: number;
  /** Since when there was no break. */
  readonly since: number;
  readonly lunch: Lunch;
  readonly before: Label | null;
}

/** Time between two duties. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly driving: number;
}

/** A way through a gap: stretches of work that end in it, the last of which begin `from` (null: the one under way). */
interface Way {
  readonly lunch: Lunch;
  /** When the stretch under way ends; infinite where it does not. */
  readonly ends: number;
  /** Work in between two breaks. */
  readonly alone: number;
  /** When the next begins; meaningless where none ended. */
  readonly begins: number;
}

/** @returns days that keep the rule, so that none leaves later and returns earlier. */
export function daysWithBreaks(plan: DayPlan, rule: BreakRule): TourTimes[] {
  const openings = plan.sessions.map(({ intervals }) => gridOf(intervals, plan.stepSeconds));
  return lastLabels(plan, rule, { openings, lunch: null }).map((label) => timesOf(label, plan));
}

/** @returns true where the day keeps the rule, however its driving is placed, with the lunch that it states. */
export function keepsBreaks(times: TourTimes, plan: DayPlan, rule: BreakRule): boolean {
  if (times.returns - times.departs < rule.beforeSeconds) return true;
  const openings = times.opens.map((opening) => [opening]);
  return lastLabels(plan, rule, { openings, lunch: times.lunch }).length > 0;
}

function lastLabels(
  plan: DayPlan,
  rule: BreakRule,
  given: { readonly openings: readonly (readonly number[])[]; readonly lunch: Lunch },
): Label[] {
  const { sessions, unit, limits } = plan;
  const ends = endsOfDay(sessions, unit);
  let labels: Label[] = given.openings[0]!.flatMap((opens) => {
    const departs = ends.departsFor(opens);
    return departs < limits.earliestDeparture ? [] : [{ opens, departs, since: departs, lunch: null, before: null }];
  });
  for (let i = 1; i < sessions.length; i++) {
    const leg = legBetween(unit, sessions[i - 1]!, sessions[i]!, limits);
    const stays = sessions[i - 1]!.stop === sessions[i]!.stop;
    const next = new Map<number, Label[]>();
    for (const label of labels) {
      const closes = label.opens + sessions[i - 1]!.dwellSeconds;
      for (const opens of given.openings[i]!) {
        if (stays && opens <= closes) continue;
        const gap = { from: closes + leg.packUp, to: opens - (stays ? 0 : leg.setUp), driving: leg.driving };
        for (const way of waysThrough(gap, leg, { limits, rule, lunch: given.lunch })) {
          if (way.ends - label.since >= rule.beforeSeconds && way.ends < Number.POSITIVE_INFINITY) continue;
          if (way.alone >= rule.beforeSeconds) continue;
          const since = way.ends < Number.POSITIVE_INFINITY ? way.begins : label.since;
          if (opens + sessions[i]!.dwellSeconds - since >= rule.beforeSeconds) continue;
          const lunch = way.lunch ?? label.lunch;
          keep(next, { opens, departs: label.departs, since, lunch, before: label });
        }
      }
    }
    labels = [...next.values()].flat();
  }
  return labels.filter(({ opens, since }) => {
    const returns = ends.returnsFor(opens);
    return returns <= limits.latestReturn && returns - since < rule.beforeSeconds;
  });
}

function keep(labels: Map<number, Label[]>, label: Label): void {
  const rivals = labels.get(label.opens) ?? [];
  const beats = (one: Label, other: Label) => one.departs >= other.departs && one.since >= other.since;
  if (rivals.some((rival) => beats(rival, label))) return;
  labels.set(label.opens, [...rivals.filter((rival) => !beats(label, rival)), label]);
}

function waysThrough(gap: Gap, leg: Leg, at: { limits: Limits; rule: BreakRule; lunch: Lunch }): Way[] {
  const latest = gap.to - gap.driving;
  if (latest < gap.from) return [];
  if (!leg.takesLunch) return waysOf(gap, { earliest: gap.from, latest, lunch: null }, at.rule);
  const { from, to, driving } = gap;
  const sides =
    at.lunch === null
      ? [earliestLunch(from, at.limits), latestLunch(to, at.limits)].map((lunch) => ({ lunch }))
      : [{ lunch: at.lunch }, { lunch: at.lunch }];
  return sides.flatMap(({ lunch }, side) => {
    if (lunch === null || lunch.from < from || lunch.to > to) return [];
    const range = side === 0 ? { earliest: lunch.to, latest } : { earliest: from, latest: lunch.from - driving };
    return range.earliest > range.latest ? [] : waysOf(gap, { ...range, lunch }, at.rule);
  });
}

/** @param drive when the driving may start. */
function waysOf(
  { from, to, driving }: Gap,
  drive: { readonly earliest: number; readonly latest: number; readonly lunch: Lunch },
  { leastSeconds }: BreakRule,
): Way[] {
  const between = Math.min(drive.latest, Math.max(drive.earliest, from + leastSeconds));
  return [...new Set([drive.earliest, between, drive.latest])].map((start) => {
    const isFreeBefore = start - from >= leastSeconds;
    const isFreeAfter = to - start - driving >= leastSeconds;
    const ends = isFreeBefore ? from : isFreeAfter ? start + driving : Number.POSITIVE_INFINITY;
    const begins = isFreeAfter ? to : start;
    return { lunch: drive.lunch, ends, begins, alone: isFreeBefore && isFreeAfter ? driving : 0 };
  });
}

function gridOf(intervals: readonly number[], stepSeconds: number): number[] {
  const openings = new Set<number>();
  for (let i = 0; i < intervals.length; i += 2) {
    for (let opening = intervals[i]!; opening <= intervals[i + 1]!; opening += stepSeconds) openings.add(opening);
  }
  return [...openings].sort((one, other) => one - other);
}

function timesOf(last: Label, { sessions, unit }: DayPlan): TourTimes {
  const opens: number[] = [];
  for (let label: Label | null = last; label !== null; label = label.before) opens.unshift(label.opens);
  return { opens, departs: last.departs, returns: endsOfDay(sessions, unit).returnsFor(last.opens), lunch: last.lunch };
}
