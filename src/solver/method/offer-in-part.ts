/** Step *start*: tours that are no rota together, for want of crews or because of a cap, are one in part. */
import type { SolveRun } from '../run/solve-run.ts';
import type { DayTour } from '../selection/chosen-tours.ts';

/** Share of the time left that looking for the part may take: the search itself finds rotas too. */
const TIME_SHARE = 0.1;

/** @param tours the most wanted first. */
export function offerInPart(run: SolveRun, tours: readonly DayTour[]): void {
  if (run.offer(tours) !== null) return;
  const until = run.remainingSeconds * (1 - TIME_SHARE);
  let kept: readonly DayTour[] = [];
  for (const tour of tours) {
    if (run.isOver() || run.remainingSeconds < until) return;
    const longer = [...kept, tour];
    if (run.offer(longer) !== null) kept = longer;
  }
}
