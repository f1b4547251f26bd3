/** Where and when: for each commune its days and hours, so that an inhabitant finds theirs at once. */
import { WEEKDAYS } from '../../../domain/primitives.ts';
import type { Tour, Visit } from '../../../domain/rota.ts';
import { sessionsOfVisit } from '../../../domain/visit-sessions.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Section } from '../document.ts';
import { type Content, html } from '../markup.ts';
import { type PageIndex, placeInCommune } from '../page-index.ts';
import type { RotaPage } from '../rota-page.ts';
import { type Row, table } from '../table.ts';
import { weekStarts } from './week-starts.ts';

interface Called {
  readonly tour: Tour;
  readonly visit: Visit;
}

/** More communes without a visit than this are counted, not named. */
const MOST_NAMED = 14;
/** Rows that still fit on a sheet of A4 in large and in middling letters. */
const ROOMY = 15;
const MIDDLING = 20;

export function whereSection(page: RotaPage, index: PageIndex, texts: Texts): Section {
  const { pages, reports } = texts;
  const rows = stopRows(page, index, texts);
  const weeks = Array.from({ length: page.scenario.cycle.weeks }, (_, k) => k + 1);
  const size = rows.length <= ROOMY ? 'roomy' : rows.length <= MIDDLING ? 'middling' : 'dense';
  const body = html`${weekStarts(page.scenario.cycle, texts)}
${table({
  caption: pages.where.caption,
  captionHidden: true,
  columns: [{ title: pages.where.commune }, ...weeks.map((week) => ({ title: reports.timetable.week({ week }) }))],
  rows,
  look: `where ${size}`,
  nothing: pages.where.none,
})}
${notVisited(page, texts)}
<p class="note">${pages.cycle.noHolidays}${toConfirm(page, texts)}</p>`;
  return { id: 'where', title: pages.where.title, body, endsSheet: true };
}

function stopRows({ scenario, rota }: RotaPage, index: PageIndex, texts: Texts): Row[] {
  const calledAt = new Map<string, Called[]>();
  for (const tour of rota.tours) {
    for (const visit of tour.visits) calledAt.set(visit.stop, [...(calledAt.get(visit.stop) ?? []), { tour, visit }]);
  }
  const order = new Intl.Collator(texts.language, { numeric: true });
  return [...calledAt]
    .map(([id, called]) => {
      const stop = index.stopOf.get(id);
      const commune = (stop && index.communeOf.get(stop.commune)?.name) ?? '';
      return { called, commune, place: stop?.name ?? id };
    })
    .sort((one, other) => order.compare(one.commune, other.commune) || order.compare(one.place, other.place))
    .map(({ called, commune, place }): Row => {
      const spot = placeInCommune(place, commune);
      const weeks = Array.from({ length: scenario.cycle.weeks }, (_, k) => k + 1);
      return {
        name: html`${commune === '' ? spot : commune}${commune === '' || spot === '' ? null : html` <span class="spot">${spot}</span>`}`,
        cells: weeks.map((week) =>
          weekCell(
            called.filter(({ tour }) => tour.day.week === week),
            { scenario, index, texts },
          ),
        ),
      };
    });
}

function weekCell(
  called: readonly Called[],
  { scenario, index, texts }: { scenario: RotaPage['scenario']; index: PageIndex; texts: Texts },
): Content | null {
  if (called.length === 0) return null;
  const inOrder = [...called].sort(
    (one, other) =>
      WEEKDAYS.indexOf(one.tour.day.weekday) - WEEKDAYS.indexOf(other.tour.day.weekday) ||
      (one.visit.opens < other.visit.opens ? -1 : 1),
  );
  return inOrder.map(({ tour, visit }) => {
    const unit = scenario.units.length > 1 ? (index.unitOf.get(tour.unit)?.name ?? tour.unit) : '';
    return html`<span class="call"><b>${texts.words.weekdays[tour.day.weekday]}</b> ${hours(visit, texts)}${unit === '' ? null : html` <span class="unit">${unit}</span>`}</span> `;
  });
}

export function hours(visit: Visit, { format: f, pages }: Texts): Content {
  const spans = sessionsOfVisit(visit).map(({ from, to }) => pages.where.hours({ from: f.time(from), to: f.time(to) }));
  return spans.map((span, k) => html`${k === 0 ? null : ' '}<span class="hours">${span}</span>`);
}

function notVisited({ communes }: RotaPage, { pages, format: f }: Texts): Content {
  const names = communes.filter(({ visits }) => visits === 0).map(({ name }) => name);
  if (names.length === 0) return null;
  const said =
    names.length <= MOST_NAMED
      ? pages.where.notVisited({ list: f.list(names) })
      : pages.where.notVisitedMany({ count: names.length });
  return html`<p class="note">${said} <a href="#why">${pages.why.title}</a></p>`;
}

/** What nobody should read on a wall before somebody has looked into it. */
function toConfirm({ scenario, verdict, travel }: RotaPage, { pages, format: f }: Texts): Content {
  const visited = new Set(verdict.stops.filter(({ visits }) => visits > 0).map(({ stop }) => stop));
  const invented = scenario.stops.filter((stop) => stop.invented && visited.has(stop.id)).length;
  const doubts = [
    ...(invented === 0 ? [] : [pages.where.stops({ count: invented, total: visited.size })]),
    ...(travel.estimate ? [pages.where.travelTimes] : []),
  ];
  return doubts.length === 0 ? null : html` <strong>${pages.where.toConfirm({ list: f.list(doubts) })}</strong>`;
}
