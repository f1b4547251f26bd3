/**
 * The linear relaxation of the selection, by column generation.
 *
 * A model of all tours at once is slow to solve and large to hold; a few tours per visit are enough, and pricing all others
 * at the optimum proves it: the pools are scanned, and where they do not hold all tours, the others are priced by
 * labelling once the pools have nothing to add. Ends with duals at which no tour has a positive reduced cost, or none that matters.
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
  /**
   * What tours that the model does not hold could add at these duals: the largest reduced cost for every tour that can be driven.
   * Nil but for noise when solved to the end; no choice of tours is worth more than the objective and this.
   */
  readonly slack: number;
}

interface Control {
  readonly timeLimitSeconds: () => number;
  readonly stopped: () => boolean;
  /** Tours that the pools do not hold may be left out where all together could add so little, by the objective. */
  readonly slackShare: number;
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
  const usesArtificial = (at: LinearSolution | null) =>
    at !== null && artificial.some((column) => at.columns[column]! > ARTIFICIAL_USED);
  let slack = Number.POSITIVE_INFINITY;
  let duals: Float64Array = new Float64Array(selection.rows.lower.length);
  for (let round = 0; ; round++) {
    if (control.stopped()) break;
    let priced = held.price(duals, round === 0 ? Number.NEGATIVE_INFINITY : PRICE_TOLERANCE);
    slack = Number.POSITIVE_INFINITY;
    if (round > 0 && priced.best.length === 0) {
      // A promise that only tours to come can keep must not be taken for one that none can.
      const enough = usesArtificial(solution) ? PRICE_TOLERANCE : control.slackShare * Math.abs(solution!.objective);
      slack = priceBeyond(selection, duals, control.stopped) ?? slackOf(selection, () => priced.worst);
      if (slack <= enough || selection.beyond === null) break;
      priced = held.price(duals, PRICE_TOLERANCE);
      if (priced.best.length === 0 || round >= MOST_ROUNDS) break;
    }
    const block = new ColumnBuilder();
    for (const column of priced.best) addTourColumn(block, selection, column);
    model.addColumns(block);
    solution = model.solveLinear({ timeLimitSeconds: control.timeLimitSeconds(), stopped: control.stopped });
    if (solution.status !== 'optimal') break;
    duals = solution.rowDuals;
  }
  const isDone = solution !== null && solution.status === 'optimal' && slack < Number.POSITIVE_INFINITY;
  const needsArtificial = usesArtificial(solution);
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
    slack,
  };
}

/** Every tour that can be driven, at the most that one of its class on such days can add. */
function slackOf(
  { instance, groups }: SelectionModel,
  mostOf: (at: { unitClass: number; group: number }) => number,
): number {
  let slack = 0;
  for (const { index: unitClass, units } of instance.unitClasses) {
    for (const { index: group, days } of groups) {
      slack += units.length * days.length * Math.max(mostOf({ unitClass, group }), 0);
    }
  }
  return slack;
}

/** Quickly first, and exactly where that finds nothing. @returns the slack at these duals; null where the pools hold all tours. */
function priceBeyond(selection: SelectionModel, duals: Float64Array, stopped: () => boolean): number | null {
  const { beyond, groups } = selection;
  if (beyond === null) return null;
  const price = (isExact: boolean) => beyond.price(selection, duals, { isExact, least: PRICE_TOLERANCE, stopped });
  const quick = price(false);
  const { most } = quick.found > 0 ? quick : price(true);
  return slackOf(selection, ({ unitClass, group }) => most[unitClass * groups.length + group]!);
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
  /** By pool: `tour * groups + group`. */
  private readonly held: Set<number>[];

  constructor(selection: SelectionModel) {
    this.selection = selection;
    this.held = selection.pools.map(() => new Set());
  }

  /** Takes up the best tours of each visit with a reduced cost above `least`. */
  price(duals: Float64Array, least: number): { best: TourColumn[]; worst: number } {
    const { selection } = this;
    const rowCount = selection.rows.lower.length;
    const bestCost = new Float64Array(rowCount * TOURS_PER_VISIT).fill(Number.NEGATIVE_INFINITY);
    const bestColumn = new Array<TourColumn | null>(rowCount * TOURS_PER_VISIT).fill(null);
    let worst = Number.NEGATIVE_INFINITY;
    forEachReducedCost(selection, duals, (column, reducedCost) => {
      if (reducedCost <= least) return;
      worst = Math.max(worst, reducedCost);
      if (this.has(column)) return;
      const pool = selection.pools[column.pool]!;
      for (let v = pool.firstVisit[column.tour]!; v < pool.firstVisit[column.tour + 1]!; v++) {
        const row = selection.links.rowOf(pool.stop[v]!, column.group, pool.kind[v]!);
        insertBest(bestCost, bestColumn, { from: row * TOURS_PER_VISIT, column, cost: reducedCost });
      }
    });
    const best: TourColumn[] = [];
    for (const column of bestColumn) {
      if (column === null || this.has(column)) continue;
      this.held[column.pool]!.add(this.keyOf(column));
      this.tours.push(column);
      best.push(column);
    }
    return { best, worst };
  }

  private has(column: TourColumn): boolean {
    return this.held[column.pool]!.has(this.keyOf(column));
  }

  private keyOf({ tour, group }: TourColumn): number {
    return tour * this.selection.groups.length + group;
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
