/** What a stage of a goal has come to, and all of them together. */
import type { SolveStatistics } from '../../domain/progress.ts';
import type { Certificate, Rota } from '../../domain/rota.ts';

export interface StageOutcome {
  readonly rota: Rota;
  readonly certificate: Certificate;
  readonly statistics: SolveStatistics;
}

/** @param outcomes of every stage, coverage for itself first. @returns the last one, and what led to it. */
export function withStages(outcomes: readonly StageOutcome[]) {
  const last = outcomes[outcomes.length - 1]!;
  const stages = outcomes.slice(1, -1);
  const rota = { ...last.rota, stages: stages.map((stage) => stage.certificate) };
  return {
    ...last,
    rota,
    statistics: statisticsOf(outcomes),
    stages,
    coverage: outcomes.length > 1 ? outcomes[0]! : null,
  };
}

/** Work adds up; the models are those of the last stage. */
function statisticsOf(outcomes: readonly StageOutcome[]): SolveStatistics {
  const all = outcomes.map((outcome) => outcome.statistics);
  const secondsByPhase: Record<string, number> = {};
  for (const one of all) {
    for (const [phase, seconds] of Object.entries(one.secondsByPhase)) {
      secondsByPhase[phase] = (secondsByPhase[phase] ?? 0) + seconds;
    }
  }
  return {
    ...all[all.length - 1]!,
    secondsToFirstRota: all[0]!.secondsToFirstRota,
    secondsByPhase,
    nodes: all.reduce((sum, one) => sum + one.nodes, 0),
  };
}
