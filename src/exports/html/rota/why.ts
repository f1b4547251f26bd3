/** Why not us? For each commune that goes without, the reason: plain to see, or found by solving again. */
import { LEAST_CHANGE_HOURS } from '../../../texts/comparison-sentences.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Section } from '../document.ts';
import { type Content, html } from '../markup.ts';
import type { CommuneServed, PlainReason, RotaPage } from '../rota-page.ts';
import { solvedReasons } from './why-solved.ts';

const REASONS: readonly PlainReason[] = ['not-chosen', 'fixed-service-point', 'no-road', 'no-stop', 'no-usable-stop'];

export function whySection(page: RotaPage, texts: Texts): Section {
  const { why } = texts.pages;
  const body = page.explanation === null ? plainReasons(page, texts) : solvedReasons(page, page.explanation, texts);
  return { id: 'why', title: why.title, body };
}

function plainReasons(page: RotaPage, texts: Texts): Content {
  const { why } = texts.pages;
  const told = page.communes.filter(({ reason }) => reason !== null);
  if (told.length === 0) return html`<p>${why.everyoneVisited}</p>`;
  const groups = REASONS.map((reason) => {
    const communes = told.filter((commune) => commune.reason === reason);
    if (communes.length === 0) return null;
    const items = communes
      .sort((one, other) => other.needHours - one.needHours)
      .map((commune) => html`<li><b>${commune.name}</b> ${plainFigures(commune, texts)}</li>`);
    return html`<h3>${why.reasons[reason]}</h3><ul class="communes-alike">${items}</ul>`;
  });
  return html`<p>${why.plainIntro}</p>${groups}`;
}

function plainFigures({ needHours, servedHours }: CommuneServed, { format: f, pages }: Texts): Content {
  const need = pages.why.need({ need: f.hours(needHours) });
  const nearby = servedHours < LEAST_CHANGE_HOURS ? '' : ` (${pages.why.nearby({ served: f.hours(servedHours) })})`;
  return html`<span class="need">${need}${nearby}</span>`;
}
