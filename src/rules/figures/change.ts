/** How much of the rota in use a rota keeps: visits at the same stop, on the same weekday, in the same part of that day. */
import type { VisitsKept } from '../../domain/verdict.ts';
import type { JudgedRota } from '../case/judged-rota.ts';

/** @returns null where no rota in use is to be kept. */
export function visitsKept({ scenario, counted }: JudgedRota): VisitsKept | null {
  const { keep } = scenario;
  if (keep === null) return null;
  const before = keep.visits.map(({ stop, day, part }) => ({ stop, weekday: day.weekday, part }));
  const after = counted.map(({ visit, day }) => ({ stop: visit.stop.id, weekday: day.weekday, part: visit.part }));
  return {
    visits: before.length,
    stop: inCommon(before, after, ({ stop }) => stop),
    weekday: inCommon(before, after, ({ stop, weekday }) => `${stop} ${weekday}`),
    part: inCommon(before, after, ({ stop, weekday, part }) => `${stop} ${weekday} ${part}`),
  };
}

interface Told {
  readonly stop: string;
  readonly weekday: string;
  readonly part: string;
}

/** Visits before that have one like them after, each of those counting once. */
function inCommon(before: readonly Told[], after: readonly Told[], keyOf: (visit: Told) => string): number {
  const free = after.map(keyOf);
  return before.filter((visit) => {
    const at = free.indexOf(keyOf(visit));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  }).length;
}
