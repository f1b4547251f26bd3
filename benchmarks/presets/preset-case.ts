/** One preset, or the demo under one goal, in a process of its own. */
import type { GoalKind } from '../../src/domain/goal.ts';
import type { PresetName } from '../../src/domain/preset-names.ts';
import type { Certificate } from '../../src/domain/rota.ts';
import { loadInputs } from '../../src/planning/load-inputs.ts';
import { solve } from '../../src/solver/solve.ts';
import { answerJob } from '../harness/child.ts';
import { type MeasuredSolve, measureSolve, type SolveOrder } from '../rotas/measured-solve.ts';

export interface PresetOrder extends SolveOrder {
  readonly preset: PresetName;
  /** Null: what the scenario says. */
  readonly goal: GoalKind | null;
}

export interface PresetRun {
  readonly stops: number;
  readonly units: number;
  readonly measure: MeasuredSolve;
  /** Of each stage of the goal, the last one last; empty where there is no rota. */
  readonly certificates: readonly Certificate[];
}

answerJob<PresetOrder, PresetRun>(async ({ preset, goal, ...order }) => {
  const { scenario: stated, need, matrix } = await loadInputs(`preset:${preset}`, {}, new AbortController().signal);
  const scenario = goal === null ? stated : { ...stated, goal: { ...stated.goal, kind: goal } };
  let certificates: Certificate[] = [];
  const { measure } = await measureSolve(
    async (input, control) => {
      const result = await solve(input, control);
      certificates = [...result.stages.map((stage) => stage.certificate), result.certificate];
      return result;
    },
    { scenario, need, matrix },
    order,
  );
  return { stops: scenario.stops.length, units: scenario.units.length, measure, certificates };
});
