/** Rules eased so that a rota exists, brought down step by step to where one step less has none. */
import type { ClashChange } from '../../domain/clash.ts';
import type { ClashCase } from './clash-case.ts';
import type { Answer } from './feasibility.ts';
import { type Easing, type RelaxableRule, sizeOf } from './relaxable-rule.ts';

export interface Refined {
  readonly changes: readonly ClashChange[];
  /** Proven: with any of the changes a step smaller, the others made, there is no rota. */
  readonly isLeast: boolean;
  /** Shares of what the rules say, added up. */
  readonly size: number;
}

/** @returns null where no rota was found for the easings themselves. */
export function refined(clashCase: ClashCase, easings: readonly Easing[]): Refined | null {
  if (clashCase.ask({ eased: easings }) !== 'feasible') return null;
  const eased = [...easings];
  /** With one of the rules eased otherwise; 0 steps: not at all. */
  const askWith = (at: number, step: number) =>
    clashCase.ask({
      eased: eased.flatMap((easing, i) => (i !== at ? [easing] : [{ ...easing, step }])).filter(isSome),
    });
  easings.forEach(({ rule, step }, at) => {
    const search = rule.isSet ? leastSet : leastStep;
    eased[at] = { rule, step: search(step, (tried) => askWith(at, tried)) };
  });
  const isLeast = eased.every(({ rule, step }, at) =>
    stepsBelow(rule, step).every((tried) => askWith(at, tried) === 'infeasible'),
  );
  const changed = eased.filter(isSome);
  return {
    changes: changed.map(({ rule, step }) => rule.eased(step).change),
    isLeast,
    size: changed.reduce((sum, easing) => sum + sizeOf(easing), 0),
  };
}

const isSome = ({ step }: Easing) => step > 0;

/** @returns the steps next below; none below nothing. */
function stepsBelow({ isSet }: RelaxableRule, step: number): number[] {
  if (!isSet) return step > 0 ? [step - 1] : [];
  return bitsOf(step).map((bit) => step - bit);
}

function bitsOf(step: number): number[] {
  const bits: number[] = [];
  for (let bit = 1; bit <= step; bit *= 2) if (Math.floor(step / bit) % 2 === 1) bits.push(bit);
  return bits;
}

/** A rule eased by more and more until a rota exists, all others held; empty where none was found so. */
export function firstStep(clashCase: ClashCase, rule: RelaxableRule): Easing[] {
  if (clashCase.ask({ given: [rule] }) !== 'feasible') return [];
  for (let step = rule.isSet ? rule.steps : 1; ; step *= 2) {
    const tried = Math.min(step, rule.steps);
    if (clashCase.ask({ eased: [{ rule, step: tried }] }) === 'feasible') return [{ rule, step: tried }];
    if (tried === rule.steps || step > MOST_STEPS) return [];
  }
}

/** Steps that a rule without a last one is eased by at most. */
export const MOST_STEPS = 2 ** 24;

type Ask = (step: number) => Answer;

/** @param step with which there is a rota. @returns 0 where the rule need not be eased at all. */
function leastStep(step: number, ask: Ask): number {
  let [tooFew, enough] = [-1, step];
  // The last step is the likeliest: what a programme has found is mostly the least already.
  for (let tried = enough - 1; tried > tooFew; tried = Math.floor((tooFew + enough) / 2)) {
    if (ask(tried) === 'feasible') enough = tried;
    else tooFew = tried;
  }
  return enough;
}

/** Takes back one thing after the other, where a rota remains. */
function leastSet(step: number, ask: Ask): number {
  return bitsOf(step).reduce((enough, bit) => (ask(enough - bit) === 'feasible' ? enough - bit : enough), step);
}
