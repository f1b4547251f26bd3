/**
 * How long an agent works in a tour without a break.
 *
 * Between two duties there is a gap, in which some driving is done in one piece; whoever is aboard is free before it and
 * after it. Each such time that is long enough is a break: lunch, waiting, or both together. When the unit drives is not
 * stated in a rota, and is chosen here as suits best; lunch stays where it is stated, or lies wherever `lunch` admits it.
 */
import type { DayRules } from '../../domain/cycle.ts';
import type { WorkBreak } from '../../domain/work-profile.ts';
import { ceilToMinute, floorToMinute, type Gap } from './breaks.ts';
import type { JudgedTour } from './judged-tour.ts';
import { lunchRuleOf } from './tour-clock.ts';

/** A time at which driving may start, seconds: from, to. */
type Range = readonly [number, number];
/** A time without duty. */
type Free = readonly [from: number, to: number];

/** @returns minutes of the longest work without such a break, where driving is placed so as to make it short. */
export function longestStretchOf(tour: JudgedTour, { minutes }: WorkBreak, rules: DayRules): number {
  const least = minutes * 60;
  const ways = tour.clock.gaps.map((gap) => waysThrough(gap, { least, ranges: drivingStarts(gap, tour, rules) }));
  const { departs, returns } = tour.clock;

  /** The least longest stretch from gap `g` on, of one that began at `since`. */
  const from = (g: number, since: number): number => {
    const here = ways[g];
    if (here === undefined) return returns - since;
    return Math.min(
      ...here.map((breaks) => {
        let [begun, longest] = [since, 0];
        for (const [start, end] of breaks) {
          longest = Math.max(longest, start - begun);
          begun = end;
        }
        return Math.max(longest, from(g + 1, begun));
      }),
    );
  };
  return from(0, departs) / 60;
}

function drivingStarts(gap: Gap, { stated, clock }: JudgedTour, rules: DayRules): Range[] {
  const latest = gap.to - gap.drivingSeconds;
  const { lunch } = clock;
  if (stated.lunch === null && clock.needsLunch && gap === clock.lunchGap) {
    const { window, seconds } = lunchRuleOf(rules);
    const earliestEnd = ceilToMinute(Math.max(gap.from, window.from)) + seconds;
    const latestStart = floorToMinute(Math.min(gap.to, window.to)) - seconds;
    const ranges: Range[] = [];
    if (earliestEnd <= window.to) ranges.push([earliestEnd, latest]);
    if (latestStart >= window.from) ranges.push([gap.from, latestStart - gap.drivingSeconds]);
    return ranges;
  }
  if (stated.lunch !== null && lunch !== null && lunch.from >= gap.from && lunch.to <= gap.to) {
    return [
      [lunch.to, latest],
      [gap.from, lunch.from - gap.drivingSeconds],
    ];
  }
  return [[gap.from, latest]];
}

/** @returns the breaks that each way of placing the driving leaves; driving as early or as late as may be, or in between. */
function waysThrough(gap: Gap, { least, ranges }: { least: number; ranges: readonly Range[] }): Free[][] {
  const ways: Free[][] = [];
  for (const [earliest, latest] of ranges) {
    if (earliest > latest) continue;
    for (const start of [earliest, Math.min(latest, Math.max(earliest, gap.from + least)), latest]) {
      const frees: Free[] = [
        [gap.from, start],
        [start + gap.drivingSeconds, gap.to],
      ];
      ways.push(frees.filter(([from, to]) => to - from >= least));
    }
  }
  // Nothing fits: the tour breaks another rule, and nobody has a break here.
  return ways.length === 0 ? [[]] : ways;
}
