/**
 * Days in which work never goes on too long without a break.
 *
 * Between two duties lies a gap with some driving in it, in one piece; the time before it and the time after it are
 * breaks where each is long enough, lunch and waiting alike. Labels (Desrochers 1988) run over the sessions: when one
 * opens, when the first did, and since when work goes on, by rule. Of labels that open at one time, those are kept that no
 * other beats in all of the rest: the later the better. The driving is placed as early, or as late, as may be, or so that
 * there is a break on either side; as suits each rule, for no rota states it.
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

interface Label {
  readonly opens: number;
  readonly departs: number;
  /** By rule: since when there was no break. */
  readonly since: readonly number[];
  readonly before: Label | null;
}

/** Time between two duties, and when driving in it may start: ranges of seconds after midnight. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly driving: number;
  readonly starts: readonly (readonly [earliest: number, latest: number])[];
}

/** @returns days that keep all of the rules, so that none leaves later and returns earlier; lunch is still to be placed. */
export function daysWithBreaks(plan: DayPlan, rules: readonly BreakRule[]): Omit<TourTimes, 'lunch'>[] {
  const openings = plan.sessions.map(({ intervals }) => gridOf(intervals, plan.stepSeconds));
  return lastLabels(plan, rules, { openings, lunch: null }).map((label) => timesOf(label, plan));
}

/** @returns true where the day keeps the rule, however its driving is placed: with that lunch, or with any for null. */
export function keepsBreaks(times: TourTimes, plan: DayPlan, rule: BreakRule): boolean {
  if (times.returns - times.departs < rule.beforeSeconds) return true;
  const openings = times.opens.map((opening) => [opening]);
  return lastLabels(plan, [rule], { openings, lunch: times.lunch }).length > 0;
}

function lastLabels(
  plan: DayPlan,
  rules: readonly BreakRule[],
  given: { readonly openings: readonly (readonly number[])[]; readonly lunch: TourTimes['lunch'] },
): Label[] {
  const { sessions, unit, limits } = plan;
  const ends = endsOfDay(sessions, unit);
  const isInTime = (since: readonly number[], until: number) =>
    rules.every(({ beforeSeconds }, r) => until - since[r]! < beforeSeconds);
  let labels: Label[] = given.openings[0]!.flatMap((opens) => {
    const departs = ends.departsFor(opens);
    const since = rules.map(() => departs);
    const isSound = departs >= limits.earliestDeparture && isInTime(since, opens + sessions[0]!.dwellSeconds);
    return isSound ? [{ opens, departs, since, before: null }] : [];
  });
  for (let i = 1; i < sessions.length; i++) {
    const leg = legBetween(unit, sessions[i - 1]!, sessions[i]!, limits);
    const stays = sessions[i - 1]!.stop === sessions[i]!.stop;
    const next = new Map<number, Label[]>();
    for (const label of labels) {
      const closes = label.opens + sessions[i - 1]!.dwellSeconds;
      for (const opens of given.openings[i]!) {
        if (stays && opens <= closes) continue;
        const free = { from: closes + leg.packUp, to: opens - (stays ? 0 : leg.setUp) };
        const starts = drivingStarts(free, leg, { limits, lunch: given.lunch });
        if (starts.length === 0) continue;
        const gap = { ...free, driving: leg.driving, starts };
        const since = rules.map((rule, r) => workingSince(label.since[r]!, gap, rule));
        if (!isInTime(since, opens + sessions[i]!.dwellSeconds)) continue;
        keep(next, { opens, departs: label.departs, since, before: label });
      }
    }
    labels = [...next.values()].flat();
  }
  return labels.filter(({ opens, since }) => {
    const returns = ends.returnsFor(opens);
    return returns <= limits.latestReturn && isInTime(since, returns);
  });
}

function keep(labels: Map<number, Label[]>, label: Label): void {
  const rivals = labels.get(label.opens) ?? [];
  const beats = (one: Label, other: Label) =>
    one.departs >= other.departs && one.since.every((since, r) => since >= other.since[r]!);
  if (rivals.some((rival) => beats(rival, label))) return;
  labels.set(label.opens, [...rivals.filter((rival) => !beats(label, rival)), label]);
}

/** @returns none where driving, or lunch, does not fit. */
function drivingStarts(
  { from, to }: { readonly from: number; readonly to: number },
  { driving, takesLunch }: Leg,
  { limits, lunch }: { readonly limits: Limits; readonly lunch: TourTimes['lunch'] },
): (readonly [number, number])[] {
  const latest = to - driving;
  if (!takesLunch) return latest < from ? [] : [[from, latest]];
  const [early, late] = lunch === null ? [earliestLunch(from, limits), latestLunch(to, limits)] : [lunch, lunch];
  const ranges: (readonly [number, number])[] = [];
  if (early !== null && early.from >= from) ranges.push([early.to, latest]);
  if (late !== null && late.to <= to) ranges.push([from, late.from - driving]);
  return ranges.filter(([first, last]) => first <= last);
}

/**
 * @param since when work began that goes on into the gap.
 * @returns when the work began that goes on behind it, as late as can be; −∞ where it has gone on too long before.
 */
function workingSince(since: number, { from, to, driving, starts }: Gap, rule: BreakRule): number {
  let best = Number.NEGATIVE_INFINITY;
  for (const [earliest, latest] of starts) {
    for (const start of [earliest, Math.min(latest, Math.max(earliest, from + rule.leastSeconds)), latest]) {
      const isFreeBefore = start - from >= rule.leastSeconds;
      const isFreeAfter = to - start - driving >= rule.leastSeconds;
      const ends = isFreeBefore ? from : isFreeAfter ? start + driving : since;
      if (ends - since >= rule.beforeSeconds) continue;
      if (isFreeBefore && isFreeAfter && driving >= rule.beforeSeconds) continue;
      best = Math.max(best, isFreeAfter ? to : isFreeBefore ? start : since);
    }
  }
  return best;
}

function gridOf(intervals: readonly number[], stepSeconds: number): number[] {
  const openings = new Set<number>();
  for (let i = 0; i < intervals.length; i += 2) {
    for (let opening = intervals[i]!; opening <= intervals[i + 1]!; opening += stepSeconds) openings.add(opening);
  }
  return [...openings].sort((one, other) => one - other);
}

function timesOf(last: Label, { sessions, unit }: DayPlan): Omit<TourTimes, 'lunch'> {
  const opens: number[] = [];
  for (let label: Label | null = last; label !== null; label = label.before) opens.unshift(label.opens);
  return { opens, departs: last.departs, returns: endsOfDay(sessions, unit).returnsFor(last.opens) };
}
