/** Rotas of one scenario under the same judge. */
import { compareRotas, withOwnNames } from '../planning/compare.ts';
import { comparisonDocument } from '../planning/comparison-document.ts';
import { rotaOfText } from '../planning/rota-of-document.ts';
import type { JobTask, ThreadEnd } from './job-messages.ts';
import type { JobDesk } from './job-work.ts';
import { NO_FIGURES } from './no-figures.ts';

export async function compareJob(
  { inputs, say }: JobDesk,
  { rotas }: Extract<JobTask, { kind: 'compare' }>,
): Promise<ThreadEnd> {
  say({ kind: 'progress', progress: { ...NO_FIGURES, phase: 'compare' } });
  const { scenario } = inputs;
  const read = rotas.map((text, at) => rotaOfText(text, scenario, ['rotas', at]));
  const comparison = compareRotas(inputs, withOwnNames(read));
  return { kind: 'told', result: { scenario: scenario.name, ...comparisonDocument(comparison) }, isComplete: true };
}
