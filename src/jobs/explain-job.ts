/** Why not us? Each statement another solve, in threads of their own. */
import { nearestAmong } from '../domain/nearest.ts';
import { InputError } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import type { Scenario } from '../domain/scenario.ts';
import { rotaOfText } from '../planning/rota-of-document.ts';
import { explainInPool } from './explain-in-pool.ts';
import type { JobTask, ThreadEnd } from './job-messages.ts';
import type { JobDesk } from './job-work.ts';
import { NO_FIGURES } from './no-figures.ts';
import { DEFAULT_POOL } from './solver-pool.ts';

export async function explainJob(
  { inputs, order, signal, say, now }: JobDesk,
  { request, rota }: Extract<JobTask, { kind: 'explain' }>,
): Promise<ThreadEnd> {
  const { communes, limits } = request;
  refuseUnknown(communes ?? [], inputs.scenario);
  const scope = communes === null ? { communes, stops: null } : { communes, stops: [] };
  const task = { inputs, rota: rotaOfText(rota, inputs.scenario, ['rota']), scope, limits };
  const explanation = await explainInPool(
    task,
    {
      signal,
      now,
      onProgress: ({ done, total }) => {
        const questions = { answered: done, count: total };
        say({ kind: 'progress', progress: { ...NO_FIGURES, phase: 'explain', questions } });
      },
    },
    { ...DEFAULT_POOL, threads: order.explainThreads, memory: order.memory },
  );
  const { name, cycle } = inputs.scenario;
  const result = { scenario: name, weeks: cycle.weeks, explanation };
  return { kind: 'told', result, isComplete: explanation.complete };
}

function refuseUnknown(codes: readonly string[], { territory: { communes } }: Scenario): void {
  const known = new Set(communes.map(({ code }) => code));
  const nearest = nearestAmong(communes.map(({ code, name }) => ({ id: code, name })));
  const problems = codes.flatMap((value, at) => {
    if (known.has(value)) return [];
    const near = nearest(value);
    const parameters = { value, suggestion: near?.id ?? null, suggestionName: near?.name ?? null };
    return [problem('unknown-commune', ['communes', at], parameters)];
  });
  if (problems.length > 0) throw new InputError(problems);
}
