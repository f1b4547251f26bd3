/** The map with its legend, and who is to be credited for what it shows. */
import type { Texts } from '../../../texts/texts.ts';
import type { Section } from '../document.ts';
import { legend } from '../map/legend.ts';
import { rotaMap } from '../map/rota-map.ts';
import { type Content, html } from '../markup.ts';
import type { Basis, RotaPage } from '../rota-page.ts';

export function mapSection(page: RotaPage, texts: Texts): Section {
  const { map } = texts.pages;
  const { svg, styleOf } = rotaMap(page, texts);
  const lines = [
    ...(page.ways.some(({ isRoad }) => !isRoad) ? [map.schematic] : []),
    ...(page.ways.some(({ isRoad }) => isRoad) ? [map.roads] : []),
    ...credits(page, texts),
  ];
  const body = html`<figure>
${scrolling(map.title, svg, texts)}
${legend(page.scenario, styleOf, texts)}
<figcaption>${lines.join(' ')}</figcaption>
</figure>`;
  return { id: 'map', title: map.title, body };
}

/** A map that is too wide for a screen is moved in a box of its own, by hand or by keyboard. */
export function scrolling(title: string, content: Content, { pages }: Texts): Content {
  return html`<div class="scrolling" role="region" tabindex="0" aria-label="${pages.scrolls({ title })}">${content}</div>`;
}

export function credits({ scenario: { territory } }: Basis, { pages, format: f }: Texts): string[] {
  const publishers = [...new Set(territory.sources.map(({ publisher, licence }) => `${publisher} (${licence})`))];
  return [
    ...(publishers.length === 0 ? [] : [pages.map.credits({ list: f.list(publishers) })]),
    ...territory.barriers.map(({ name, source }) => pages.map.barrierCredit({ name, source })),
  ];
}
