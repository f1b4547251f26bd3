/**
 * Why no legal rota exists: which rules of the planner clash, and the least change that would do.
 *
 * The method, on one page. A *rule* is what the planner entered and could change (`relaxable-rules.ts`); all else is given.
 *
 * 1. *clash*     the fewest rules that cannot be kept together even if all others are given up (QuickXplain, `conflict.ts`);
 * 2. *again*     the same among the rules that are left, until those can be kept: clashes that have no rule in common;
 * 3. *remedies*  the fewest rules to change, then the least change of each (`remedies.ts`).
 *
 * Every answer is one of `feasibility.ts`: a rota found, or a proof that there is none. Where the time does not suffice for
 * an answer, what rests on it is said to be unproven.
 */
import type { Clash, ClashReport, Obstacle } from '../../domain/clash.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { loadHighsSolver } from '../mip/highs.ts';
import { SolverFailedError } from '../mip/mip-solver.ts';
import { ClashCase } from './clash-case.ts';
import { type Clashing, type Conflict, conflictAmong } from './conflict.ts';
import { Feasibility, type Ground } from './feasibility.ts';
import { isPartOf, type RelaxableRule } from './relaxable-rule.ts';
import { remediesFor } from './remedies.ts';

export interface ClashControl {
  readonly timeLimitSeconds: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** True once the caller wants what has been found so far. */
  readonly stopped: () => boolean;
}

/** More than these nobody reads; their remedies cure the others as well. */
const MOST_CLASHES = 4;
const MS = 1000;

/** @param given a scenario that `solve` has proven to have no legal rota. */
export async function findClashes(given: Scenario, ground: Ground, control: ClashControl): Promise<ClashReport> {
  // What is legal depends neither on the goal nor on what is to be kept; this way they ask for nothing more.
  const scenario: Scenario = { ...given, goal: { ...given.goal, kind: 'coverage' }, keep: null };
  const start = control.now();
  const remainingSeconds = () => control.timeLimitSeconds - (control.now() - start) / MS;
  const isOver = () => control.stopped() || remainingSeconds() <= 0;
  const clashes: Clash[] = [];
  let rest: Omit<ClashReport, 'clashes'> = { remedies: [], fewest: false, complete: false };
  try {
    const feasibility = new Feasibility(ground, await loadHighsSolver(), { remainingSeconds, isOver });
    const clashCase = new ClashCase(scenario, ground.need, feasibility);
    const { found, isEvery } = findDisjoint(clashCase, (clash) => clashes.push(clash));
    if (found.length > 0) rest = { ...remediesFor(clashCase, found), complete: isEvery && !isOver() };
  } catch (error) {
    // What was found before it broke down still holds.
    if (!(error instanceof SolverFailedError)) throw error;
  }
  return { clashes, ...rest };
}

/** @returns isEvery: what is left over can be kept, there is no further clash. */
function findDisjoint(
  clashCase: ClashCase,
  tell: (clash: Clash) => void,
): { found: (readonly RelaxableRule[])[]; isEvery: boolean } {
  const found: (readonly RelaxableRule[])[] = [];
  while (found.length < MOST_CLASHES) {
    const given = found.flat();
    const answer = clashCase.ask({ given });
    if (answer !== 'infeasible') return { found, isEvery: answer === 'feasible' };
    const left = clashCase.rules.filter((rule) => !given.includes(rule));
    const whole = conflictAmong(left, (kept) => clashCase.clashing(kept, given));
    if (whole.rules.length === 0) return { found, isEvery: false };
    // Where these rules alone promise more visits than the units can make, that says it all.
    const obstacles = capacity(clashCase, whole.rules);
    const conflict = obstacles.length > 0 ? whole : withCommunesNamed(clashCase, whole, given);
    found.push(conflict.rules);
    tell({ rules: conflict.rules.map(({ rule }) => rule), irreducible: conflict.irreducible, obstacles });
  }
  return { found, isEvery: true };
}

/** Communes that a promise to all is shown for by name: of more, it is the promise itself that clashes. */
const MOST_NAMED = 3;
/** Questions that finding out which may take. */
const MOST_QUESTIONS = 40;

/** A promise to every commune may clash for the sake of one or two of them. */
function withCommunesNamed(
  clashCase: ClashCase,
  { rules, irreducible }: Conflict<RelaxableRule>,
  given: readonly RelaxableRule[],
): Conflict<RelaxableRule> {
  const excused: RelaxableRule[] = [];
  const told = rules.flatMap((whole) => {
    const parts = clashCase.promises.filter((promise) => isPartOf(promise, whole) && !given.includes(promise));
    const others = (named: readonly RelaxableRule[]) => parts.filter((part) => !named.includes(part));
    const named = fewPromises(parts, (kept) => clashCase.clashing(rules, [...given, ...excused, ...others(kept)]));
    if (named === null) return [whole];
    excused.push(...others(named));
    return named;
  });
  return { rules: told, irreducible };
}

/** @returns the few promises that clash by themselves; null where they are many, or would take long to find. */
function fewPromises(
  parts: readonly RelaxableRule[],
  clashing: (kept: readonly RelaxableRule[]) => Clashing,
): readonly RelaxableRule[] | null {
  if (parts.length === 0) return null;
  let questions = 0;
  let isGivenUp = false;
  const { rules } = conflictAmong(parts, (kept) => {
    const answer = isGivenUp || ++questions > MOST_QUESTIONS ? 'unknown' : clashing(kept);
    isGivenUp ||= answer === 'unknown';
    // The search is at its end soonest where everything clashes.
    return isGivenUp ? 'clash' : answer;
  });
  return isGivenUp || rules.length > MOST_NAMED ? null : rules;
}

function capacity(clashCase: ClashCase, rules: readonly RelaxableRule[]): Obstacle[] {
  const others = clashCase.rules.filter((rule) => !rules.includes(rule));
  const { scenario } = clashCase.inSingleFloors(others);
  const promised = scenario.floors.reduce((sum, floor) => sum + floor.leastVisitsPerCycle, 0);
  const most = clashCase.feasibility.mostVisits(scenario);
  return most === null || promised <= most ? [] : [{ rule: 'capacity', parameters: { promised, most } }];
}
