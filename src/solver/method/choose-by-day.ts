/** Step *days*: where placing lost something, the choice is made day by day, from the placed rota and its bound on. */
import { InfeasibleError } from '../../domain/problem.ts';
import type { SolveRun } from '../run/solve-run.ts';
import { chosenTours, onSingleDays } from '../selection/chosen-tours.ts';
import { buildDayModel } from '../selection/day-model.ts';
import { survivingTours } from '../selection/survivors.ts';
import type { FoldedChoice } from './choose-folded.ts';

/** Counted tours that a model over single days is worth trying with. */
const MOST_TOURS = 20_000;

export function chooseByDay(run: SolveRun, folded: FoldedChoice): void {
  const survivors = survivingTours(folded.selection, folded.relaxation, {
    bound: folded.lagrangianBound,
    objective: run.objective,
    most: MOST_TOURS,
  });
  const isComplete = survivors !== null;
  const columns = survivors ?? folded.relaxation.tours;
  const keep = run.pools.map((_, p) => columns.filter((column) => column.pool === p).map((column) => column.tour));
  for (const tour of run.chosen) keep[tour.pool]!.push(tour.tour);
  const { selection, tours, first, dayTourOf, columnOf } = buildDayModel(run.instance, run.pools, keep);
  const objective = run.objective;
  const model = run.solver.createModel(selection.rows, selection.columns);
  try {
    const start = run.chosen.map((tour) => columnOf(tour)).filter((column) => column !== undefined);
    const solution = model.solveInteger({
      ...run.integerControl({ seconds: run.remainingSeconds, gap: run.control.limits.gap / 2 }),
      start: start.length === 0 ? null : { indices: start, values: start.map(() => 1) },
      onIncumbent: (_, values) => offer(values),
      onBound: (bound) => {
        if (isComplete) run.prove(Math.max(bound, objective));
      },
    });
    run.noteSolved(solution);
    if (isComplete && solution.status === 'infeasible' && !run.hasRota) {
      throw new InfeasibleError([{ code: 'no-legal-rota', path: [], parameters: {} }]);
    }
    if (solution.columns !== null) offer(solution.columns);
    if (isComplete && Number.isFinite(solution.bound)) run.prove(Math.max(solution.bound, objective));
  } finally {
    model.dispose();
  }

  function offer(values: Float64Array): void {
    const counted = chosenTours(values, { tours, first });
    run.offer(onSingleDays(counted, selection.groups).map((entry) => dayTourOf({ ...entry, group: entry.day })));
  }
}
