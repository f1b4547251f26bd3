/** Tables of the part *demo*. */
import { type Cell, percent, type Table } from '../harness/markdown.ts';
import { median, rounded } from '../harness/statistics.ts';
import type { DemoFigures, DemoRecord, DemoRun } from './demo-record.ts';
import { secondsToFind, secondsToProve } from './milestones.ts';

/** What the demo is to reach. */
const TARGET = { gap: 0.001, seconds: 20 };

const FIGURES: readonly { readonly title: string; readonly of: (figures: DemoFigures) => number }[] = [
  { title: 'objective, weighted hours a cycle', of: (figures) => figures.objective },
  { title: 'open hours a week', of: (figures) => figures.openHoursPerWeek },
  { title: 'communes visited', of: (figures) => figures.communesVisited },
  { title: 'communes served', of: (figures) => figures.communesServed },
  { title: 'need served, %', of: (figures) => (100 * figures.servedHours) / figures.needHours },
  { title: 'people reached', of: (figures) => figures.peopleReached },
  { title: 'contacts a cycle', of: (figures) => figures.contacts },
  { title: 'kilometres a cycle', of: (figures) => figures.kilometres },
  { title: 'hours garage to garage a cycle', of: (figures) => figures.spanHours },
  { title: 'Gini of the served shares', of: (figures) => figures.gini },
];

/** @param runs at least one. */
export function figuresTable(runs: readonly DemoRun[]): Table {
  const planned = runs.flatMap((run) => (run.planned === null ? [] : [run.planned]));
  return {
    caption: 'The rota in use and the planned one',
    headings: ['figure', 'in use', 'planned', 'change'],
    rows: FIGURES.map(({ title, of }) => {
      const [before, after] = [of(runs[0]!.inUse), median(planned.map(of))];
      return [title, rounded(before, 5), rounded(after, 5), changeText(after / before - 1)];
    }),
  };
}

const changeText = (change: number): string => `${change > 0 ? '+' : ''}${percent(change, 1)}`;

export function runTable(records: readonly DemoRecord[]): Table {
  return {
    caption: 'Each run',
    headings: [
      'seed',
      'tours',
      'first rota s',
      'within 1 % s',
      'proven 1 % s',
      'proven 0.1 % s',
      'gap',
      'CPU s',
      'wall s',
      'peak MB',
    ],
    rows: records.map(({ seed, run, failure }): Cell[] => {
      if (run === null) return [seed, failure, null, null, null, null, null, null, null, null];
      const { answer, firstRota, milestones, spent, peakMegabytes } = run.measure;
      return [
        seed,
        answer?.statistics.tours ?? null,
        firstRota === null ? null : rounded(firstRota.cpuSeconds, 3),
        rounded(secondsToFind(milestones, 0.01), 3),
        rounded(secondsToProve(milestones, 0.01), 3),
        rounded(secondsToProve(milestones, 0.001), 3),
        answer === null ? 'no rota' : percent(answer.certificate.gap, 3),
        rounded(spent.cpuSeconds, 3),
        rounded(spent.wallSeconds, 3),
        Math.round(peakMegabytes),
      ];
    }),
  };
}

export function targetTable(runs: readonly DemoRun[]): Table {
  const seconds = median(runs.map(({ measure }) => secondsToProve(measure.milestones, TARGET.gap)));
  return {
    caption: 'Target',
    headings: ['target', 'median s', 'met'],
    rows: [
      [
        `gap ${percent(TARGET.gap, 1)} in ${TARGET.seconds} s`,
        rounded(seconds, 3),
        seconds <= TARGET.seconds ? 'met' : 'NOT MET',
      ],
    ],
  };
}
