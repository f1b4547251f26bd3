/** The restricted master programme: the selection with some of its tours, and no tour whole. */
import { ColumnBuilder, OPEN } from '../mip/block-builder.ts';
import type { LinearSolution, MipModel, MipSolver } from '../mip/mip-solver.ts';
import { HeldTours } from './held-tours.ts';
import { addTourColumn, type SelectionModel, type TourColumn } from './selection-model.ts';

export interface LinearControl {
  readonly timeLimitSeconds: () => number;
  readonly stopped: () => boolean;
}

export class MasterProgramme {
  readonly model: MipModel;
  solution: LinearSolution | null = null;
  duals: Float64Array;
  readonly selection: SelectionModel;
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

  /** Adds the best tours of the pools. @returns how many; the largest reduced cost of any in the pools. */
  takeUp(least: number): { count: number; worst: number } {
    const { best, worst } = this.held.price(this.duals, least);
    const block = new ColumnBuilder();
    for (const column of best) addTourColumn(block, this.selection, column);
    this.model.addColumns(block);
    return { count: best.length, worst };
  }

  /** Solves with the tours held. @returns false where that did not end in an optimum: `solution` says why. */
  optimise(control: LinearControl): boolean {
    const { stopped, timeLimitSeconds } = control;
    this.solution = this.model.solveLinear({ timeLimitSeconds: timeLimitSeconds(), stopped });
    if (this.solution.status !== 'optimal') return false;
    this.duals = this.solution.rowDuals;
    return true;
  }
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
