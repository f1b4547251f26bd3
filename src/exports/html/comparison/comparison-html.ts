/** Rotas side by side as a page: who gains, who loses, on a map and in tables. */
import { tallySentences } from '../../../texts/comparison-sentences.ts';
import type { Texts } from '../../../texts/texts.ts';
import { basisSection } from '../basis.ts';
import { htmlDocument, type Section } from '../document.ts';
import { html } from '../markup.ts';
import { presentable } from '../presentable.ts';
import { credits, scrolling } from '../rota/map-section.ts';
import type { ComparisonPage } from '../rota-page.ts';
import { changeTable } from './change-table.ts';
import { figuresTable } from './figures-table.ts';
import { gainsLegend, gainsMap } from './gains-map.ts';
import { servedSentences } from './served-sentences.ts';

/** @returns a whole HTML document, in the language of the texts, that loads nothing and runs nothing. */
export function comparisonHtml(given: ComparisonPage, texts: Texts): string {
  const page = presentable(given);
  const { comparison, scenario } = page;
  const { changes } = texts.pages;
  const perCycle = texts.reports.perCycle({ weeks: scenario.cycle.weeks });
  const sentences = [...servedSentences(comparison, perCycle, texts), ...tallySentences(texts, comparison)];
  const illegal = comparison.rotas
    .filter(({ verdict }) => !verdict.legal)
    .map(({ name, verdict }) => changes.illegal({ rota: name, count: verdict.violations.length }));
  const who: Section[] =
    comparison.rotas.length < 2
      ? []
      : [
          ...comparison.rotas.slice(1).map((_, at) => mapSection(page, at + 1, perCycle, texts)),
          { id: 'who', title: changes.whoTitle, body: changeTable(comparison, perCycle, texts) },
        ];
  return htmlDocument(
    {
      title: changes.pageTitle({ scenario: scenario.name }),
      kicker: scenario.territory.name,
      summary: html`<p class="summary">${sentences.join(' ')}</p>${illegal.map((sentence) => html`<p class="warning">${sentence}</p>`)}`,
      sections: [
        ...who,
        { id: 'figures', title: changes.figuresTitle, body: figuresTable(comparison, perCycle, texts) },
        basisSection(page, texts),
      ],
    },
    texts,
  );
}

function mapSection(page: ComparisonPage, rota: number, perCycle: string, texts: Texts): Section {
  const { rotas } = page.comparison;
  const title = texts.pages.changes.mapTitle({ rota: rotas[rota]!.name, first: rotas[0]!.name });
  const body = html`<figure>
${scrolling(title, gainsMap(page, rota, texts), texts)}
${gainsLegend(perCycle, texts)}
<figcaption>${credits(page, texts).join(' ')}</figcaption>
</figure>`;
  return { id: `map-${rota}`, title, body };
}
