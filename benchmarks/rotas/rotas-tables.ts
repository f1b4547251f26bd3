/** Tables of the part *rotas*. */
import { type Cell, percent, type Table } from '../harness/markdown.ts';
import { median, rounded } from '../harness/statistics.ts';
import type { MeasuredSolve } from './measured-solve.ts';
import { secondsToFind, secondsToProve } from './milestones.ts';
import type { CaseRecord } from './run-case.ts';
import { caseName, MOST_MEGABYTES, type Target, targetOf } from './targets.ts';

const seconds = (value: number): number => rounded(value, 3);
const gapOf = ({ answer }: MeasuredSolve): number => answer?.certificate.gap ?? Number.POSITIVE_INFINITY;

/** A run that failed counts as one that never got anywhere. */
function medianOf(records: readonly CaseRecord[], measure: (run: MeasuredSolve) => number): number {
  return median(records.map(({ run }) => (run === null ? Number.POSITIVE_INFINITY : measure(run))));
}

export function medianTable(records: readonly CaseRecord[]): Table {
  const groups = Map.groupBy(records, (record) => `${caseName(record)}/${record.closedWeekdays}`);
  return {
    caption: 'Medians of the seeds, against the targets',
    headings: [
      'stops × units',
      'closed',
      'seeds',
      'tours',
      'first rota s',
      'rota within 1 % s',
      'proven 1 % s',
      'target',
      'proven target s',
      'gap',
      'CPU s',
      'wall s',
      'peak MB',
      'met',
    ],
    rows: [...groups.values()].map(medianRow),
  };
}

function medianRow(records: readonly CaseRecord[]): Cell[] {
  const one = records[0]!;
  const target = targetOf(one);
  return [
    caseName(one),
    one.closedWeekdays,
    records.length,
    medianOf(records, ({ answer }) => answer?.statistics.tours ?? Number.NaN),
    seconds(medianOf(records, ({ firstRota }) => firstRota?.cpuSeconds ?? Number.POSITIVE_INFINITY)),
    seconds(medianOf(records, ({ milestones }) => secondsToFind(milestones, 0.01))),
    seconds(medianOf(records, ({ milestones }) => secondsToProve(milestones, 0.01))),
    target === null ? null : `${percent(target.gap, 1)} in ${target.seconds} s`,
    target === null ? null : seconds(provenSeconds(records, target)),
    percent(medianOf(records, gapOf), 3),
    seconds(medianOf(records, ({ spent }) => spent.cpuSeconds)),
    seconds(medianOf(records, ({ spent }) => spent.wallSeconds)),
    Math.round(peakOf(records)),
    target === null ? null : metText(records, target),
  ];
}

function provenSeconds(records: readonly CaseRecord[], target: Target): number {
  return medianOf(records, ({ milestones }) => secondsToProve(milestones, target.gap));
}

const peakOf = (records: readonly CaseRecord[]): number =>
  Math.max(...records.map(({ run }) => run?.peakMegabytes ?? 0));

function metText(records: readonly CaseRecord[], target: Target): string {
  const inTime = provenSeconds(records, target) <= target.seconds;
  const inMemory = peakOf(records) < MOST_MEGABYTES;
  if (inTime && inMemory) return 'met';
  return inTime ? 'NOT MET (memory)' : 'NOT MET';
}

export function runTable(records: readonly CaseRecord[]): Table {
  return {
    caption: 'Each run',
    headings: [
      'stops × units',
      'closed',
      'seed',
      'tours',
      'first rota s',
      'within 1 % s',
      '2 % s',
      '1 % s',
      '0.5 % s',
      '0.1 % s',
      '0.01 % s',
      'objective',
      'bound',
      'gap',
      'status',
      'CPU s',
      'wall s',
      'all threads s',
      'peak MB',
    ],
    rows: records.map(runRow),
  };
}

function runRow(record: CaseRecord): Cell[] {
  const { run, failure } = record;
  const name: Cell[] = [caseName(record), record.closedWeekdays, record.seed];
  if (run === null) return [...name, ...Array.from({ length: 11 }, () => null), failure, null, null, null, null];
  const { answer, milestones, spent } = run;
  return [
    ...name,
    answer?.statistics.tours ?? null,
    run.firstRota === null ? null : seconds(run.firstRota.cpuSeconds),
    seconds(secondsToFind(milestones, 0.01)),
    ...[0.02, 0.01, 0.005, 0.001, 0.0001].map((gap) => seconds(secondsToProve(milestones, gap))),
    answer === null ? null : rounded(answer.certificate.objective, 7),
    answer === null ? null : rounded(answer.certificate.bound, 7),
    answer === null ? null : percent(answer.certificate.gap, 3),
    answer?.certificate.status ?? 'no rota in time',
    seconds(spent.cpuSeconds),
    seconds(spent.wallSeconds),
    seconds(run.processCpuSeconds),
    Math.round(run.peakMegabytes),
  ];
}
