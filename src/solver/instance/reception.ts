/** How a unit receives people, as numbers: hours of help in an hour open, and the lengths that a session may have where. */
import type { NeedCoefficients } from '../../domain/coefficients.ts';
import type { Stop } from '../../domain/stop.ts';
import type { Unit } from '../../domain/unit.ts';
import type { VisitMode } from '../../domain/visit-mode.ts';
import type { Kind, KindTable } from './kinds.ts';

export interface HelpPerHour {
  readonly morning: number;
  readonly afternoon: number;
}

/** Of patterns, where tours state what is offered. */
export const NO_HELP: HelpPerHour = { morning: 0, afternoon: 0 };

export function offersAlike(one: HelpPerHour, other: HelpPerHour): boolean {
  return one.morning === other.morning && one.afternoon === other.afternoon;
}

const SECONDS_PER_HOUR = 3600;

export function helpPerHour({ desks, modes }: Unit, need: NeedCoefficients): HelpPerHour {
  const minutes = need.minutesPerContact.value;
  const of = (mode: VisitMode): number => {
    if (mode.kind === 'collective') return mode.seats * mode.helpPerSeatHour.value;
    return mode.kind === 'home' ? (desks * minutes) / (minutes + mode.minutesBetween.value) : desks;
  };
  return { morning: of(modes.morning), afternoon: of(modes.afternoon) };
}

/** @returns hours of help that a visit of that kind offers. */
export function hoursOffered(kind: Kind, { morning, afternoon }: HelpPerHour): number {
  return (kind.morningSeconds * morning + kind.afternoonSeconds * afternoon) / SECONDS_PER_HOUR;
}

/** @returns 1 where the unit can make a visit of that kind at that stop, as to how it receives: `stop * kinds + kind`. */
export function kindsReceived({ modes }: Unit, stops: readonly Stop[], { kinds }: KindTable): Uint8Array {
  return Uint8Array.from({ length: stops.length * kinds.length }, (_, at) => {
    const stop = stops[Math.floor(at / kinds.length)]!;
    const { morningSeconds, afternoonSeconds } = kinds[at % kinds.length]!;
    const isReceived =
      receives(modes.morning, stop, morningSeconds) && receives(modes.afternoon, stop, afternoonSeconds);
    return isReceived ? 1 : 0;
  });
}

function receives(mode: VisitMode, stop: Stop, seconds: number): boolean {
  if (mode.kind !== 'collective' || seconds === 0) return true;
  if (mode.needsRoom && stop.roomSeats < mode.seats) return false;
  return mode.minutes === null || mode.minutes * 60 === seconds;
}
