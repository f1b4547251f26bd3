/**
 * Patterns that a stop may have, as counts over groups of days: z(s,p) of MODEL.md section 5.
 *
 * Where groups are single days a pattern is a set of days; where they hold several, patterns that differ only by days
 * within groups are one. A rule that fixes the number of visits alone is not listed set by set: 10 visits on any of 20
 * days are one pattern, not 184,756.
 */
import type { PatternRule } from '../../domain/cycle.ts';
import type { Instance } from '../instance/instance.ts';
import { ANY_KIND, anyKindOfPart, includesKind } from '../instance/kinds.ts';
import type { Band } from '../instance/opening-bands.ts';
import type { DayGroup } from './day-groups.ts';

export interface Pattern {
  readonly stop: number;
  /** Kind of all its visits; below 0 where each visit may have its own, of any part of the day or of one (`includesKind`). */
  readonly kind: number;
  /** Hours within which all its visits open; null where no tolerance of its rule can bind. */
  readonly band: Band | null;
  readonly visits: number;
  /**
   * Visits in each group of days, pairs of group and count; groups without a visit are left out. Where any days will do
   * (`isFree`), the most visits that each group has room for.
   */
  readonly counts: readonly (readonly [group: number, count: number])[];
  /** True where only the number of visits is fixed: which days they fall on is told by columns of their own. */
  readonly isFree: boolean;
}

/** Sets of days that one rule allows, over all the cycle. Thrown beyond, for no model should hold more. */
const MOST_DAY_SETS = 200_000;
/**
 * Patterns of all stops, where a rule allows thousands of sets. With more, solvers no longer look at their clock in time.
 * Where rules are stricter, it is stops that are many, and models of them are meant to be large.
 */
const MOST_PATTERNS = 100_000;
const MANY_SETS = 1000;

export class TooManyPatternsError extends Error {
  readonly rule: string;

  constructor(rule: string) {
    super(`pattern rule ${rule} allows too many sets of days`);
    this.name = 'TooManyPatternsError';
    this.rule = rule;
  }
}

/** True where some tour makes a visit of that kind at that stop in that group of days, opening within the band if there is one. */
export type VisitablePredicate = (visit: { stop: number; group: number; kind: number; band: Band | null }) => boolean;

export function patternsOf(
  instance: Instance,
  groups: readonly DayGroup[],
  isVisitable: VisitablePredicate,
): Pattern[] {
  const groupOfDay = new Map(groups.flatMap((group) => group.days.map((day) => [day, group.index] as const)));
  const patterns: Pattern[] = [];
  for (const [r, rule] of instance.patternRules.entries()) {
    const mayHave = (stop: number) => instance.mayHaveRule[r * instance.stopCount + stop] === 1;
    const kindsOfStops = kindsToVisit(instance, rule, groups, isVisitable).map((kinds, s) => (mayHave(s) ? kinds : []));
    const visitedGroups = groups.map((_, g) => kindsOfStops.some((kinds) => kinds.some(({ inGroup }) => inGroup[g]!)));
    if (fixesCountAlone(instance, rule) && isSmallerFree(rule, groups, visitedGroups)) {
      patterns.push(...freePatterns(rule, groups, kindsOfStops));
      continue;
    }
    const countings = distinctCountings(instance, rule, { groupOfDay, visitedGroups });
    const most = countings.length > MANY_SETS ? MOST_PATTERNS : Number.POSITIVE_INFINITY;
    kindsOfStops.forEach((kinds, stop) => {
      for (const counts of kinds.length === 0 ? [] : countings) {
        for (const { kind, band, inGroup } of kinds) {
          if (!counts.every(([group]) => inGroup[group]!)) continue;
          if (patterns.length >= most) throw new TooManyPatternsError(rule.name);
          patterns.push({ stop, kind, band, visits: rule.visitsPerCycle, counts, isFree: false });
        }
      }
    });
  }
  return withoutRepeats(patterns);
}

/** True where every set of so many days of the cycle keeps the rule. */
export function fixesCountAlone(
  { days, scenario }: Pick<Instance, 'days' | 'scenario'>,
  { sameWeekday, leastGapDays, mostGapDays }: PatternRule,
): boolean {
  const cycleDays = scenario.cycle.weeks * 7;
  const gaps = days.map((day, d) => (days[d + 1]?.offsetDays ?? days[0]!.offsetDays + cycleDays) - day.offsetDays);
  return (
    (!sameWeekday || days.every(({ weekday }) => weekday === days[0]!.weekday)) &&
    gaps.every((gap) => gap >= leastGapDays) &&
    (mostGapDays === null || mostGapDays >= cycleDays)
  );
}

/** True where there are more ways to lay the visits on groups of days than groups: then they are better not listed. */
function isSmallerFree(rule: PatternRule, groups: readonly DayGroup[], visited: readonly boolean[]): boolean {
  // Ways to lay n visits on the groups so far, by n.
  let ways: number[] = Array.from({ length: rule.visitsPerCycle + 1 }, (_, n) => (n === 0 ? 1 : 0));
  for (const { index, days } of groups) {
    if (!visited[index]!) continue;
    ways = ways.map((_, n) => ways.slice(Math.max(0, n - days.length), n + 1).reduce((sum, before) => sum + before, 0));
  }
  return ways[rule.visitsPerCycle]! > visited.filter(Boolean).length;
}

/** @returns one null where the hours of such visits are no matter. */
function bandsOfPatterns(
  { bands, kinds }: Instance,
  rule: PatternRule,
  { stop, kind }: { readonly stop: number; readonly kind: number },
): readonly (Band | null)[] {
  if (kind === ANY_KIND) return [null];
  const { part } = kinds.kinds.find((one) => includesKind(kind, one))!;
  const ofRule = bands.ofRule(rule, stop, part);
  return ofRule.length === 0 ? [null] : ofRule;
}

function freePatterns(rule: PatternRule, groups: readonly DayGroup[], kindsOfStops: KindsOfStops): Pattern[] {
  const visits = rule.visitsPerCycle;
  return kindsOfStops.flatMap((kinds, stop) =>
    kinds.flatMap(({ kind, band, inGroup }) => {
      const counts = groups.flatMap(({ index, days }) => (inGroup[index]! ? [[index, days.length] as const] : []));
      const room = counts.reduce((sum, [, most]) => sum + most, 0);
      return room < visits ? [] : [{ stop, kind, band, visits, counts, isFree: true }];
    }),
  );
}

type KindsOfStops = readonly (readonly KindToVisit[])[];

interface KindToVisit {
  readonly kind: number;
  readonly band: Band | null;
  readonly inGroup: readonly boolean[];
}

/** By stop, the kinds and bands that its patterns may have, and in which groups of days such visits are made. */
function kindsToVisit(
  instance: Instance,
  rule: PatternRule,
  groups: readonly DayGroup[],
  isVisitable: VisitablePredicate,
): KindToVisit[][] {
  const { kinds } = instance.kinds;
  const kindsOfVisits = rule.sameHours ? kinds.map((kind) => kind.index) : openKinds(instance, rule);
  return Array.from({ length: instance.stopCount }, (_, stop) =>
    kindsOfVisits.flatMap((kind) => {
      const included = kinds.filter((one) => includesKind(kind, one));
      return bandsOfPatterns(instance, rule, { stop, kind }).flatMap((band) => {
        const inGroup = groups.map(({ index: group }) =>
          included.some((one) => isVisitable({ stop, group, kind: one.index, band })),
        );
        return inGroup.includes(true) ? [{ kind, band, inGroup }] : [];
      });
    }),
  );
}

/** A tolerance keeps visits in one part of the day, whatever their lengths; a single visit is always in one. */
function openKinds({ kinds }: Instance, rule: PatternRule): number[] {
  if (rule.hourToleranceMinutes === null || rule.visitsPerCycle === 1) return [ANY_KIND];
  return [...new Set(kinds.kinds.map((kind) => anyKindOfPart(kind.part)))];
}

/** Two rules may allow the same pattern. */
function withoutRepeats(patterns: readonly Pattern[]): Pattern[] {
  const seen = new Set<string>();
  return patterns.filter((pattern) => {
    const { stop, kind, band, counts, isFree, visits } = pattern;
    const hours = band === null ? '' : `${band.from}-${band.to}`;
    const key = `${stop} ${kind} ${hours} ${isFree ? `any ${visits}` : counts.join(' ')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function distinctCountings(
  instance: Instance,
  rule: PatternRule,
  { groupOfDay, visitedGroups }: { groupOfDay: ReadonlyMap<number, number>; visitedGroups: readonly boolean[] },
): (readonly [number, number])[][] {
  const isVisited = instance.days.map((day) => visitedGroups[groupOfDay.get(day.index)!]!);
  const sets = daySetsOf(instance, rule).filter((days) => days.every((day) => isVisited[day]!));
  // Where every day is a group of its own, no two sets count alike.
  if (new Set(groupOfDay.values()).size === groupOfDay.size) {
    return sets.map((days) => days.map((day) => [groupOfDay.get(day)!, 1] as const).sort((a, b) => a[0] - b[0]));
  }
  const found = new Map<string, (readonly [number, number])[]>();
  for (const days of sets) {
    const counts = new Map<number, number>();
    for (const day of days) counts.set(groupOfDay.get(day)!, (counts.get(groupOfDay.get(day)!) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => a[0] - b[0]);
    found.set(JSON.stringify(sorted), sorted);
  }
  return [...found.values()];
}

/** Sets of days once found, for models are built again and again: by the days of the instance, then by rule. */
const known = new WeakMap<Instance['days'], Map<PatternRule, readonly (readonly number[])[]>>();

/** @returns every set of days of the cycle that the rule allows, each ascending. @throws TooManyPatternsError */
export function daySetsOf(
  instance: Pick<Instance, 'days' | 'scenario'>,
  rule: PatternRule,
): readonly (readonly number[])[] {
  const ofDays = known.get(instance.days) ?? new Map<PatternRule, readonly (readonly number[])[]>();
  known.set(instance.days, ofDays);
  const sets = ofDays.get(rule) ?? findDaySets(instance, rule);
  ofDays.set(rule, sets);
  return sets;
}

function findDaySets(instance: Pick<Instance, 'days' | 'scenario'>, rule: PatternRule): number[][] {
  const { days } = instance;
  const cycleDays = instance.scenario.cycle.weeks * 7;
  const mostGap = rule.mostGapDays ?? Number.POSITIVE_INFINITY;
  const found: number[][] = [];
  const chosen: number[] = [];

  const extend = (from: number): void => {
    if (chosen.length === rule.visitsPerCycle) {
      const around = days[chosen[0]!]!.offsetDays + cycleDays - days[chosen[chosen.length - 1]!]!.offsetDays;
      if (around < rule.leastGapDays || around > mostGap) return;
      if (found.length >= MOST_DAY_SETS) throw new TooManyPatternsError(rule.name);
      found.push([...chosen]);
      return;
    }
    for (let day = from; day < days.length; day++) {
      if (chosen.length > 0) {
        const before = days[chosen[chosen.length - 1]!]!;
        const gap = days[day]!.offsetDays - before.offsetDays;
        if (gap < rule.leastGapDays || gap > mostGap) continue;
        if (rule.sameWeekday && days[day]!.weekday !== before.weekday) continue;
      }
      chosen.push(day);
      extend(day + 1);
      chosen.pop();
    }
  };
  extend(0);
  return found;
}
