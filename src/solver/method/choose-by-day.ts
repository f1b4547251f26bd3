/** Step *days*: where placing lost something, the choice is made day by day, from the placed rota and its bound on. */
import { InfeasibleError } from '../../domain/problem.ts';
import type { SolveRun } from '../run/solve-run.ts';
import { buildDayModel } from '../selection/day-model.ts';
import { survivingTours } from '../selection/survivors.ts';
import type { FoldedChoice } from './choose-folded.ts';
import { rotaAsStart } from './rota-as-start.ts';

/** Counted tours that a model over single days is worth trying with. */
const MOST_TOURS = 12_000;

export function chooseByDay(run: SolveRun, folded: FoldedChoice): void {
  const survivors = survivingTours(folded.selection, folded.relaxation, {
    bound: folded.lagrangianBound,
    leastBetter: run.leastBetter,
    most: MOST_TOURS,
  });
  const columns = survivors ?? folded.relaxation.tours;
  if (columns.length > MOST_TOURS) return;
  const isComplete = survivors !== null;
  const keep = run.pools.map((_, p) => columns.filter((column) => column.pool === p).map((column) => column.tour));
  for (const tour of run.chosen) keep[tour.pool]!.push(tour.tour);
  const days = buildDayModel(run.instance, run.pools, keep);
  const { objective } = run;
  const prove = (bound: number) => {
    // A rota with a tour that was left out is worth no more than the objective it was left out against.
    if (isComplete && Number.isFinite(bound)) run.prove(Math.max(bound, objective));
  };
  const model = run.solver.createModel(days.selection.rows, days.selection.columns);
  try {
    const solution = model.solveInteger({
      ...run.integerControl({ seconds: run.remainingSeconds, gap: run.control.limits.gap / 2 }),
      start: run.hasRota ? rotaAsStart(run, model, days) : null,
      onIncumbent: (_, values) => run.offer(days.toursChosen(values)),
      onBound: prove,
    });
    run.noteSolved(solution);
    if (isComplete && solution.status === 'infeasible' && !run.hasRota) {
      throw new InfeasibleError([{ code: 'no-legal-rota', path: [], parameters: {} }]);
    }
    if (solution.columns !== null) run.offer(days.toursChosen(solution.columns));
    prove(solution.bound);
  } finally {
    model.dispose();
  }
}
