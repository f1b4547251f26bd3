/** Runs of the part *scale* as tables. */
import type { Clock } from '../harness/arguments.ts';
import { percent, type Table } from '../harness/markdown.ts';
import { secondsToProve } from '../rotas/milestones.ts';
import { TARGETS } from './cases.ts';
import type { MeasuredScale } from './scale-case.ts';

export interface ScaleRecord {
  readonly name: string;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  /** Asked for. */
  readonly gap: number;
  readonly clock: Clock;
  readonly run: MeasuredScale | null;
  readonly failure: string | null;
}

/** One line for whoever waits. */
export function lineOf({ name, seed, run, failure }: ScaleRecord): string {
  return `${name}, seed ${seed}: ${run === null ? `FAILED, ${failure}` : gapOf(run)}`;
}

const gapOf = ({ answer }: MeasuredScale): string =>
  answer === null ? 'no rota' : `gap ${percent(answer.certificate.gap, 3)}`;

export function scaleTables(records: readonly ScaleRecord[]): Table[] {
  const tables = [runsTable(records)];
  const targeted = records.filter(({ name, run }) => run !== null && /^(workshops|one by one)/.test(name));
  if (targeted.length > 0) tables.push(targetsTable(targeted));
  return tables;
}

function runsTable(records: readonly ScaleRecord[]): Table {
  const headings = [
    'case',
    'seed',
    'before s',
    'tours',
    'first rota s',
    '3 % s',
    '1 % s',
    'gap',
    'CPU s',
    'wall s',
    'MB',
  ];
  return {
    caption: 'Each run',
    headings,
    rows: records.map(({ name, seed, run, failure }) => {
      if (run === null) return [name, seed, null, null, null, null, null, `failed: ${failure}`, null, null, null];
      return [
        name,
        seed,
        rounded(run.preparationSeconds),
        run.answer?.statistics.tours ?? null,
        run.firstRota === null ? null : rounded(run.firstRota.cpuSeconds),
        rounded(secondsToProve(run.milestones, 0.03)),
        rounded(secondsToProve(run.milestones, 0.01)),
        gapOf(run),
        rounded(run.spent.cpuSeconds),
        rounded(run.spent.wallSeconds),
        rounded(run.peakMegabytes),
      ];
    }),
  };
}

function targetsTable(records: readonly ScaleRecord[]): Table {
  return {
    caption: 'Targets of the département',
    headings: ['case', 'seed', 'first rota', 'gap', 'memory'],
    rows: records.map(({ name, seed, timeLimitSeconds, run }) => {
      const { firstRota, answer, peakMegabytes } = run!;
      const target = TARGETS.gaps.find(({ seconds }) => seconds === timeLimitSeconds);
      const gap = answer?.certificate.gap ?? Number.POSITIVE_INFINITY;
      return [
        name,
        seed,
        isMet((firstRota?.cpuSeconds ?? Number.POSITIVE_INFINITY) <= TARGETS.firstRotaSeconds),
        target === undefined ? null : `${isMet(gap <= target.gap)} (${percent(target.gap, 0)})`,
        isMet(peakMegabytes <= TARGETS.mostMegabytes),
      ];
    }),
  };
}

const isMet = (met: boolean): string => (met ? 'met' : 'MISSED');
const rounded = (value: number): number => Number(value.toPrecision(3));
