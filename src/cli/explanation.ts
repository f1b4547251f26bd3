/** An explanation asked for on the command line: solved in threads, with progress, until it is there or interrupted. */
import type { ExplanationProgress, RotaExplanation } from '../domain/explanation.ts';
import type { ExplainLimits, ExplainTask } from '../jobs/explain-in-pool.ts';
import type { Scope } from '../planning/explain/questions.ts';
import { listenForInterruption } from './interruption.ts';
import { redrawnLine } from './redrawn-line.ts';
import type { Shell } from './shell.ts';

/** With these, all 25 communes of Rochefort Océan are answered in less than a minute. */
export const EXPLAIN_LIMITS: ExplainLimits = { timeLimitSeconds: 50, gap: 1e-3, seed: 1 };
/** All communes, half-days more, and the most promising changes at stops. */
export const EXPLAIN_ALL: Scope = { communes: null, stops: null };

export interface ExplanationTask extends ExplainTask {
  readonly json: boolean;
}

/** @throws what `explain` throws; a ClashError where no legal rota exists. */
export async function explanationOf(
  shell: Shell,
  { inputs, rota, scope, limits, json }: ExplanationTask,
): Promise<RotaExplanation> {
  const { explainInPool } = await import('../jobs/explain-in-pool.ts');
  const progress = progressOf(shell, json);
  const interruption = listenForInterruption(progress.stopping);
  const { signal } = interruption;
  const control = { signal, onProgress: progress.show, now: () => performance.now() };
  try {
    return await explainInPool({ inputs, rota, scope, limits }, control);
  } finally {
    progress.end();
    interruption.end();
  }
}

/** A line of JSON an answer for a program; a line redrawn on a terminal. */
function progressOf({ terminal, texts }: Shell, json: boolean) {
  if (json) {
    const say = (line: object) => terminal.writeError(`${JSON.stringify(line)}\n`);
    return {
      show: (progress: ExplanationProgress) => say({ type: 'progress', ...progress }),
      stopping: () => say({ type: 'stopping' }),
      end: () => {},
    };
  }
  let last: ExplanationProgress | null = null;
  const line = redrawnLine(terminal, (seconds) => {
    const { reports, explain } = texts;
    const parts = [reports.progress.elapsed({ seconds })];
    if (last !== null) parts.push(explain.progress(last), ...(last.commune === null ? [] : [last.commune]));
    return parts.join(' · ');
  });
  return {
    show: (progress: ExplanationProgress) => {
      last = progress;
    },
    stopping: () => {
      line.clear();
      terminal.complain(texts.explain.stopping);
    },
    end: () => line.end(),
  };
}
