/**
 * Rules of work on real dates: whether one more day of work keeps them. The judge holds them for the rota as it repeats
 * (`rules/README.md`); here weeks differ, for visits are moved and agents stand in. Every window of dates that the day lies in
 * is looked at, those that begin before it and those that end after it.
 */
import { AVERAGE_WEEKS, type WorkProfile } from '../domain/work-profile.ts';
import type { Duty } from './duty.ts';

const DAY = 24 * 60;
const WEEK = 7 * DAY;
/** Hours may be fractions of minutes. */
const TOLERANCE = 1e-6;

/** What an agent works, the day asked about included. Days and weeks are counted from one Monday; a week begins on Monday. */
export interface WorkDone {
  dutiesOn(day: number): readonly Duty[];
  minutesOfWeek(week: number): number;
}

/** @param day number of the day of the duty. @param isJudged whether the judge has looked at its breaks under this profile. */
export function keepsWorkRules(
  profile: WorkProfile,
  { duty, day, isJudged }: { readonly duty: Duty; readonly day: number; readonly isJudged: boolean },
  done: WorkDone,
): boolean {
  const week = Math.floor(day / 7);
  return (
    isWithin(duty.minutes, profile.mostWorkMinutesPerDay) &&
    isWithin(duty.to - duty.from, profile.mostSpanMinutes) &&
    (isJudged || hasBreak(duty, profile)) &&
    hasRest(day, profile, done) &&
    isWithin(done.minutesOfWeek(week), times(profile.mostHoursPerWeek, 60)) &&
    hasAverage(week, profile, done) &&
    // A rest that begins in the week before may last into this one.
    hasWeeklyRest(week - 1, profile, done) &&
    hasWeeklyRest(week, profile, done)
  );
}

/** Only a stated lunch is a break for certain: how long the unit drives between visits is not known here. */
function hasBreak({ from, to, lunch }: Duty, { break: rule }: WorkProfile): boolean {
  if (rule === null) return true;
  const isBreak = lunch !== null && lunch.to - lunch.from >= rule.minutes;
  const stretches = isBreak ? [lunch.from - from, to - lunch.to] : [to - from];
  return Math.max(...stretches) < rule.before;
}

/** The night before the day, and the one after it. */
function hasRest(day: number, { leastRestMinutes: least }: WorkProfile, done: WorkDone): boolean {
  if (least === null) return true;
  return [day - 1, day].every((evening) =>
    done
      .dutiesOn(evening)
      .every(({ to }) => done.dutiesOn(evening + 1).every(({ from }) => from + DAY - to >= least - TOLERANCE)),
  );
}

/** All runs of 12 weeks that the week is in. */
function hasAverage(week: number, { mostAverageHours }: WorkProfile, done: WorkDone): boolean {
  if (mostAverageHours === null) return true;
  const most = mostAverageHours * 60 * AVERAGE_WEEKS;
  return Array.from({ length: AVERAGE_WEEKS }, (_, back) => week - back).every((first) => {
    const weeks = Array.from({ length: AVERAGE_WEEKS }, (_, k) => done.minutesOfWeek(first + k));
    return isWithin(
      weeks.reduce((sum, minutes) => sum + minutes, 0),
      most,
    );
  });
}

/** Whether from some moment of the week, Monday 0:00 at the earliest, the agent is free for so long on end. */
function hasWeeklyRest(week: number, { leastWeeklyRestMinutes: least }: WorkProfile, done: WorkDone): boolean {
  if (least === null) return true;
  // A day after the week's last is as far as three days of rest reach, and one to spare.
  const days = Array.from({ length: 14 }, (_, k) => k);
  const duties = days.flatMap((k) =>
    done.dutiesOn(week * 7 + k).map(({ from, to }) => ({ from: k * DAY + from, to: k * DAY + to })),
  );
  const beginnings = [0, ...duties.map(({ to }) => to).filter((to) => to < WEEK)];
  return beginnings.some((begins) =>
    duties.every(({ from, to }) => to <= begins || from - begins >= least - TOLERANCE),
  );
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}

function isWithin(minutes: number, most: number | null): boolean {
  return most === null || minutes <= most + TOLERANCE;
}
