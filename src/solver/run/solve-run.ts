/** The state of one run: the best rota and the tightest bound so far, the time left, and what is told meanwhile. */
import { CancelledError, NoRotaFoundError } from '../../domain/problem.ts';
import type { Phase, Progress, SolveLimits, SolveStatistics, StageInfo } from '../../domain/progress.ts';
import { type Certificate, isMinimised, type KeptShare, type Rota, relativeGap, type Tour } from '../../domain/rota.ts';
import { leastStep } from '../instance/aim.ts';
import type { Instance } from '../instance/instance.ts';
import { worthOfAllMarkets } from '../instance/market-days.ts';
import type { IntegerControl, MipSolver } from '../mip/mip-solver.ts';
import { rotaOf, toursOf } from '../rota/build-rota.ts';
import { reachedCommunes } from '../selection/breadth-part.ts';
import type { DayTour } from '../selection/chosen-tours.ts';
import type { ToursBeyond } from '../selection/tours-beyond.ts';
import { appraiseTours } from '../selection/value-of-tours.ts';
import type { TourPool } from '../tours/tour-pool.ts';

/** Who runs the solver: its limits, its clock, its stop button, and who listens. */
export interface SolveControl {
  readonly limits: SolveLimits;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** True once the caller wants the best rota so far. */
  readonly stopped: () => boolean;
  /**
   * Seconds on the wall in a second of `now`, at most; 1 where that is the wall's. MIP solvers look at the wall: where `now` counts
   * CPU seconds of a machine that is shared, they would give up long before their time.
   */
  readonly wallSeconds?: number;
  readonly onProgress: (progress: Progress) => void;
  /** Tours up to which all are listed; above, they are priced and searched for. Left out: what measures have shown. */
  readonly mostListedTours?: number;
}

const MS = 1000;
/** Two objectives closer than this, relatively, are one. */
const SAME = 1e-9;
/** Rounding that integer programmes are allowed: an objective may stand above a bound by so much, relatively. */
const CROSSING = 1e-6;
/** Shares are kept to so many decimals, rounded down, and one step less: solvers are exact to about that. */
const SHARE_STEPS = 1e6;

export class SolveRun {
  readonly control: SolveControl;
  readonly instance: Instance;
  readonly solver: MipSolver;
  /** Another instance of the solver, to look at a rota in the midst of a solve: one instance is not reentrant. */
  private readonly appraiser: MipSolver;
  pools: readonly TourPool[] = [];
  /** Where the pools do not hold all tours. */
  beyond: ToursBeyond | null = null;
  /** The best rota so far. */
  chosen: readonly DayTour[] = [];
  /** In the unit of the aim, and maximised: a cost counts negative here, and here alone. */
  objective = Number.NEGATIVE_INFINITY;
  bound = Number.POSITIVE_INFINITY;
  nodes = 0;
  columns = 0;
  rows = 0;
  dayClasses = 0;
  solverHasFailed = false;
  private tours: readonly Tour[] = [];
  /** Communes that count in the best rota, where the aim counts communes. */
  private counted: readonly number[] = [];
  private phase: Phase = 'tours';
  private phaseStart: number;
  private readonly stage: StageInfo;
  private readonly start: number;
  /** Elapsed seconds at which this stage is over. */
  private readonly endSeconds: number;
  private firstRotaSeconds: number | null = null;
  private nodeLimitWasHit = false;
  private timeShareWasHit = false;
  private readonly secondsByPhase: Partial<Record<Phase, number>> = {};

  constructor(setup: {
    instance: Instance;
    solver: MipSolver;
    appraiser: MipSolver;
    control: SolveControl;
    /** Milliseconds, of the first stage. */
    startedAt: number;
    stage: StageInfo;
  }) {
    this.instance = setup.instance;
    this.solver = setup.solver;
    this.appraiser = setup.appraiser;
    this.control = setup.control;
    this.stage = setup.stage;
    this.start = setup.startedAt;
    const { number, count } = setup.stage;
    this.phaseStart = number === 1 ? setup.startedAt : setup.control.now();
    const left = setup.control.limits.timeLimitSeconds - this.elapsedSeconds;
    this.endSeconds = this.elapsedSeconds + left / (count - number + 1);
  }

  get elapsedSeconds(): number {
    return (this.control.now() - this.start) / MS;
  }

  takeToursOf({ pools, beyond }: SolveRun): void {
    this.pools = pools;
    this.beyond = beyond;
  }

  /** Of this stage: those that are left share the time evenly, and what one does not need is the others'. */
  get remainingSeconds(): number {
    return this.endSeconds - this.elapsedSeconds;
  }

  /** True when the caller wants to stop or the time is up. */
  readonly isOver = (): boolean => this.control.stopped() || this.remainingSeconds <= 0;

  get hasRota(): boolean {
    return this.objective > Number.NEGATIVE_INFINITY;
  }

  get gap(): number {
    if (!this.hasRota || this.bound === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    return relativeGap(this);
  }

  get isGood(): boolean {
    return this.gap <= this.control.limits.gap;
  }

  /** True where the best rota is worth less than an objective by more than the gap asked for. */
  hasLostAgainst(objective: number): boolean {
    const asked = this.control.limits.gap * Math.max(Math.abs(this.objective), 1e-9);
    return !this.hasRota || objective === Number.NEGATIVE_INFINITY || objective - this.objective > asked / 2;
  }

  enter(phase: Phase): void {
    const now = this.control.now();
    const spent = (now - this.phaseStart) / MS;
    this.secondsByPhase[this.phase] = (this.secondsByPhase[this.phase] ?? 0) + spent;
    this.phaseStart = now;
    this.phase = phase;
    this.report(null);
  }

  /** What a better rota is worth at least. */
  get leastBetter(): number {
    const step = leastStep(this.instance.aim);
    return step === 0 ? this.objective : this.objective + step - CROSSING;
  }

  /** Takes note of a proven upper bound. */
  prove(upTo: number): void {
    const step = leastStep(this.instance.aim);
    const bound = step === 0 ? upTo : Math.floor(upTo / step + CROSSING) * step;
    if (!(bound < this.bound)) return;
    this.mustNotCross(this.objective, bound);
    this.bound = Math.max(bound, this.objective);
    this.report(null);
  }

  /** Keeps the tours as the best rota if they are one and better. @returns what they are worth; null if no rota. */
  offer(chosen: readonly DayTour[]): number | null {
    const appraisal = appraiseTours(this.instance, this.pools, chosen, this.appraiser);
    if (appraisal === null) return null;
    const step = leastStep(this.instance.aim);
    const value = step === 0 ? appraisal.objective : Math.round(appraisal.objective / step) * step;
    if (this.hasRota && value <= this.objective + SAME * Math.max(1, Math.abs(this.objective))) return value;
    const tours = toursOf(this.instance, this.pools, chosen, { solver: this.appraiser, isLast: false });
    if (tours === null) return null;
    this.mustNotCross(value, this.bound);
    this.chosen = chosen;
    this.tours = tours;
    this.counted = appraisal.communes;
    this.objective = value;
    this.bound = Math.max(this.bound, value);
    this.firstRotaSeconds ??= this.elapsedSeconds;
    this.report(this.rota('time-limit'));
    return value;
  }

  /** A rota above a proven bound would be a wrong proof: a bug, and said so rather than smoothed over. */
  private mustNotCross(objective: number, bound: number): void {
    if (objective <= bound + CROSSING * Math.max(1, Math.abs(objective))) return;
    throw new Error(`a rota of ${objective} stands above the proven bound ${bound}`);
  }

  /** Limits of one integer programme: a share of the time left, and a gap. */
  integerControl(share: { seconds: number; gap: number }): Omit<IntegerControl, 'start'> {
    const { limits } = this.control;
    // Shares of the time depend on the machine; where an iteration limit asks for a repeatable run, they do not count.
    const seconds = limits.iterationLimit === null ? share.seconds : this.remainingSeconds;
    return {
      ...this.timeOf(Math.min(seconds, this.remainingSeconds)),
      gap: share.gap,
      nodeLimit: limits.iterationLimit,
      seed: limits.seed,
      onIncumbent: () => {},
      onBound: () => {},
    };
  }

  /** Limits of a solver that may take so long, by the clock of this run. */
  timeOf(seconds: number): Pick<IntegerControl, 'timeLimitSeconds' | 'stopped'> {
    const { now, stopped, wallSeconds = 1 } = this.control;
    const until = now() + seconds * MS;
    return { timeLimitSeconds: seconds * wallSeconds, stopped: () => stopped() || now() >= until };
  }

  noteSolved(solution: { readonly nodes: number; readonly status: string }): void {
    this.nodes += solution.nodes;
    if (solution.status === 'node-limit') this.nodeLimitWasHit = true;
    const isOutOfTime = solution.status === 'stopped' && !this.control.stopped();
    if (solution.status === 'time-limit' || isOutOfTime) this.timeShareWasHit = true;
  }

  /** The answer. @throws CancelledError where stopped before any rota was found; NoRotaFoundError where there is none. */
  finish(): { rota: Rota; certificate: Certificate; statistics: SolveStatistics } {
    this.enter('done');
    const status = this.finalStatus();
    if (!this.hasRota) {
      throw status === 'cancelled'
        ? new CancelledError()
        : new NoRotaFoundError(status === 'stalled' ? 'method' : 'limit');
    }
    if (this.instance.scenario.roster.balanced) {
      const last = { solver: this.appraiser, isLast: true };
      this.tours = toursOf(this.instance, this.pools, this.chosen, last) ?? this.tours;
    }
    const rota = this.rota(status);
    return { rota, certificate: rota.certificate!, statistics: this.statistics() };
  }

  private finalStatus(): Certificate['status'] {
    if (this.gap <= SAME) return 'optimal';
    if (this.isGood) return 'gap-reached';
    if (this.solverHasFailed) return 'solver-failed';
    if (this.control.stopped()) return 'cancelled';
    if (this.remainingSeconds <= 0 || this.timeShareWasHit) return 'time-limit';
    return this.nodeLimitWasHit ? 'iteration-limit' : 'stalled';
  }

  private rota(status: Certificate['status']): Rota {
    return rotaOf(this.instance, this.tours, { certificate: this.certificate(status), keptShares: this.keptShares() });
  }

  private certificate(status: Certificate['status']): Certificate {
    const { measure, keeps } = this.instance.aim;
    const objective = this.told(this.objective);
    const bound = this.told(Number.isFinite(this.bound) ? this.bound : this.trivialBound());
    return { objective, bound, gap: relativeGap({ objective, bound }), status, measure, keeps };
  }

  /** A number of this run as it is told outside: a cost is positive there. */
  private told(value: number): number {
    return isMinimised(this.instance.aim.measure) ? 0 - value : value;
  }

  /** @returns what the rota serves of each commune that counts, at least; nothing where the aim counts none. */
  private keptShares(): KeptShare[] {
    const { aim, scenario } = this.instance;
    const share = aim.measure === 'least-share' ? this.objective : this.leastShareKept();
    if (share === null) return [];
    const counted = aim.measure === 'least-share' ? reachedCommunes(this.instance) : this.counted;
    const leastServedShare = Math.min(Math.max(share, 0), 1);
    return counted.map((c) => ({ commune: scenario.territory.communes[c]!.code, leastServedShare }));
  }

  /** Share that stages to come keep for the communes that count; null where the aim counts none. */
  leastShareKept(): number | null {
    const { aim, scenario } = this.instance;
    if (aim.measure === 'communes') return scenario.goal.leastShare;
    if (aim.measure !== 'least-share') return aim.keeps?.share ?? null;
    const roundedDown = (Math.floor(this.objective * SHARE_STEPS) - 1) / SHARE_STEPS;
    return Math.max(roundedDown, aim.keeps?.share ?? 0);
  }

  /** What needs no solver: all need served for nothing, all communes, the whole need of each, no cost at all. */
  private trivialBound(): number {
    const { measure } = this.instance.aim;
    if (measure === 'communes') return reachedCommunes(this.instance).length;
    if (measure === 'least-share') return 1;
    return measure === 'euros' ? 0 : this.worthOfAllNeed();
  }

  private worthOfAllNeed(): number {
    const { scenario, need } = this.instance;
    const worth =
      scenario.goal.tiers.reduce((sum, tier) => sum + tier.width * tier.worth, 0) *
      Math.max(...need.segments.map(({ weight }) => weight));
    return need.needHours.reduce((sum, hours) => sum + hours, 0) * worth + worthOfAllMarkets(this.instance);
  }

  private statistics(): SolveStatistics {
    return {
      tours: this.pools.reduce((sum, pool) => sum + pool.size, 0),
      columns: this.columns,
      rows: this.rows,
      dayClasses: this.dayClasses,
      secondsToFirstRota: this.firstRotaSeconds,
      secondsByPhase: this.secondsByPhase,
      nodes: this.nodes,
    };
  }

  private report(rota: Rota | null): void {
    this.control.onProgress({
      phase: this.phase,
      elapsedSeconds: this.elapsedSeconds,
      tours: this.pools.reduce((sum, pool) => sum + pool.size, 0),
      objective: this.hasRota ? this.told(this.objective) : null,
      bound: Number.isFinite(this.bound) ? this.told(this.bound) : null,
      gap: Number.isFinite(this.gap) ? this.gap : null,
      rota,
      stage: this.stage,
    });
  }
}
