/**
 * Is there a legal rota at all? Asked again and again of variants of one scenario.
 *
 * The selection over single days (formulation.md) without its objective, of the tours that matter for promises: any integer
 * point is a legal rota, and where there is none HiGHS proves it. Tours are enumerated once for all variants that
 * enumerate alike. Where the model is too large, the folded relaxation may still prove that there is no rota, and its
 * tours may hold one.
 */
import type { Scenario } from '../../domain/scenario.ts';
import type { TravelMatrix } from '../../domain/travel-matrix.ts';
import type { NeedModel } from '../../need/need-model.ts';
import { compileInstance } from '../instance/compile.ts';
import type { Instance } from '../instance/instance.ts';
import { markUsableStops } from '../method/find-tours.ts';
import type { MipSolver } from '../mip/mip-solver.ts';
import { likeDays } from '../selection/day-groups.ts';
import { buildDayModel, type DayModel } from '../selection/day-model.ts';
import { solveLinearRelaxation } from '../selection/linear-relaxation.ts';
import { TooManyPatternsError } from '../selection/patterns.ts';
import { buildSelectionModel } from '../selection/selection-model.ts';
import { enumerateTours, TooManyToursError } from '../tours/enumerate.ts';
import { runsOn, type TourPool } from '../tours/tour-pool.ts';
import { tellingTours } from './telling-tours.ts';

export type Answer = 'feasible' | 'infeasible' | 'unknown';

/** Time and attention left. */
export interface Patience {
  readonly remainingSeconds: () => number;
  /** True when the caller wants to stop or the time is up. */
  readonly isOver: () => boolean;
}

/** What all variants have in common. */
export interface Ground {
  readonly need: NeedModel;
  readonly matrix: TravelMatrix;
}

export interface Compiled {
  readonly instance: Instance;
  /** Every tour of every unit class. */
  readonly pools: readonly TourPool[];
}

/** Tours of a unit class, on days, that one model may hold: above it, memory and time are better spent otherwise. */
const MOST_COLUMNS = 60_000;
const MOST_TOURS = 500_000;
/** Share of the time left that one question may take: another may be easier. */
const SHARE_OF_QUESTION = 0.15;

export class Feasibility {
  readonly patience: Patience;
  readonly solver: MipSolver;
  private readonly ground: Ground;
  private readonly pools = new Map<string, readonly TourPool[]>();
  private readonly answers = new Map<string, Answer>();

  constructor(ground: Ground, solver: MipSolver, patience: Patience) {
    this.ground = ground;
    this.solver = solver;
    this.patience = patience;
  }

  ask(scenario: Scenario): Answer {
    const key = JSON.stringify({ ...scenario, territory: null });
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    if (this.patience.isOver()) return 'unknown';
    const answer = beyondIs<Answer>('unknown', () => this.find(scenario));
    if (answer !== 'unknown') this.answers.set(key, answer);
    return answer;
  }

  /** @returns the model of every tour that matters, on every day that suits it; null where it is too large. */
  modelOf(scenario: Scenario): DayModel | null {
    return beyondIs(null, () => {
      const compiled = this.compiled(scenario);
      return compiled === null ? null : wholeModel(compiled);
    });
  }

  /** @returns by stop: 1 where units can visit it in some pattern; null where that is beyond us. */
  usableStops(scenario: Scenario): Uint8Array | null {
    return beyondIs(null, () => this.compiled(scenario)?.instance.usableStops ?? null);
  }

  /** @returns visits that the units can make in a cycle, each unit the most it can every day; null where beyond us. */
  mostVisits(scenario: Scenario): number | null {
    const compiled = beyondIs(null, () => this.compiled(scenario));
    if (compiled === null) return null;
    const { instance, pools } = compiled;
    let most = 0;
    for (const pool of pools) {
      const { units } = instance.unitClasses[pool.unitClass]!;
      for (const { index } of instance.days) most += units.length * mostOnDay(pool, index);
    }
    return most;
  }

  /** @returns null where the time is up. */
  private compiled(scenario: Scenario): Compiled | null {
    const { need, matrix } = this.ground;
    const instance = compileInstance({ scenario, need, matrix });
    const pools = this.poolsOf(instance);
    if (pools === null) return null;
    markUsableStops(instance, pools);
    return { instance, pools };
  }

  /** Seconds that the next question may take. */
  questionSeconds(): number {
    return this.patience.remainingSeconds() * SHARE_OF_QUESTION;
  }

  private find(scenario: Scenario): Answer {
    const compiled = this.compiled(scenario);
    if (compiled === null) return 'unknown';
    const whole = wholeModel(compiled);
    if (whole !== null) return this.solveModel(whole);
    const { instance, pools } = compiled;
    const selection = buildSelectionModel(instance, pools, likeDays(instance));
    selection.columns.objective.fill(0);
    const relaxation = solveLinearRelaxation(selection, this.solver, {
      timeLimitSeconds: () => this.questionSeconds(),
      stopped: this.patience.isOver,
      slackShare: 0,
      isLongEnough: () => false,
    });
    relaxation.model.dispose();
    if (relaxation.status === 'infeasible') return 'infeasible';
    const keep = pools.map((_, p) =>
      relaxation.tours.filter((column) => column.pool === p).map((column) => column.tour),
    );
    return this.solveModel(buildDayModel(instance, pools, keep)) === 'feasible' ? 'feasible' : 'unknown';
  }

  private solveModel({ selection }: DayModel): Answer {
    selection.columns.objective.fill(0);
    const model = this.solver.createModel(selection.rows, selection.columns);
    const limits = { timeLimitSeconds: this.questionSeconds(), stopped: this.patience.isOver };
    try {
      // Where there is no rota, mostly there is not even a fractional one, and that is soon seen.
      if (model.solveLinear(limits).status === 'infeasible') return 'infeasible';
      const solution = model.solveInteger({
        ...limits,
        gap: 0,
        nodeLimit: null,
        seed: 1,
        start: null,
        onIncumbent: () => {},
        onBound: () => {},
      });
      if (solution.columns !== null) return 'feasible';
      return solution.status === 'infeasible' ? 'infeasible' : 'unknown';
    } finally {
      model.dispose();
    }
  }

  private poolsOf(instance: Instance): readonly TourPool[] | null {
    const key = enumerationKey(instance.scenario);
    const known = this.pools.get(key);
    if (known !== undefined) return known;
    const pools = this.enumerate(instance);
    // Cut short, it would be no proof of anything.
    if (this.patience.isOver()) return null;
    this.pools.set(key, pools);
    return pools;
  }

  private enumerate(instance: Instance): readonly TourPool[] {
    return instance.unitClasses.map((unit) =>
      enumerateTours(instance, unit, { mostTours: MOST_TOURS, stopped: this.patience.isOver }),
    );
  }
}

/** What to say where there are too many tours or patterns to work with. */
function beyondIs<Result>(beyond: Result, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooManyToursError || error instanceof TooManyPatternsError) return beyond;
    throw error;
  }
}

function wholeModel({ instance, pools: all }: Compiled): DayModel | null {
  const pools = tellingTours(instance, all);
  const tours = pools.reduce((sum, pool) => sum + pool.size, 0);
  if (tours * instance.days.length > MOST_COLUMNS) return null;
  return buildDayModel(
    instance,
    pools,
    pools.map((pool) => Array.from({ length: pool.size }, (_, tour) => tour)),
  );
}

function mostOnDay(pool: TourPool, day: number): number {
  let most = 0;
  for (let tour = 0; tour < pool.size; tour++) {
    if (runsOn(pool, tour, day)) most = Math.max(most, pool.firstVisit[tour + 1]! - pool.firstVisit[tour]!);
  }
  return most;
}

/** All of a scenario that unit classes, openings and the enumeration of tours look at. */
function enumerationKey({
  stops,
  units,
  agents,
  workProfiles,
  cycle,
  sectors,
  label,
  visits,
  dayRules,
  locks,
  caps,
}: Scenario): string {
  const isAsked = Object.values(caps).map((cap) => cap !== null);
  const telling = locks.filter((lock) => lock.kind !== 'visit' || lock.unit !== null);
  return JSON.stringify([
    stops,
    units,
    agents,
    workProfiles,
    cycle,
    sectors,
    label?.scope,
    visits,
    dayRules,
    telling,
    isAsked,
  ]);
}
