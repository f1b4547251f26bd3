/** A rota as a page to pin up: first where and when, then what stands behind it. */
import type { Texts } from '../../../texts/texts.ts';
import { basisSection } from '../basis.ts';
import { htmlDocument } from '../document.ts';
import { html } from '../markup.ts';
import { pageIndex } from '../page-index.ts';
import { presentable } from '../presentable.ts';
import type { RotaPage } from '../rota-page.ts';
import { changesSection } from './changes.ts';
import { coverageSection } from './coverage.ts';
import { cycleSection } from './cycle.ts';
import { mapSection } from './map-section.ts';
import { meansSection } from './means.ts';
import { proofSection } from './proof.ts';
import { whereSection } from './where.ts';
import { whySection } from './why.ts';

/** Units named in the summary; more are counted. */
const MOST_UNITS_NAMED = 3;

/** @returns a whole HTML document, in the language of the texts, that loads nothing and runs nothing. */
export function rotaHtml(given: RotaPage, texts: Texts): string {
  const page = presentable(given);
  const index = pageIndex(page.scenario);
  const changes = changesSection(page, texts);
  return htmlDocument(
    {
      title: page.rota.name,
      kicker: page.scenario.territory.name,
      summary: html`${warning(page, texts)}<p class="summary">${summary(page, texts)}</p>`,
      sections: [
        whereSection(page, index, texts),
        mapSection(page, texts),
        cycleSection(page, index, texts),
        coverageSection(page, texts),
        ...(changes === null ? [] : [changes]),
        proofSection(page, texts),
        whySection(page, texts),
        meansSection(page, texts),
        basisSection(page, texts),
      ],
    },
    texts,
  );
}

function summary({ scenario, verdict }: RotaPage, { format: f, pages, reports }: Texts): string {
  const { figures } = verdict;
  const units =
    scenario.units.length <= MOST_UNITS_NAMED
      ? f.list(scenario.units.map(({ name }) => name))
      : pages.where.units({ count: scenario.units.length });
  return pages.where.summary({
    units,
    visits: figures.visits,
    open: f.hours(figures.openHours),
    visited: figures.communesVisited,
    communes: verdict.communes.length,
    share: f.percent(figures.needHours > 0 ? figures.servedHours / figures.needHours : 0, 0),
    people: f.number(figures.peopleReached, 0),
    perCycle: reports.perCycle({ weeks: scenario.cycle.weeks }),
  });
}

function warning({ verdict }: RotaPage, { pages }: Texts) {
  return verdict.legal ? null : html`<p class="warning">${pages.illegal({ count: verdict.violations.length })}</p>`;
}
