/** Tables of the part *whole-model*. */
import { type Cell, percent, type Table } from '../harness/markdown.ts';
import { median, rounded } from '../harness/statistics.ts';
import type { MeasuredSolve } from './measured-solve.ts';
import { METHOD_TITLES, METHODS, type MethodName } from './methods.ts';
import { secondsToProve } from './milestones.ts';
import type { CaseRecord } from './run-case.ts';
import { caseName } from './targets.ts';

/** Gaps below the one asked for are as good as that: a ratio of two of them says nothing. */
const LEAST_GAP = 1e-4;

const gapOf = (run: MeasuredSolve | null): number => run?.answer?.certificate.gap ?? Number.POSITIVE_INFINITY;
const cpuOf = (run: MeasuredSolve | null): number => run?.spent.cpuSeconds ?? Number.POSITIVE_INFINITY;
const provenOf = (run: MeasuredSolve | null, gap: number): number =>
  run === null ? Number.POSITIVE_INFINITY : secondsToProve(run.milestones, gap);

/** Medians over the seeds: how many times the gap and the time of the method each rival needs. */
export function ratioTable(records: readonly CaseRecord[]): Table {
  const groups = [...Map.groupBy(records, (record) => `${caseName(record)}/${record.closedWeekdays}`).values()];
  return {
    caption: 'Medians of the seeds; ratios to the method on the same seed',
    headings: [
      'stops × units',
      'closed',
      'how',
      'limit s',
      'columns',
      'gap',
      'gap ÷ method',
      'proven 1 % s',
      'proven 0.1 % s',
      'CPU s',
      'CPU ÷ method',
      'peak MB',
    ],
    rows: groups.flatMap((group) => METHODS.flatMap((method) => ratioRow(group, method))),
  };
}

function ratioRow(group: readonly CaseRecord[], method: MethodName): Cell[][] {
  const own = group.filter((record) => record.method === method);
  if (own.length === 0) return [];
  const one = own[0]!;
  const ratio = (measure: (run: MeasuredSolve | null) => number) =>
    rounded(median(own.map((record) => measure(record.run) / measure(referenceOf(group, record)))), 2);
  const middle = (measure: (run: MeasuredSolve | null) => number) => median(own.map(({ run }) => measure(run)));
  const isReference = method === 'method';
  return [
    [
      caseName(one),
      one.closedWeekdays,
      METHOD_TITLES[method],
      one.timeLimitSeconds,
      middle((run) => run?.answer?.statistics.columns ?? Number.NaN),
      gapText(middle(gapOf)),
      isReference ? null : ratio((run) => Math.max(gapOf(run), LEAST_GAP)),
      rounded(
        middle((run) => provenOf(run, 0.01)),
        3,
      ),
      rounded(
        middle((run) => provenOf(run, 0.001)),
        3,
      ),
      rounded(middle(cpuOf), 3),
      isReference ? null : ratio(cpuOf),
      Math.round(Math.max(...own.map(({ run }) => run?.peakMegabytes ?? 0))),
    ],
  ];
}

function referenceOf(group: readonly CaseRecord[], record: CaseRecord): MeasuredSolve | null {
  return group.find((other) => other.method === 'method' && other.seed === record.seed)?.run ?? null;
}

const gapText = (gap: number): string => (gap === Number.POSITIVE_INFINITY ? 'no rota' : percent(gap, 3));

export function comparisonTable(records: readonly CaseRecord[]): Table {
  return {
    caption: 'Each run',
    headings: [
      'stops × units',
      'closed',
      'seed',
      'how',
      'tours',
      'columns',
      'rows',
      'objective',
      'bound',
      'gap',
      'status',
      'first rota s',
      'CPU s',
      'wall s',
    ],
    rows: records.map(comparisonRow),
  };
}

function comparisonRow(record: CaseRecord): Cell[] {
  const { run, failure, method } = record;
  const answer = run?.answer ?? null;
  return [
    caseName(record),
    record.closedWeekdays,
    record.seed,
    METHOD_TITLES[method],
    answer?.statistics.tours ?? null,
    answer?.statistics.columns ?? null,
    answer?.statistics.rows ?? null,
    answer === null ? null : rounded(answer.certificate.objective, 7),
    answer === null ? null : rounded(answer.certificate.bound, 7),
    gapText(gapOf(run)),
    failure ?? answer?.certificate.status ?? 'no rota in time',
    run?.firstRota == null ? null : rounded(run.firstRota.cpuSeconds, 3),
    run === null ? null : rounded(run.spent.cpuSeconds, 3),
    run === null ? null : rounded(run.spent.wallSeconds, 3),
  ];
}
