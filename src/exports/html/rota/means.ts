/** What the rota takes: kilometres, hours, money. */
import type { Unit } from '../../../domain/unit.ts';
import { figureText } from '../../../texts/figure-text.ts';
import type { Figure } from '../../../texts/report-texts.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Section } from '../document.ts';
import { html } from '../markup.ts';
import type { RotaPage } from '../rota-page.ts';
import { table } from '../table.ts';

const MEANS: readonly Figure[] = [
  'tours',
  'visits',
  'openHours',
  'openHoursPerWeek',
  'kilometres',
  'spanHours',
  'workHours',
  'contacts',
  'cost',
];

export function meansSection(page: RotaPage, texts: Texts): Section {
  const { means } = texts.pages;
  const perCycle = texts.reports.perCycle({ weeks: page.scenario.cycle.weeks });
  const body = html`${table({
    caption: means.caption({ perCycle }),
    columns: [{ title: means.columns.what }, { title: means.columns.howMuch, align: 'right' }],
    rows: MEANS.map((figure) => ({
      name: texts.reports.figures.labels[figure],
      cells: [figureText(texts, figure, page)],
    })),
    look: 'means',
    nothing: texts.reports.figures.none,
  })}
${page.scenario.units.map((unit) => html`<p class="note">${unitCosts(unit, texts)}</p>`)}`;
  return { id: 'means', title: means.title, body };
}

function unitCosts({ name, costs }: Unit, { format: f, pages }: Texts): string {
  return pages.means.unit({
    unit: name,
    perKm: f.price(costs.centsPerKm),
    perHour: f.price(costs.centsPerHour),
    perTour: costs.centsPerTour === 0 ? null : f.price(costs.centsPerTour),
  });
}
