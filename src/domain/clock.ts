/** Wall time between its two forms: "HH:MM" in files, minutes or seconds after midnight inside. */

/** @returns minutes after midnight of an `HH:MM` text. */
export function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** @returns seconds after midnight of an `HH:MM` text. */
export function secondsOfDay(time: string): number {
  return minutesOfDay(time) * 60;
}

/** @param minutes whole minutes after midnight, 0 to 1439. @returns `HH:MM`. */
export function timeOfDay(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const minute = minutes - hour * 60;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
