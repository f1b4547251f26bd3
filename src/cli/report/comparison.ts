/** Rotas side by side: the same figures, then who gains and who loses. */
import type { Comparison } from '../../planning/compare.ts';
import type { Figure } from '../../texts/report-texts.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Column, table } from '../layout/table.ts';
import { figureText } from './figures.ts';

const COMPARED: readonly Figure[] = [
  'objective',
  'servedHours',
  'servedShare',
  'people',
  'contacts',
  'communesVisited',
  'communesServed',
  'worstOff',
  'gini',
  'visits',
  'openHours',
  'openHoursPerWeek',
  'kilometres',
  'spanHours',
  'workHours',
  'cost',
];

/** Hours a cycle: a smaller change is none, for it would be shown as zero. */
const CHANGE = 0.05;
const INDENT = '  ';

export function figureTable(texts: Texts, comparison: Comparison, width: number): string[] {
  const words = texts.reports.comparison;
  const columns: Column[] = [
    { title: words.columns.figure, flexible: true },
    ...comparison.rotas.map(({ name }): Column => ({ title: name, align: 'right', flexible: true })),
  ];
  const rows = COMPARED.map((figure) => [
    texts.reports.figures.labels[figure],
    ...comparison.rotas.map((rota) => figureText(texts, figure, rota)),
  ]);
  const legality = [words.legality, ...comparison.rotas.map(({ verdict }) => words.legal({ legal: verdict.legal }))];
  return table(columns, [...rows, legality], { width, indent: INDENT });
}

/** Communes whose served hours change in some rota, the greatest gain of the last rota first. */
export function gainsTable(texts: Texts, comparison: Comparison, width: number): string[] {
  const { format: f } = texts;
  const words = texts.reports.comparison;
  const last = comparison.rotas.length - 1;
  const changed = comparison.communes
    .filter((commune) => commune.changeHours.some((change) => Math.abs(change) >= CHANGE))
    .sort((one, other) => other.changeHours[last]! - one.changeHours[last]!);
  if (changed.length === 0) return [`${INDENT}${words.sameEverywhere}`];
  const columns: Column[] = [
    { title: words.columns.commune, flexible: true },
    ...comparison.rotas.flatMap(({ name }, r): Column[] => [
      { title: name, align: 'right', flexible: true },
      ...(r === 0 ? [] : [{ title: words.columns.change, align: 'right' } as const]),
    ]),
  ];
  const rows = changed.map((commune) => [
    commune.name,
    ...commune.servedHours.flatMap((hours, r) => [
      f.fixed(hours, 1),
      ...(r === 0 ? [] : [f.change(commune.changeHours[r]!, 1)]),
    ]),
  ]);
  return table(columns, rows, { width, indent: INDENT });
}

/** For each rota but the first: how many communes gain, lose, stay. */
export function tallies(texts: Texts, comparison: Comparison): string[] {
  return comparison.rotas.slice(1).map(({ name }, at) => {
    const changes = comparison.communes.map((commune) => commune.changeHours[at + 1]!);
    const gaining = changes.filter((change) => change >= CHANGE).length;
    const losing = changes.filter((change) => change <= -CHANGE).length;
    return texts.reports.comparison.tally({ rota: name, gaining, losing, alike: changes.length - gaining - losing });
  });
}
