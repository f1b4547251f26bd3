/** The same figures of every rota, side by side. */
import type { Comparison } from '../../../domain/comparison.ts';
import { COMPARED_FIGURES, figureRows } from '../../../texts/figure-text.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Content } from '../markup.ts';
import { table } from '../table.ts';

export function figuresTable({ rotas }: Comparison, perCycle: string, texts: Texts): Content {
  const { comparison: words, figures } = texts.reports;
  const rows = figureRows(texts, COMPARED_FIGURES, rotas).map(({ label, cells }) => ({ name: label, cells }));
  const legality = { name: words.legality, cells: rotas.map(({ verdict }) => words.legal({ legal: verdict.legal })) };
  return table({
    caption: texts.pages.changes.figuresCaption({ perCycle }),
    columns: [
      { title: texts.pages.changes.figure },
      ...rotas.map(({ name }) => ({ title: name, align: 'right' as const })),
    ],
    rows: [...rows, legality],
    look: 'figures',
    nothing: figures.none,
  });
}
