/** Why not us? Each statement another solve, in threads of their own. */
import { nearestAmong } from '../domain/nearest.ts';
import { InputError, type Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import type { Scenario } from '../domain/scenario.ts';
import { rotaOfText } from '../planning/rota-of-document.ts';
import { explainInPool } from './explain-in-pool.ts';
import type { JobTask, ThreadEnd } from './job-messages.ts';
import type { ExplainRequest } from './job-requests.ts';
import type { JobDesk } from './job-work.ts';
import { NO_FIGURES } from './no-figures.ts';
import { DEFAULT_POOL } from './solver-pool.ts';

export async function explainJob(
  { inputs, order, signal, say, now }: JobDesk,
  { request, rota }: Extract<JobTask, { kind: 'explain' }>,
): Promise<ThreadEnd> {
  const { communes, stops, limits } = request;
  refuseUnknown(request, inputs.scenario);
  const isChosen = communes !== null || stops !== null;
  const scope = isChosen ? { communes: communes ?? [], stops: stops ?? [] } : { communes: null, stops: null };
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

function refuseUnknown({ communes, stops }: Pick<ExplainRequest, 'communes' | 'stops'>, scenario: Scenario): void {
  const named = scenario.territory.communes.map(({ code, name }) => ({ id: code, name }));
  const problems = [
    ...unknownAmong(communes ?? [], named, { code: 'unknown-commune', field: 'communes' }),
    ...unknownAmong(stops ?? [], scenario.stops, { code: 'unknown-stop', field: 'stops' }),
  ];
  if (problems.length > 0) throw new InputError(problems);
}

function unknownAmong(
  asked: readonly string[],
  known: readonly { readonly id: string; readonly name: string }[],
  { code, field }: { code: 'unknown-commune' | 'unknown-stop'; field: string },
): Problem[] {
  const ids = new Set(known.map(({ id }) => id));
  const nearest = nearestAmong(known);
  return asked.flatMap((value, at) => {
    if (ids.has(value)) return [];
    const near = nearest(value);
    const parameters = { value, suggestion: near?.id ?? null, suggestionName: near?.name ?? null };
    return [problem(code, [field, at], parameters)];
  });
}
