/** What the rota serves, commune by commune; and why nothing where it is nothing. */
import { publicRows } from '../../../texts/figure-text.ts';
import type { Texts } from '../../../texts/texts.ts';
import { shareBar } from '../bar.ts';
import type { Section } from '../document.ts';
import { type Content, html } from '../markup.ts';
import type { CommuneServed, RotaPage } from '../rota-page.ts';
import { type Row, table } from '../table.ts';

export function coverageSection(page: RotaPage, texts: Texts): Section {
  const { format: f, pages, reports } = texts;
  const { coverage } = pages;
  const { figures } = page.verdict;
  const perCycle = reports.perCycle({ weeks: page.scenario.cycle.weeks });
  const share = figures.needHours > 0 ? figures.servedHours / figures.needHours : 0;
  const needy = page.communes.filter(({ needHours }) => needHours > 0);
  const without = page.communes.filter(({ needHours }) => !(needHours > 0));
  const sum = {
    needHours: figures.needHours,
    servedHours: figures.servedHours,
    servedShare: share,
    visits: figures.visits,
  };
  const total = { ...sum, peopleReached: figures.peopleReached, strugglingPeople: figures.strugglingPeople };
  const titles = coverage.columns;
  const body = html`<p>${coverage.summary({
    served: f.hours(figures.servedHours),
    need: f.hours(figures.needHours),
    share: f.percent(share, 0),
    people: f.number(figures.peopleReached, 0),
    struggling: f.number(figures.strugglingPeople, 0),
    hasFurtherPublics: page.verdict.publics.length > 0,
    perCycle,
  })}</p>
${table({
  caption: coverage.caption({ perCycle }),
  captionHidden: true,
  columns: [
    { title: titles.commune },
    { title: titles.share },
    { title: titles.hours, align: 'right' },
    { title: titles.people, align: 'right' },
    { title: titles.visits, align: 'right' },
  ],
  rows: [...needy]
    .sort((one, other) => other.servedShare - one.servedShare || other.needHours - one.needHours)
    .map((commune) => ({ name: commune.name, cells: cellsOf(commune, texts, reasonOf(commune, texts)) })),
  total: { name: coverage.total, cells: cellsOf(total, texts, null) },
  look: 'coverage',
  nothing: reports.figures.none,
})}
${publicsList(page, texts)}${without.length === 0 ? null : html`<p class="note">${coverage.nobody({ list: f.list(without.map(({ name }) => name)) })}</p>`}`;
  return { id: 'coverage', title: coverage.title, body };
}

/** Further publics: nothing where there are none. */
function publicsList({ verdict }: RotaPage, texts: Texts): Content {
  const rows = publicRows(texts, [{ verdict }]);
  if (rows.length === 0) return null;
  const { ofPublic } = texts.pages.coverage;
  const items = rows.map(({ label, cells }) => html`<li>${ofPublic({ label, served: cells[0]! })}</li>`);
  return html`<ul class="sentences">${items}</ul>`;
}

type Summed = Omit<CommuneServed, 'code' | 'name' | 'point' | 'reason'>;

function cellsOf(served: Summed, { format: f, reports }: Texts, reason: string | null): Row['cells'] {
  const percent = html`<span class="percent">${f.percent(served.servedShare, 0)}</span>`;
  const share = html`<span class="share">${shareBar(served.servedShare)}${percent}</span>`;
  const { outOf } = reports.figures;
  return [
    reason === null ? share : html`<span class="share"><span class="reason">${reason}</span>${percent}</span>`,
    outOf({ part: f.hours(served.servedHours), whole: f.hours(served.needHours) }),
    outOf({ part: f.number(served.peopleReached, 0), whole: f.number(served.strugglingPeople, 0) }),
    served.visits === 0 ? null : f.number(served.visits),
  ];
}

/** Told where nothing is served: what is served without a visit needs no excuse here. */
function reasonOf({ servedShare, reason }: CommuneServed, { reports }: Texts): string | null {
  return servedShare > 0 || reason === null ? null : reports.communes.reasons[reason];
}
