/** Rotas side by side: the same figures, then who gains and who loses. */
import type { Comparison } from '../../domain/comparison.ts';
import { changedCommunes } from '../../texts/comparison-sentences.ts';
import { COMPARED_FIGURES, figureRows } from '../../texts/figure-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Column, table } from '../layout/table.ts';

const INDENT = '  ';

export function figureTable(texts: Texts, comparison: Comparison, width: number): string[] {
  const words = texts.reports.comparison;
  const columns: Column[] = [
    { title: words.columns.figure, flexible: true },
    ...comparison.rotas.map(({ name }): Column => ({ title: name, align: 'right', flexible: true })),
  ];
  const rows = figureRows(texts, COMPARED_FIGURES, comparison.rotas).map(({ label, cells }) => [label, ...cells]);
  const legality = [words.legality, ...comparison.rotas.map(({ verdict }) => words.legal({ legal: verdict.legal }))];
  return table(columns, [...rows, legality], { width, indent: INDENT });
}

/** Communes whose served hours change in some rota, the greatest gain of the last rota first. */
export function gainsTable(texts: Texts, comparison: Comparison, width: number): string[] {
  const { format: f } = texts;
  const words = texts.reports.comparison;
  const changed = changedCommunes(comparison);
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
