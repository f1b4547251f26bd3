/**
 * The linear relaxation of the selection, by column generation over the enumerated tours.
 *
 * A model of all tours at once is slow to solve and large to hold; a few tours per visit are enough, and pricing the
 * whole pool at the optimum proves it. Ends with duals at which no tour has a positive reduced cost.
 */
import { ColumnBuilder, OPEN } from '../mip/block-builder.ts';
import type { LinearSolution, MipModel, MipSolver } from '../mip/mip-solver.ts';
import { forEachReducedCost } from './pricing.ts';
import { addTourColumn, type SelectionModel, type TourColumn } from './selection-model.ts';

/** Tours added per visit (stop, days, kind) and round: few keep the programme small, many save rounds. */
const TOURS_PER_VISIT = 3;
const MOST_ROUNDS = 200;
/** Reduced costs up to here, weighted hours, are noise of the simplex method. */
const PRICE_TOLERANCE = 1e-7;

export interface LinearRelaxation {
  /** Holds the static columns and `tours`, in that order after `artificialColumns`. */
  readonly model: MipModel;
  readonly tours: readonly TourColumn[];
  /** Column of the first tour in `model`. */
  readonly firstTourColumn: number;
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly objective: number;
  readonly rowDuals: Float64Array;
  /** Largest reduced cost of any tour at these duals: nil but for noise when solved to the end. */
  readonly worstReducedCost: number;
}

interface Control {
  readonly timeLimitSeconds: () => number;
  readonly stopped: () => boolean;
  readonly onObjective: (objective: number) => void;
}

export function solveLinearRelaxation(
  selection: SelectionModel,
  solver: MipSolver,
  control: Control,
): LinearRelaxation {
  const artificial = addArtificialColumns(selection);
  const model = solver.createModel(selection.rows, selection.columns);
  const held = new HeldTours(selection);
  let solution: LinearSolution | null = null;
  let worst = Number.POSITIVE_INFINITY;
  let duals: Float64Array = new Float64Array(selection.rows.lower.length);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (control.stopped()) break;
    const priced = held.price(duals, round === 0 ? Number.NEGATIVE_INFINITY : PRICE_TOLERANCE);
    if (round > 0) worst = priced.worst;
    if (round > 0 && priced.best.length === 0) break;
    const block = new ColumnBuilder();
    for (const column of priced.best) addTourColumn(block, selection, column);
    model.addColumns(block);
    solution = model.solveLinear({ timeLimitSeconds: control.timeLimitSeconds(), stopped: control.stopped });
    if (solution.status !== 'optimal') break;
    control.onObjective(solution.objective);
    duals = solution.rowDuals;
  }
  const isDone = solution !== null && solution.status === 'optimal' && worst < Number.POSITIVE_INFINITY;
  const needsArtificial = solution !== null && artificial.some((column) => solution.columns[column]! > ARTIFICIAL_USED);
  for (const column of artificial) model.setBounds(column, { lower: [0], upper: [0] });
  return {
    model,
    tours: held.tours,
    firstTourColumn: selection.columns.count,
    status: !isDone
      ? solution?.status === 'infeasible'
        ? 'infeasible'
        : 'stopped'
      : needsArtificial
        ? 'infeasible'
        : 'optimal',
    objective: solution?.objective ?? Number.POSITIVE_INFINITY,
    rowDuals: duals,
    worstReducedCost: Math.max(worst, 0),
  };
}

/** Penalty on an unkept promise, per unit of its row, over all that the goal could be worth and tours could cost. */
const PENALTY_FACTOR = 1e3;
const ARTIFICIAL_USED = 1e-6;

/** Rows that promise something (floors, locks) are not kept by the first few tours: they may be missed at a price. */
function addArtificialColumns(selection: SelectionModel): number[] {
  const { rows, columns } = selection;
  const worth = columns.objective.reduce(
    (sum, value, j) => sum + Math.max(value, 0) * Math.min(columns.upper[j]!, 1e6),
    1 + costOfEverything(selection),
  );
  const artificial: number[] = [];
  rows.lower.forEach((lower, row) => {
    if (lower > 0) artificial.push(columns.add({ objective: -PENALTY_FACTOR * worth, upper: OPEN }, [[row, 1]]));
  });
  return artificial;
}

/** The dearest tour, driven by every unit on every day, in the unit of the aim; where only cost counts, all else is nil. */
function costOfEverything({ instance, pools }: SelectionModel): number {
  let dearest = 0;
  for (const pool of pools) for (let tour = 0; tour < pool.size; tour++) dearest = Math.max(dearest, pool.cents[tour]!);
  return (dearest / instance.centsPerUnit) * instance.scenario.units.length * instance.days.length;
}

/** Tours that the model holds, and the best of those that it does not. */
class HeldTours {
  readonly tours: TourColumn[] = [];
  private readonly selection: SelectionModel;
  /** Bit per day group, by pool and tour. */
  private readonly held: BigUint64Array[];

  constructor(selection: SelectionModel) {
    this.selection = selection;
    this.held = selection.pools.map((pool) => new BigUint64Array(pool.size));
  }

  /** Takes up the best tours of each visit with a reduced cost above `least`. */
  price(duals: Float64Array, least: number): { best: TourColumn[]; worst: number } {
    const { selection } = this;
    const rowCount = selection.rows.lower.length;
    const bestCost = new Float64Array(rowCount * TOURS_PER_VISIT).fill(Number.NEGATIVE_INFINITY);
    const bestColumn = new Array<TourColumn | null>(rowCount * TOURS_PER_VISIT).fill(null);
    let worst = Number.NEGATIVE_INFINITY;
    const take = (column: TourColumn, reducedCost: number): void => {
      worst = Math.max(worst, reducedCost);
      if (this.has(column)) return;
      const pool = selection.pools[column.pool]!;
      for (let v = pool.firstVisit[column.tour]!; v < pool.firstVisit[column.tour + 1]!; v++) {
        const row = selection.links.rowOf(pool.stop[v]!, column.group, pool.kind[v]!);
        insertBest(bestCost, bestColumn, { from: row * TOURS_PER_VISIT, column, cost: reducedCost });
      }
    };
    forEachReducedCost(selection, duals, take, least);
    const best: TourColumn[] = [];
    for (const column of bestColumn) {
      if (column === null || this.has(column)) continue;
      this.held[column.pool]![column.tour]! |= 1n << BigInt(column.group);
      this.tours.push(column);
      best.push(column);
    }
    return { best, worst };
  }

  private has(column: TourColumn): boolean {
    return (this.held[column.pool]![column.tour]! & (1n << BigInt(column.group))) !== 0n;
  }
}

/** Keeps a short list of best columns in descending order of cost. */
function insertBest(
  bestCost: Float64Array,
  bestColumn: (TourColumn | null)[],
  entry: { from: number; column: TourColumn; cost: number },
): void {
  let at = entry.from + TOURS_PER_VISIT - 1;
  if (entry.cost <= bestCost[at]!) return;
  while (at > entry.from && bestCost[at - 1]! < entry.cost) {
    bestCost[at] = bestCost[at - 1]!;
    bestColumn[at] = bestColumn[at - 1]!;
    at--;
  }
  bestCost[at] = entry.cost;
  bestColumn[at] = entry.column;
}
