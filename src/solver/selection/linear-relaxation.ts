/**
 * The linear relaxation of the selection, by column generation.
 *
 * A model of all tours at once is slow to solve and large to hold; a few tours per visit are enough, and pricing all others
 * at the optimum proves it: the pools are scanned, and where they do not hold all tours, the others are priced by
 * labelling once the pools have nothing to add. Ends with duals at which no tour has a positive reduced cost, or none that matters.
 */
import { ColumnBuilder, OPEN } from '../mip/block-builder.ts';
import type { LinearSolution, MipModel, MipSolver } from '../mip/mip-solver.ts';
import { HeldTours } from './held-tours.ts';
import { addTourColumn, type SelectionModel, type TourColumn } from './selection-model.ts';

const MOST_ROUNDS = 200;
/** Reduced costs up to here, weighted hours, are noise of the simplex method. */
const PRICE_TOLERANCE = 1e-7;

export interface LinearRelaxation {
  readonly master: MasterProgramme;
  /** Holds the static columns and `tours`, in that order. */
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
  const master = new MasterProgramme(selection, solver);
  const { solution, slack } = master.solve(control);
  const isDone = solution !== null && solution.status === 'optimal' && slack < Number.POSITIVE_INFINITY;
  const isInfeasible = isDone ? master.needsArtificial : solution?.status === 'infeasible';
  master.closeArtificial();
  return {
    master,
    model: master.model,
    tours: master.tours,
    firstTourColumn: selection.columns.count,
    status: isInfeasible ? 'infeasible' : isDone ? 'optimal' : 'stopped',
    objective: solution?.objective ?? Number.POSITIVE_INFINITY,
    rowDuals: master.duals,
    slack,
  };
}

/** The programme of the tours held so far, which takes up more as they price out. */
export class MasterProgramme {
  readonly model: MipModel;
  solution: LinearSolution | null = null;
  duals: Float64Array;
  private readonly selection: SelectionModel;
  private readonly held: HeldTours;
  private readonly artificial: readonly number[];

  constructor(selection: SelectionModel, solver: MipSolver) {
    this.selection = selection;
    this.artificial = addArtificialColumns(selection);
    this.model = solver.createModel(selection.rows, selection.columns);
    this.held = new HeldTours(selection);
    this.duals = new Float64Array(selection.rows.lower.length);
  }

  /** In the order of their columns, which come after the static ones. */
  get tours(): readonly TourColumn[] {
    return this.held.tours;
  }

  /** True where a promise is not kept by the tours held. */
  get needsArtificial(): boolean {
    const { solution } = this;
    return solution !== null && this.artificial.some((column) => solution.columns[column]! > ARTIFICIAL_USED);
  }

  /** Promises must be kept from now on. */
  closeArtificial(): void {
    for (const column of this.artificial) this.model.setBounds(column, { lower: [0], upper: [0] });
  }

  /** Goes on until no tour is worth adding, or none that matters. @returns the last solution; the slack at its duals, infinite where unknown. */
  solve(control: Control): { solution: LinearSolution | null; slack: number } {
    for (let round = 0; ; round++) {
      if (control.stopped()) break;
      let added = this.takeUp(this.solution === null ? Number.NEGATIVE_INFINITY : PRICE_TOLERANCE);
      if (this.solution !== null && added.count === 0) {
        // A promise that only tours to come can keep must not be taken for one that none can.
        const enough = this.needsArtificial ? PRICE_TOLERANCE : control.slackShare * Math.abs(this.solution.objective);
        const { worst } = added;
        const slack = priceBeyond(this.selection, this.duals, control.stopped) ?? slackOf(this.selection, () => worst);
        const isDone = slack <= enough || this.selection.beyond === null || round >= MOST_ROUNDS;
        if (!isDone) added = this.takeUp(PRICE_TOLERANCE);
        if (isDone || added.count === 0) return { solution: this.solution, slack };
      }
      if (!this.optimise(control)) break;
    }
    return { solution: this.solution, slack: Number.POSITIVE_INFINITY };
  }

  /** Adds the best tours of the pools. @returns how many; the largest reduced cost of any in the pools. */
  private takeUp(least: number): { count: number; worst: number } {
    const { best, worst } = this.held.price(this.duals, least);
    const block = new ColumnBuilder();
    for (const column of best) addTourColumn(block, this.selection, column);
    this.model.addColumns(block);
    return { count: best.length, worst };
  }

  /** Solves with the tours held. @returns false where that did not end in an optimum: `solution` says why. */
  optimise(control: Pick<Control, 'timeLimitSeconds' | 'stopped'>): boolean {
    const { stopped, timeLimitSeconds } = control;
    this.solution = this.model.solveLinear({ timeLimitSeconds: timeLimitSeconds(), stopped });
    if (this.solution.status !== 'optimal') return false;
    this.duals = this.solution.rowDuals;
    return true;
  }

  /** Looks for tours that are worth adding at these duals, in the pools and quickly beyond them. @returns how many were added. */
  improve(stopped: () => boolean): number {
    const { beyond } = this.selection;
    const inPools = this.takeUp(PRICE_TOLERANCE).count;
    if (inPools > 0 || beyond === null) return inPools;
    beyond.price(this.selection, this.duals, { isExact: false, least: PRICE_TOLERANCE, stopped });
    return this.takeUp(PRICE_TOLERANCE).count;
  }
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
