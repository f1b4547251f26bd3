/** Part *backends*: two solvers behind the same interface, on the same models of all tours. */
import type { PartContext, PartResult } from '../harness/part.ts';
import { type CasePlan, casePlan } from '../rotas/case-plan.ts';
import { contradictions, problemsOfRecord } from './backend-sanity.ts';
import { backendMedians, backendRuns } from './backends-tables.ts';
import { BACKENDS, MODELS } from './compared.ts';
import { type BackendRecord, backendLine, runBackend } from './run-backend.ts';

const CASES = {
  sizes: [
    { stops: 10, units: 1 },
    { stops: 25, units: 1 },
    { stops: 40, units: 1 },
  ],
  closed: [1],
  smokeSize: { stops: 4, units: 1 },
};
const SECONDS = 30;

const NOTES = [
  'Both solvers are handed the very same rows and columns, with the same gap and the same time limit; each run has a process of its own, one after the other.',
  'CPU seconds are those of all threads of the process while the solver loads and solves, and what the limit counts (`--clock wall`: those on the wall). The peak is that of the whole process.',
  'javascript-lp-solver is called in a thread that tells its solutions as it finds them and is ended at the limit. It searches depth first with pseudocosts: left to its default, it finds no integers even in models of ten stops. In models of 25 stops its simplex method does not solve even the first linear programme within a minute.',
  'It proves no bound. Its answers are checked row by row before they count, and HiGHS confirms each objective with the integers fixed.',
  'Short of best bound: how far an objective is from the least bound that any solver has proven for that model. "never": no solution.',
];

export async function backends({ options, say, keep }: PartContext): Promise<PartResult> {
  const plan = casePlan(options, CASES);
  const limits = (one: CasePlan['cases'][number]) => ({
    timeLimitSeconds: options.smoke ? plan.timeLimitOf(one) : SECONDS,
    clock: options.clock,
    gap: plan.gap,
  });
  const records: BackendRecord[] = [];
  const result = () => resultOf(records, plan, options.smoke);
  for (const one of plan.cases) {
    for (const model of MODELS) {
      for (const seed of plan.seeds) {
        for (const backend of BACKENDS) {
          const record = await runBackend({ ...one, model, backend, seed }, limits(one));
          records.push(record);
          say(backendLine(record));
        }
        await keep(result());
      }
    }
  }
  return result();
}

function resultOf(records: readonly BackendRecord[], plan: CasePlan, smoke: boolean): PartResult {
  return {
    title: 'Two solvers on the same models',
    parameters: plan.parameters,
    data: { runs: records },
    tables: [backendMedians(records), backendRuns(records)],
    notes: NOTES,
    problems: [...records.flatMap((record) => problemsOfRecord(record, smoke)), ...contradictions(records)],
  };
}
