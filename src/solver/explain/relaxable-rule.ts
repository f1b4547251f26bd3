/** A rule of the planner that can be eased step by step, or given up. */
import type { ClashChange, ClashRule } from '../../domain/clash.ts';
import type { Edit } from './variants.ts';

export interface RelaxableRule {
  readonly rule: ClashRule;
  /** The scenario without it. */
  readonly gone: readonly Edit[];
  /** Steps until it is eased as far as can be; infinite where no such step is known. */
  readonly steps: number;
  /** @param step from 1 on. */
  readonly eased: (step: number) => Eased;
  /** @returns the first step that eases it by an amount, in its own unit. */
  readonly stepFor: (amount: number) => number;
  /** Amount that counts as much as giving up a rule, in its own unit: what it says, as a rule. */
  readonly whole: number;
  /** Amount of one step, in its own unit. */
  readonly grain: number;
  /** True where a step is a set of things granted, a bit for each, and not so much of one thing. */
  readonly isSet: boolean;
}

export interface Eased {
  readonly change: ClashChange;
  readonly edits: readonly Edit[];
}

/** True where `whole` says of every commune what `part` says of one. */
export function isPartOf(part: RelaxableRule, whole: RelaxableRule): boolean {
  return `${part.rule.code}-all` === whole.rule.code && part.rule.path[1] === whole.rule.path[1];
}

/** A rule eased by some steps. */
export interface Easing {
  readonly rule: RelaxableRule;
  readonly step: number;
}

export const editsOf = (easings: readonly Easing[]): Edit[] =>
  easings.flatMap(({ rule, step }) => rule.eased(step).edits);

/** A rule that can only be given up. */
export function droppable(rule: ClashRule, gone: readonly Edit[], change: ClashChange): RelaxableRule {
  return {
    rule,
    gone,
    steps: 1,
    eased: () => ({ change, edits: gone }),
    stepFor: () => 1,
    whole: 1,
    grain: 1,
    isSet: false,
  };
}

/** @returns how much of a rule is given up: 1 for all that it says. */
export function sizeOf({ rule, step }: Easing): number {
  let amount = step;
  if (rule.isSet) for (amount = 0; step > 0; step = Math.floor(step / 2)) amount += step % 2;
  return (amount * rule.grain) / rule.whole;
}

/** Amounts closer than this to a step are on it. */
export const ON_STEP = 1e-7;
