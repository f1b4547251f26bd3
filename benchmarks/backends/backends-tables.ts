/** Tables of the part *backends*. */
import { type Cell, percent, type Table } from '../harness/markdown.ts';
import { median, rounded } from '../harness/statistics.ts';
import { caseName } from '../rotas/targets.ts';
import type { BackendMeasure } from './backend-case.ts';
import { BACKEND_TITLES, BACKENDS, type BackendName, MODEL_TITLES } from './compared.ts';
import { type BackendRecord, modelName } from './run-backend.ts';

const seconds = (value: number): number => rounded(value, 3);

/** Least bound that any solver has proven for the model, infinite where none has. */
function bestBounds(records: readonly BackendRecord[]): (record: BackendRecord) => number {
  const bounds = new Map<string, number>();
  for (const record of records) {
    const bound = record.run?.bound ?? Number.POSITIVE_INFINITY;
    bounds.set(modelName(record), Math.min(bound, bounds.get(modelName(record)) ?? Number.POSITIVE_INFINITY));
  }
  return (record) => bounds.get(modelName(record))!;
}

/** Relative distance of the solution from a bound; infinite where there is none. */
function shortOf(bound: number, run: BackendMeasure | null): number {
  if (run === null || run.objective === null) return Number.POSITIVE_INFINITY;
  return Math.abs(bound - run.objective) / Math.max(Math.abs(run.objective), 1e-9);
}

export function backendMedians(records: readonly BackendRecord[]): Table {
  const boundOf = bestBounds(records);
  const groups = Map.groupBy(records, (one) => `${caseName(one)}/${one.closedWeekdays}/${one.model}`);
  return {
    caption: 'Medians of the seeds',
    headings: [
      'stops × units',
      'closed',
      'model',
      'rows',
      'columns',
      'solver',
      'limit s',
      'optimal',
      'solutions',
      'short of best bound',
      'wall s',
      'CPU s',
      'peak MB',
    ],
    rows: [...groups.values()].flatMap((group) => BACKENDS.flatMap((backend) => medianRow(group, backend, boundOf))),
  };
}

function medianRow(
  group: readonly BackendRecord[],
  backend: BackendName,
  boundOf: (record: BackendRecord) => number,
): Cell[][] {
  const own = group.filter((record) => record.backend === backend);
  if (own.length === 0) return [];
  const one = own[0]!;
  const middle = (measure: (run: BackendMeasure) => number) =>
    median(own.map(({ run }) => (run === null ? Number.POSITIVE_INFINITY : measure(run))));
  const count = (isCounted: (run: BackendMeasure) => boolean) =>
    `${own.filter(({ run }) => run !== null && isCounted(run)).length} of ${own.length}`;
  return [
    [
      caseName(one),
      one.closedWeekdays,
      MODEL_TITLES[one.model],
      middle((run) => run.rows),
      middle((run) => run.columns),
      BACKEND_TITLES[backend],
      one.timeLimitSeconds,
      count((run) => run.status === 'optimal'),
      count((run) => run.objective !== null),
      shortText(median(own.map((record) => shortOf(boundOf(record), record.run)))),
      seconds(middle((run) => run.wallSeconds)),
      seconds(middle((run) => run.cpuSeconds)),
      Math.round(Math.max(...own.map(({ run }) => run?.peakMegabytes ?? 0))),
    ],
  ];
}

const shortText = (short: number): string => (short === Number.POSITIVE_INFINITY ? 'never' : percent(short, 3));

export function backendRuns(records: readonly BackendRecord[]): Table {
  const boundOf = bestBounds(records);
  return {
    caption: 'Each run',
    headings: [
      'stops × units',
      'closed',
      'model',
      'seed',
      'solver',
      'rows',
      'columns',
      'integers',
      'status',
      'objective',
      'bound',
      'short of best bound',
      'nodes',
      'wall s',
      'CPU s',
      'peak MB',
    ],
    rows: records.map((record) => [
      caseName(record),
      record.closedWeekdays,
      MODEL_TITLES[record.model],
      record.seed,
      BACKEND_TITLES[record.backend],
      ...runCells(record, boundOf(record)),
    ]),
  };
}

function runCells({ run, failure }: BackendRecord, bound: number): Cell[] {
  if (run === null) return [null, null, null, failure, ...Array.from({ length: 7 }, () => null)];
  return [
    run.rows,
    run.columns,
    run.integers,
    failure ?? (run.status === 'stopped' ? 'time-limit' : run.status),
    run.objective === null ? null : rounded(run.objective, 7),
    run.bound === null ? null : rounded(run.bound, 7),
    shortText(shortOf(bound, run)),
    run.nodes,
    seconds(run.wallSeconds),
    seconds(run.cpuSeconds),
    Math.round(run.peakMegabytes),
  ];
}
