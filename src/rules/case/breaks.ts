/** Where in a tour a lunch break can be: between sessions, in one piece, clear of set-up, pack-up and driving. */

/** Seconds after midnight. */
export interface Break {
  readonly from: number;
  readonly to: number;
}

/** Time between two duties, in which some driving has to be done in one piece. Seconds. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly drivingSeconds: number;
}

export interface LunchRule {
  readonly window: Break;
  readonly seconds: number;
}

const MINUTE = 60;

export const floorToMinute = (seconds: number): number => Math.floor(seconds / MINUTE) * MINUTE;
export const ceilToMinute = (seconds: number): number => Math.ceil(seconds / MINUTE) * MINUTE;

/** @returns true where the break leaves the driving of the gap in one piece, after it or before it. */
export function fitsIn(gap: Gap, lunch: Break): boolean {
  const beforeDriving = lunch.from >= gap.from && lunch.to + gap.drivingSeconds <= gap.to;
  const afterDriving = lunch.from >= gap.from + gap.drivingSeconds && lunch.to <= gap.to;
  return beforeDriving || afterDriving;
}

/** @returns the earliest break on whole minutes, before driving if there is room, else after it; null without room. */
export function breakIn(gap: Gap, rule: LunchRule): Break | null {
  for (const free of [gap.from, gap.from + gap.drivingSeconds]) {
    const from = ceilToMinute(Math.max(free, rule.window.from));
    const lunch = { from, to: from + rule.seconds };
    if (lunch.to <= rule.window.to && fitsIn(gap, lunch)) return lunch;
  }
  return null;
}
