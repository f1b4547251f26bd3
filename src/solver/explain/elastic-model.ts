/**
 * The fewest promises, ceilings, caps and locked visits to ease, and by how little.
 *
 * The selection over single days (formulation.md) with, for each such rule m, a slack s(m) ≥ 0 in its rows and a binary
 * b(m), s(m) ≤ most(m)·b(m). First min Σ b(m); then, with no more b(m) than that, min Σ s(m) ÷ what the rule says.
 * Another answer of the same size is asked for by Σ b(m) ≤ size − 1 over the rules of each answer there is.
 */
import { type ColumnBuilder, OPEN } from '../mip/block-builder.ts';
import type { IntegerSolution } from '../mip/mip-solver.ts';
import type { SelectionModel } from '../selection/selection-model.ts';
import type { ElasticRows } from './elastic-rows.ts';
import type { Feasibility } from './feasibility.ts';
import type { Easing } from './relaxable-rule.ts';

export interface ElasticAnswer {
  readonly easings: readonly Easing[];
  /** Proven: no better one. */
  readonly isProven: boolean;
}

interface Wanted {
  readonly rules: number;
  readonly slack: number;
  readonly gap: number;
}

const FEWEST: Wanted = { rules: -1, slack: 0, gap: 0 };
/** What is found is brought down to the last step anyway. */
const LEAST: Wanted = { rules: 0, slack: -1, gap: 0.01 };

export class ElasticModel {
  private readonly feasibility: Feasibility;
  /** Of the selection with all its tours; its objective is not used. */
  private readonly selection: SelectionModel;
  private readonly elastic: readonly ElasticRows[];
  private readonly excluded: (readonly Easing[])[] = [];

  constructor(feasibility: Feasibility, selection: SelectionModel, elastic: readonly ElasticRows[]) {
    this.feasibility = feasibility;
    this.selection = selection;
    this.elastic = elastic;
  }

  /** @returns the fewest rules to ease; null where easing these rules is not enough, or nothing was found in time. */
  fewest(): ElasticAnswer | null {
    return this.solve(FEWEST, this.elastic.length);
  }

  /** @returns the least easing of at most so many rules, of sets of rules not excluded. */
  least(mostRules: number): ElasticAnswer | null {
    return this.solve(LEAST, mostRules);
  }

  /** Answers that ease all these rules are not wanted again. */
  exclude(easings: readonly Easing[]): void {
    this.excluded.push(easings);
  }

  private solve(wanted: Wanted, mostRules: number): ElasticAnswer | null {
    const { rows, columns } = this.withSlacks(wanted, mostRules);
    const model = this.feasibility.solver.createModel(rows, columns);
    try {
      const solution = model.solveInteger({
        timeLimitSeconds: this.feasibility.questionSeconds(),
        gap: wanted.gap,
        nodeLimit: null,
        seed: 1,
        start: null,
        stopped: this.feasibility.patience.isOver,
        onIncumbent: () => {},
        onBound: () => {},
      });
      return this.answerOf(solution);
    } finally {
      model.dispose();
    }
  }

  /** Behind the columns of the selection: b and s of each rule in turn. */
  private withSlacks(wanted: Wanted, mostRules: number) {
    const { rows: given, columns: givenColumns } = this.selection;
    const columns: ColumnBuilder = givenColumns.copy();
    columns.objective.fill(0);
    const rows = { lower: [...given.lower], upper: [...given.upper] };
    const atMost = (limit: number) => {
      rows.lower.push(-OPEN);
      return rows.upper.push(limit) - 1;
    };
    const countRow = atMost(mostRules);
    const exclusions = this.excluded.map((easings) => ({
      row: atMost(easings.length - 1),
      rules: new Set(easings.map(({ rule }) => rule)),
    }));
    for (const { rule, rows: eased, sign, most, scale, isWhole } of this.elastic) {
      const tie = atMost(0);
      const inExclusions = exclusions.flatMap((one) => (one.rules.has(rule) ? [[one.row, 1] as const] : []));
      columns.add({ objective: wanted.rules, upper: 1, isInteger: true }, [
        [tie, -most],
        [countRow, 1],
        ...inExclusions,
      ]);
      columns.add({ objective: wanted.slack / (scale * rule.whole), upper: most, isInteger: isWhole }, [
        ...eased.map((row) => [row, sign] as const),
        [tie, 1],
      ]);
    }
    return { rows, columns };
  }

  private answerOf({ columns, status }: IntegerSolution): ElasticAnswer | null {
    if (columns === null) return null;
    const first = this.selection.columns.count;
    const easings = this.elastic.flatMap(({ rule, scale }, m): Easing[] => {
      const slack = columns[first + 2 * m + 1]!;
      if (columns[first + 2 * m]! < 0.5 || slack <= NO_SLACK) return [];
      return [{ rule, step: Math.min(rule.steps, Math.max(1, rule.stepFor(slack / scale))) }];
    });
    return { easings, isProven: status === 'optimal' || status === 'gap' };
  }
}

/** Slack, in the unit of a row, that the solver's tolerances allow by themselves. */
const NO_SLACK = 1e-6;
