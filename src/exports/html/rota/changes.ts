/** Against the rota in use: what is served more, who gains, who loses. */
import { tallySentences } from '../../../texts/comparison-sentences.ts';
import type { Texts } from '../../../texts/texts.ts';
import { changeTable } from '../comparison/change-table.ts';
import { servedSentences } from '../comparison/served-sentences.ts';
import type { Section } from '../document.ts';
import { html } from '../markup.ts';
import type { RotaPage } from '../rota-page.ts';

export function changesSection({ comparison, scenario }: RotaPage, texts: Texts): Section | null {
  if (comparison === null || comparison.rotas.length < 2) return null;
  const perCycle = texts.reports.perCycle({ weeks: scenario.cycle.weeks });
  const body = html`<p>${[...servedSentences(comparison, perCycle, texts), ...tallySentences(texts, comparison)].join(' ')}</p>
${changeTable(comparison, perCycle, texts)}`;
  return { id: 'changes', title: texts.pages.changes.title({ rota: comparison.rotas[0]!.name }), body };
}
