/**
 * Rules of work of agents, as far as they can bind: what the rules of the day and the days of the cycle grant anyway is
 * left out, and adds nothing to any model.
 */
import type { CycleDayInfo } from '../../domain/cycle-days.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { AVERAGE_WEEKS, type WorkProfile, workProfileOf } from '../../domain/work-profile.ts';

const DAY = 24 * 3600;
const OPEN = Number.POSITIVE_INFINITY;

/** Of everybody's day. Seconds, of the first two after midnight. */
interface DayLimits {
  readonly earliestDeparture: number;
  readonly latestReturn: number;
  readonly mostSpanSeconds: number;
  readonly mostWorkSeconds: number;
}

/** Seconds. */
export interface WorkRules {
  /** Infinite where nothing limits them. */
  readonly mostWorkSeconds: number;
  readonly mostSpanSeconds: number;
  /** Bit of the agent's rule in `TourPool.breaks`; 0: none. */
  readonly breakBit: number;
  /** From return to leaving on the next day; 0 where it cannot bind. */
  readonly leastRestSeconds: number;
  /** 0 where it cannot bind. */
  readonly leastWeeklyRestSeconds: number;
  /** In any 12 weeks on end; infinite where nothing limits them, or where hours per cycle say it. */
  readonly minutesPerTwelveWeeks: number;
}

/** Work never goes on for `beforeSeconds` without a break of `leastSeconds`. */
export interface BreakRule {
  readonly leastSeconds: number;
  readonly beforeSeconds: number;
}

/** When it matters at what hour a tour leaves and returns, besides how long it takes. Seconds after midnight. */
export interface ClockThatMatters {
  /** Returning by then rests as well as returning earlier. */
  readonly lateReturn: number;
  /** Leaving from then on rests as well as leaving later. */
  readonly earlyDeparture: number;
}

export interface RulesOfWork {
  /** By agent. */
  readonly ofAgent: readonly WorkRules[];
  /** By bit of `TourPool.breaks`. */
  readonly breaks: readonly BreakRule[];
  /** Null where nobody's rest can bind. */
  readonly clock: ClockThatMatters | null;
}

interface Ground {
  readonly days: readonly CycleDayInfo[];
  /** Days of the cycle, by index, that the agent works at least in part. */
  readonly worksOn: (agent: number, day: number) => boolean;
  readonly limits: DayLimits;
}

export function buildRulesOfWork(scenario: Scenario, ground: Ground): RulesOfWork {
  const { limits } = ground;
  const breaks: BreakRule[] = [];
  const bitOf = (profile: WorkProfile): number => {
    if (profile.break === null || profile.break.before * 60 > limits.mostSpanSeconds) return 0;
    const rule = { leastSeconds: profile.break.minutes * 60, beforeSeconds: profile.break.before * 60 };
    const known = breaks.findIndex(
      (other) => other.leastSeconds === rule.leastSeconds && other.beforeSeconds === rule.beforeSeconds,
    );
    return 1 << (known >= 0 ? known : breaks.push(rule) - 1);
  };
  const ofAgent = scenario.agents.map((agent, a): WorkRules => {
    const profile = workProfileOf(scenario, agent);
    if (profile === null) return NO_RULES;
    return {
      mostWorkSeconds: below(profile.mostWorkMinutesPerDay, limits.mostWorkSeconds),
      mostSpanSeconds: below(profile.mostSpanMinutes, limits.mostSpanSeconds),
      breakBit: bitOf(profile),
      leastRestSeconds: bindingRest((profile.leastRestMinutes ?? 0) * 60, limits),
      leastWeeklyRestSeconds: bindingWeeklyRest((profile.leastWeeklyRestMinutes ?? 0) * 60, a, ground),
      minutesPerTwelveWeeks:
        profile.mostAverageHours === null || AVERAGE_WEEKS % scenario.cycle.weeks === 0
          ? OPEN
          : wholeMinutes(profile.mostAverageHours, AVERAGE_WEEKS),
    };
  });
  return { ofAgent, breaks, clock: clockThatMatters(ofAgent, limits) };
}

export const NO_RULES: WorkRules = {
  mostWorkSeconds: OPEN,
  mostSpanSeconds: OPEN,
  breakBit: 0,
  leastRestSeconds: 0,
  leastWeeklyRestSeconds: 0,
  minutesPerTwelveWeeks: OPEN,
};

/** @returns true where some rule besides hours a week and a cycle can bind. */
export function binds(rules: WorkRules): boolean {
  return (
    rules.mostWorkSeconds < OPEN ||
    rules.mostSpanSeconds < OPEN ||
    rules.breakBit !== 0 ||
    rules.leastRestSeconds > 0 ||
    rules.leastWeeklyRestSeconds > 0 ||
    rules.minutesPerTwelveWeeks < OPEN
  );
}

/** @returns true where the rules forbid some tours whatever is driven on other days. */
export function limitsTours(rules: WorkRules): boolean {
  return rules.mostWorkSeconds < OPEN || rules.mostSpanSeconds < OPEN || rules.breakBit !== 0;
}

/** @returns true where an agent with such rules may ride a tour, other days left aside. */
export function mayRideTour(
  rules: WorkRules,
  tour: { readonly workSeconds: number; readonly spanSeconds: number; readonly breaks: number },
): boolean {
  return (
    tour.workSeconds <= rules.mostWorkSeconds &&
    tour.spanSeconds <= rules.mostSpanSeconds &&
    (tour.breaks & rules.breakBit) === rules.breakBit
  );
}

/** Sums of fractions may be above a limit by so much, relatively, or absolutely below 1: the same to the rules. */
const NOISE = 1e-9;

/** @returns whole minutes of so many weeks of hours; infinite for null. */
export function wholeMinutes(hoursPerWeek: number | null, weeks: number): number {
  if (hoursPerWeek === null) return OPEN;
  return Math.floor((hoursPerWeek + NOISE * Math.max(1, hoursPerWeek)) * 60 * weeks);
}

/** @returns most hours of a week and a cycle by the rules of work alone, whole minutes. */
export function hoursByProfile(profile: WorkProfile | null, weeks: number) {
  const isSteady = AVERAGE_WEEKS % weeks === 0;
  return {
    minutesPerWeek: wholeMinutes(profile?.mostHoursPerWeek ?? null, 1),
    // Whichever 12 weeks: they are so many whole cycles.
    minutesPerCycle: wholeMinutes(isSteady ? (profile?.mostAverageHours ?? null) : null, weeks),
  };
}

function below(minutes: number | null, limit: number): number {
  return minutes === null || minutes * 60 >= limit ? OPEN : minutes * 60;
}

function bindingRest(seconds: number, { earliestDeparture, latestReturn }: DayLimits): number {
  return DAY - latestReturn + earliestDeparture >= seconds ? 0 : seconds;
}

/** Each week may have days on which nobody works, long enough whatever is driven before and after them. */
function bindingWeeklyRest(seconds: number, agent: number, { days, worksOn, limits }: Ground): number {
  const worked = days.filter((day) => worksOn(agent, day.index)).map((day) => day.offsetDays);
  const weeks = Math.max(0, ...days.map((day) => day.week));
  const isWorked = (day: number) => worked.includes(day % (weeks * 7));
  const isGranted = (week: number) =>
    Array.from({ length: 7 }, (_, position) => week * 7 + position).some((day) => {
      const begins = isWorked(day) ? limits.latestReturn : 0;
      let free = 1;
      while (free * DAY - begins < seconds && !isWorked(day + free)) free++;
      return free * DAY + (isWorked(day + free) ? limits.earliestDeparture : 0) - begins >= seconds;
    });
  return Array.from({ length: weeks }, (_, week) => week).every(isGranted) ? 0 : seconds;
}

function clockThatMatters(rules: readonly WorkRules[], limits: DayLimits): ClockThatMatters | null {
  const rest = Math.max(0, ...rules.map((rule) => rule.leastRestSeconds));
  if (rules.some((rule) => rule.leastWeeklyRestSeconds > 0)) return { lateReturn: 0, earlyDeparture: OPEN };
  if (rest === 0) return null;
  return {
    lateReturn: limits.earliestDeparture + DAY - rest,
    earlyDeparture: limits.latestReturn + rest - DAY,
  };
}
