/** Part *whole-model*: why the method is what it is — the same cases as one model of all tours, with the same limits. */
import type { PartContext, PartResult } from '../harness/part.ts';
import { type CasePlan, casePlan } from './case-plan.ts';
import { METHODS } from './methods.ts';
import { type CaseRecord, recordLine, recordName, runCase } from './run-case.ts';
import { problemsOfAnswer, problemsOfGap } from './sanity.ts';
import { comparisonTable, ratioTable } from './whole-model-tables.ts';

const CASES = {
  sizes: [
    { stops: 25, units: 1 },
    { stops: 60, units: 2 },
    { stops: 120, units: 3 },
  ],
  closed: [1],
  smokeSize: { stops: 6, units: 1 },
};
/** Objectives and bounds of different models, relative: the linear programmes inside are solved to 1e-7 or so. */
const ACCURACY = 1e-6;

const NOTES = [
  'All three enumerate the same tours and have the same time limit, gap and seed; each run has a process of its own, one after the other.',
  'Counted: tours are counted on groups of like days, as the method does, then placed on days by its own step. By day: one column per tour and day; the answer is a rota.',
  'Seconds are CPU seconds of the thread that solves. "never": not within the limit.',
];

export async function wholeModel({ options, say, keep }: PartContext): Promise<PartResult> {
  const plan = casePlan(options, CASES);
  const records: CaseRecord[] = [];
  const result = () => resultOf(records, plan, options.smoke);
  for (const one of plan.cases) {
    for (const seed of plan.seeds) {
      for (const method of METHODS) {
        const record = await runCase(
          { ...one, method, seed },
          { timeLimitSeconds: plan.timeLimitOf(one), gap: plan.gap, clock: options.clock },
        );
        records.push(record);
        say(recordLine(record));
      }
      await keep(result());
    }
  }
  return result();
}

function resultOf(records: readonly CaseRecord[], plan: CasePlan, smoke: boolean): PartResult {
  return {
    title: 'The method against one model of all tours',
    parameters: plan.parameters,
    data: { runs: records },
    tables: [ratioTable(records), comparisonTable(records)],
    notes: NOTES,
    problems: [...records.flatMap((record) => problemsOf(record, smoke ? plan.gap : null)), ...contradictions(records)],
  };
}

/** That a rival fails, or finds nothing, is a finding and stands in the table. */
function problemsOf(record: CaseRecord, gapAsked: number | null): string[] {
  const name = `${recordName(record)}, ${record.method}`;
  const isOurs = record.method === 'method';
  if (record.run === null) return isOurs || gapAsked !== null ? [`${name}: ${record.failure}`] : [];
  return [
    ...problemsOfAnswer(name, record.run),
    ...(gapAsked === null ? [] : problemsOfGap(name, record.run, gapAsked)),
  ];
}

/** No legal rota is worth more than a bound, whoever found the one and proved the other. */
function contradictions(records: readonly CaseRecord[]): string[] {
  return [...Map.groupBy(records, recordName)].flatMap(([name, same]) =>
    same.flatMap(({ method, run }) => {
      const objective = run?.answer?.certificate.objective ?? Number.NEGATIVE_INFINITY;
      const exceeded = same.filter(
        (other) =>
          objective >
          (other.run?.answer?.certificate.bound ?? Number.POSITIVE_INFINITY) + ACCURACY * Math.abs(objective),
      );
      return exceeded.map((other) => `${name}: the rota of ${method} is worth more than the bound of ${other.method}`);
    }),
  );
}
