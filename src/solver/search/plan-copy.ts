/** A plan as it was at some moment. */
import type { SearchSolution } from './search-result.ts';
import type { TourPlan } from './tour-plan.ts';

export class PlanCopy {
  cost = Number.POSITIVE_INFINITY;
  private readonly visitAt: Int32Array;
  private readonly length: Int32Array;
  private readonly patternOf: Int32Array;

  constructor(plan: TourPlan) {
    this.visitAt = new Int32Array(plan.visitAt.length);
    this.length = new Int32Array(plan.length.length);
    this.patternOf = new Int32Array(plan.patternOf.length);
  }

  save(plan: TourPlan): void {
    this.cost = plan.cost;
    this.length.set(plan.length);
    this.patternOf.set(plan.patternOf);
    for (let tour = 0; tour < plan.length.length; tour++) {
      const base = tour * plan.stride;
      for (let at = base + 1; at <= base + plan.length[tour]!; at++) this.visitAt[at] = plan.visitAt[at]!;
    }
  }

  restore(plan: TourPlan): void {
    plan.replace(this.visitAt, this.length, this.patternOf);
  }

  solution({ problem, stride }: TourPlan): SearchSolution {
    const tours = Array.from(this.length, (length, tour) => {
      const from = tour * stride + 1;
      const visits = this.visitAt.subarray(from, from + length);
      return { tour: problem.sourceTour[tour]!, stops: Array.from(visits, (visit) => problem.visitStop[visit]!) };
    });
    return {
      cost: this.cost,
      tours: tours.filter(({ stops }) => stops.length > 0).toSorted((a, b) => a.tour - b.tour),
      patterns: Array.from(this.patternOf, (pattern, stop) =>
        pattern < 0 ? -1 : pattern - problem.stopPatternFrom[stop]!,
      ),
    };
  }
}
