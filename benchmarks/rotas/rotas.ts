/** Part *rotas*: the solver on generated territories, against its targets. */
import type { PartContext, PartResult } from '../harness/part.ts';
import { type CasePlan, casePlan } from './case-plan.ts';
import { DEFAULT_PARAMETERS } from './generator.ts';
import { GAPS } from './milestones.ts';
import { medianTable, runTable } from './rotas-tables.ts';
import { type CaseRecord, recordLine, recordName, runCase } from './run-case.ts';
import { problemsOfAnswer, problemsOfGap } from './sanity.ts';
import { DEFAULT_CLOSED, DEFAULT_SIZES } from './targets.ts';

const CASES = { sizes: DEFAULT_SIZES, closed: DEFAULT_CLOSED, smokeSize: { stops: 10, units: 1 } };

const NOTES = [
  'Seconds are CPU seconds of the thread that solves, from scenario, need and travel to the answer, loading HiGHS included; wall seconds stand beside them. Each run has a process of its own.',
  'Rota within 1 %: the first rota that the final bound puts within 1 % of the best possible one. Proven: the first moment at which the certificate said so.',
  'A target is met where the median of the seeds proves its gap within its seconds and no seed exceeds 2 GB.',
  'Every rota is legal and worth what the solver says, by the judge, unless a problem below says otherwise.',
];

export async function rotas({ options, say, keep }: PartContext): Promise<PartResult> {
  const plan = casePlan(options, CASES);
  const records: CaseRecord[] = [];
  const result = () => resultOf(records, plan, options.smoke);
  for (const one of plan.cases) {
    for (const seed of plan.seeds) {
      const record = await runCase(
        { ...one, method: 'method', seed },
        { timeLimitSeconds: plan.timeLimitOf(one), gap: plan.gap, clock: options.clock },
      );
      records.push(record);
      say(recordLine(record));
      await keep(result());
    }
  }
  return result();
}

function resultOf(records: readonly CaseRecord[], plan: CasePlan, smoke: boolean): PartResult {
  const { weeks, dwellMinutes, mostPerTour, contactsPerPersonAndYear, catchmentMinutes } = DEFAULT_PARAMETERS;
  const { squareKmPerCommune, circuity, kmPerHour } = DEFAULT_PARAMETERS;
  return {
    title: 'Rotas of generated territories',
    parameters: {
      ...plan.parameters,
      weeks,
      dwellMinutes,
      mostPerTour,
      contactsPerPersonAndYear,
      catchmentMinutes,
      squareKmPerCommune,
      circuity,
      kmPerHour,
    },
    data: { gaps: GAPS, runs: records },
    tables: [medianTable(records), runTable(records)],
    notes: NOTES,
    problems: records.flatMap((record) => problemsOf(record, smoke ? plan.gap : null)),
  };
}

function problemsOf(record: CaseRecord, gapAsked: number | null): string[] {
  const name = recordName(record);
  if (record.run === null) return [`${name}: ${record.failure}`];
  return [
    ...problemsOfAnswer(name, record.run),
    ...(gapAsked === null ? [] : problemsOfGap(name, record.run, gapAsked)),
  ];
}
