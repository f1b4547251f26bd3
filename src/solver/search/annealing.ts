/** Simulated annealing over ruin and recreate, in rounds that reheat. */
import { audit } from './audit.ts';
import type { CompiledProblem } from './compiled-problem.ts';
import { Penalties } from './penalties.ts';
import { PlanCopy } from './plan-copy.ts';
import { Random } from './random.ts';
import { Recreate } from './recreate.ts';
import { Ruin } from './ruin.ts';
import { scheduleFor } from './schedule.ts';
import type { SearchControl, SearchSolution } from './search-result.ts';
import { TourPlan } from './tour-plan.ts';

/** Temperature at the end of a round, in costs of a mean leg. */
const COLD = 0.02;

/** Iterations between two looks at the clock. */
const CLOCK_EVERY = 32;
const LEAST_GAIN = 1e-7;

export class Annealing {
  best: SearchSolution | null = null;
  iterations = 0;
  private readonly control: SearchControl;
  private readonly startedAt: number;
  private readonly random: Random;
  private readonly plan: TourPlan;
  private readonly penalties: Penalties;
  private readonly ruin: Ruin;
  private readonly recreate: Recreate;
  private readonly bestCopy: PlanCopy;
  /** Cost of a mean leg. */
  private temperatureScale = 0;

  constructor(problem: CompiledProblem, control: SearchControl) {
    this.control = control;
    this.startedAt = control.now();
    this.random = new Random(control.seed);
    this.plan = new TourPlan(problem);
    this.penalties = new Penalties(this.plan);
    this.ruin = new Ruin(this.plan, this.random);
    this.recreate = new Recreate(this.plan, this.penalties.weights, this.random);
    this.bestCopy = new PlanCopy(this.plan);
  }

  run(): void {
    const { plan } = this;
    this.construct();
    const visits = plan.length.reduce((sum, length) => sum + length, 0);
    const travel = plan.tourCost.reduce((sum, cost) => sum + cost, 0);
    this.temperatureScale = visits === 0 ? 1 : travel / visits;
    let from = 0;
    scheduleFor(visits).forEach(({ share, isFresh, hot }, round) => {
      if (isFresh && round > 0) this.construct();
      if (!isFresh && this.best !== null) this.bestCopy.restore(plan);
      this.cool({ from, to: from + share, hot });
      from += share;
    });
  }

  /** Tours from nothing: all stops at once, in an order drawn at random. */
  private construct(): void {
    const { plan } = this;
    plan.clear();
    plan.begin();
    const stops = Int32Array.from(plan.patternOf.keys());
    this.recreate.run(stops, stops.length);
    this.keepIfBest();
  }

  /** Share of the limit that is used up. */
  private progress(): number {
    const { control } = this;
    if (control.stopped()) return 1;
    const elapsed = (control.now() - this.startedAt) / control.timeLimitMs;
    return Math.max(elapsed, this.iterations / control.iterationLimit);
  }

  private cool(round: { from: number; to: number; hot: number }): void {
    const hot = round.hot * this.temperatureScale;
    let temperature = hot;
    for (let count = 0; ; count++) {
      if (count % CLOCK_EVERY === 0) {
        const done = (this.progress() - round.from) / (round.to - round.from);
        if (done >= 1) return;
        temperature = hot * (COLD / round.hot) ** Math.max(0, done);
      }
      this.step(temperature);
    }
  }

  private step(temperature: number): void {
    const { plan, penalties } = this;
    this.iterations++;
    this.recreate.temperature = temperature;
    const price = penalties.price();
    const missing = plan.missing;
    plan.begin();
    this.ruin.run();
    const { removed, removedCount, keepsPatterns } = this.ruin;
    let isWhole = true;
    if (keepsPatterns) isWhole = this.recreate.runVisits(removed, removedCount);
    else this.recreate.run(removed, removedCount);
    const isAccepted =
      plan.missing < missing ||
      (isWhole && plan.missing === missing && penalties.price() < price - temperature * Math.log(this.random.unit()));
    if (isAccepted) this.keepIfBest();
    else plan.undo();
    penalties.observe();
    if (this.control.isAudited === true) audit(plan);
  }

  private keepIfBest(): void {
    const { plan } = this;
    if (!(plan.cost < this.bestCopy.cost - LEAST_GAIN) || !plan.isLegal) return;
    this.bestCopy.save(plan);
    this.best = this.bestCopy.solution(plan);
    this.control.onImproved(this.best);
  }
}
