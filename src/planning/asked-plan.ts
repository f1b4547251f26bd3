/** A plan as somebody asks for it: after another goal, staying with a rota, within the means of one; and what it comes to. */
import type { Comparison } from '../domain/comparison.ts';
import type { GoalKind } from '../domain/goal.ts';
import type { Rota } from '../domain/rota.ts';
import type { Verdict } from '../domain/verdict.ts';
import { compareVerdicts } from './compare.ts';
import type { PlanningInputs } from './inputs.ts';
import type { PlanResult } from './plan.ts';
import { type PriceOfGoal, priceOfGoal } from './price-of-goal.ts';
import { sameMeansAs } from './same-means.ts';
import { samePresencesAs } from './same-presences.ts';
import { keeping, lockedTo } from './staying.ts';

/** Null: not asked for. */
export interface AskedPlan {
  readonly goal: GoalKind | null;
  readonly samePresencesAs: Rota | null;
  readonly keep: Rota | null;
  readonly lock: Rota | null;
  readonly sameMeansAs: Rota | null;
  readonly start: Rota | null;
}

export interface PreparedPlan {
  /** The scenario as it was asked for. */
  readonly inputs: PlanningInputs;
  /** What to start from: the rota asked for, or one of those to stay with. */
  readonly start: Rota | null;
  /** The rota whose means the plan may use. */
  readonly inUse: { readonly name: string; readonly verdict: Verdict } | null;
}

/** @throws InputError where the rota in use has no measurable means. */
export function preparedPlan(given: PlanningInputs, asked: AskedPlan): PreparedPlan {
  const { goal } = asked;
  let { scenario } = given;
  let held: Rota | null = null;
  if (goal !== null) scenario = { ...scenario, goal: { ...scenario.goal, kind: goal } };
  for (const [rota, hold] of [
    [asked.samePresencesAs, samePresencesAs],
    [asked.keep, keeping],
    [asked.lock, lockedTo],
  ] as const) {
    if (rota === null) continue;
    held = rota;
    scenario = hold(scenario, rota);
  }
  const inputs = { ...given, scenario };
  const used = asked.sameMeansAs;
  if (used === null) return { inputs, start: asked.start ?? held, inUse: null };
  const means = sameMeansAs(inputs, used);
  return { inputs: means.inputs, start: asked.start ?? used, inUse: { name: used.name, verdict: means.verdict } };
}

/** What the rotas that are compared are called. */
export interface PlanNames {
  readonly planned: string;
  readonly goals: Readonly<Record<GoalKind, string>>;
}

export interface PlanCompared {
  /** With the rota whose means were used; null where there is none. */
  readonly comparison: Comparison | null;
  readonly price: PriceOfGoal | null;
}

export function comparedPlan({ inputs, inUse }: PreparedPlan, result: PlanResult, names: PlanNames): PlanCompared {
  const planned = { name: names.planned, verdict: result.verdict };
  return {
    comparison: inUse === null ? null : compareVerdicts([inUse, planned]),
    price: priceOfGoal(result, inputs.scenario.goal.kind, names.goals),
  };
}
