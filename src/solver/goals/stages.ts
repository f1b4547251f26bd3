/**
 * The stages of a goal, one after the other (MODEL.md section 5): what each is after follows from what those before it
 * have reached.
 *
 * *coverage*  is one stage.
 * *equity*    first the most communes with the least share; where all within reach have it, the greatest least share;
 *             then coverage, with that kept.
 * *economy*   is one stage: the least cost of keeping the promises of the scenario.
 *
 * Every goal but coverage is led by coverage for itself: so it is known what the goal costs, and there is a rota to
 * start from.
 */
import type { Goal } from '../../domain/goal.ts';
import { type Aim, COVERAGE } from '../instance/aim.ts';

/** What a stage has come to. */
export interface StageReached {
  readonly aim: Aim;
  /** In the unit of its measure. */
  readonly objective: number;
  /** Share that its rota keeps for the communes that count; null where none are counted. */
  readonly leastShareKept: number | null;
}

/** @returns how many stages there may be, the leading one included. */
export function mostStages({ kind }: Pick<Goal, 'kind'>): number {
  return { coverage: 1, equity: 4, economy: 2 }[kind];
}

/**
 * @param done the stages so far, the leading one first.
 * @param reachable communes that some usable stop reaches, number.
 * @returns what the next stage is after; null where the goal is reached.
 */
export function nextAim(goal: Goal, done: readonly StageReached[], reachable: number): Aim | null {
  if (done.length === 0) return COVERAGE;
  if (goal.kind === 'coverage') return null;
  if (goal.kind === 'economy') return done.length === 1 ? { measure: 'euros', keeps: null } : null;
  return nextAimOfEquity(goal, done[done.length - 1]!, reachable);
}

function nextAimOfEquity(goal: Goal, { aim, objective, leastShareKept }: StageReached, reachable: number): Aim | null {
  if (aim.measure === 'communes') {
    const keeps = { communes: objective, share: goal.leastShare };
    return { measure: objective === reachable && reachable > 0 ? 'least-share' : 'weighted-hours', keeps };
  }
  if (aim.measure === 'least-share') {
    return { measure: 'weighted-hours', keeps: { communes: reachable, share: leastShareKept! } };
  }
  return aim.keeps === null ? { measure: 'communes', keeps: null } : null;
}
