/** The cycle as a timetable: for each unit and week a table, a row a weekday. */
import { type CycleDayInfo, daysOf } from '../../../domain/cycle-days.ts';
import type { HalfDay } from '../../../domain/primitives.ts';
import type { Tour, Visit } from '../../../domain/rota.ts';
import { sharedCrew } from '../../../domain/shared-crew.ts';
import type { Unit } from '../../../domain/unit.ts';
import type { TourFigures } from '../../../domain/verdict.ts';
import { sessionsOfVisit } from '../../../domain/visit-sessions.ts';
import type { Texts } from '../../../texts/texts.ts';
import { unitLine } from '../../../texts/unit-line.ts';
import type { Section } from '../document.ts';
import { type Content, html } from '../markup.ts';
import { type PageIndex, placeInCommune } from '../page-index.ts';
import type { RotaPage } from '../rota-page.ts';
import { type Row, table } from '../table.ts';

interface Out {
  readonly tour: Tour;
  readonly figures: TourFigures;
}

interface Told {
  readonly page: RotaPage;
  readonly index: PageIndex;
  readonly texts: Texts;
}

export function cycleSection(page: RotaPage, index: PageIndex, texts: Texts): Section {
  const told = { page, index, texts };
  const outs = page.rota.tours.map((tour, k): Out => ({ tour, figures: page.verdict.tours[k]! }));
  const body = page.scenario.units.map((unit) => {
    const ofUnit = outs.filter(({ tour }) => tour.unit === unit.id);
    return html`<h3>${unit.name}</h3>
${ofUnit.length === 0 ? html`<p>${texts.reports.timetable.idle}</p>` : unitWeeks(told, unit, ofUnit)}`;
  });
  return { id: 'cycle', title: texts.pages.cycle.title({ weeks: page.scenario.cycle.weeks }), body };
}

function unitWeeks(told: Told, unit: Unit, outs: readonly Out[]): Content {
  const { page, texts, index } = told;
  const { timetable } = texts.reports;
  const crew = sharedCrew(outs.map(({ tour }) => tour));
  const about = unitLine(texts, unit, crew === null ? null : crewNames(crew, index, texts));
  const days = daysOf(page.scenario.cycle);
  const weeks = [...new Set(days.map(({ week }) => week))].map((week) =>
    table({
      caption: timetable.week({ week }),
      columns: [
        { title: timetable.columns.day },
        { title: timetable.columns.morning },
        { title: timetable.columns.afternoon },
        { title: texts.pages.cycle.tour },
      ],
      rows: days
        .filter((day) => day.week === week)
        .flatMap((day) => dayRows(told, { day, outs, withCrew: crew === null })),
      look: 'cycle',
      nothing: texts.pages.cycle.noVisit,
    }),
  );
  return html`<p class="about">${about}</p>
<div class="weeks-of-unit">${weeks}</div>`;
}

function crewNames(agents: readonly string[], index: PageIndex, texts: Texts): string {
  return agents.length === 0 ? texts.reports.timetable.noCrew : index.agentNames(agents).join(', ');
}

function dayRows(
  told: Told,
  { day, outs, withCrew }: { day: CycleDayInfo; outs: readonly Out[]; withCrew: boolean },
): Row[] {
  const name = told.texts.words.weekdays[day.weekday];
  const ofDay = outs.filter(({ tour }) => tour.day.week === day.week && tour.day.weekday === day.weekday);
  if (ofDay.length === 0) return [{ name, cells: [null, null, null] }];
  return ofDay.map(({ tour, figures }) => ({
    name,
    cells: [
      halfCell(told, tour, 'morning'),
      halfCell(told, tour, 'afternoon'),
      html`<span class="clock">${clockOf(told, { tour, figures }, withCrew).map((one) => html`<span>${one}</span> `)}</span>`,
    ],
  }));
}

/** Departure, lunch, return, distance: what the crew needs to know. */
function clockOf({ texts, index }: Told, { tour, figures }: Out, withCrew: boolean): string[] {
  const { format: f, pages, reports } = texts;
  const { lunch } = tour;
  return [
    pages.cycle.departs({ time: f.time(tour.departs ?? figures.departs) }),
    pages.cycle.returns({ time: f.time(tour.returns ?? figures.returns) }),
    f.kilometres(figures.metres / 1000, 0),
    ...(lunch === null ? [] : [pages.cycle.lunch({ from: f.time(lunch.from), to: f.time(lunch.to) })]),
    ...(withCrew ? [reports.timetable.crew({ names: crewNames(tour.agents, index, texts) })] : []),
  ];
}

function halfCell({ page, index, texts }: Told, tour: Tour, half: HalfDay): Content | null {
  const noon = page.scenario.cycle.halfDays.afternoon.from;
  const sessions = tour.visits.flatMap((visit) =>
    sessionsOfVisit(visit)
      .filter(({ from }) => (from < noon ? 'morning' : 'afternoon') === half)
      .map((session) => ({ visit, session })),
  );
  if (sessions.length === 0) return null;
  const { format: f, pages } = texts;
  return sessions.map(({ visit, session }) => {
    const hours = pages.where.hours({ from: f.time(session.from), to: f.time(session.to) });
    return html`<span class="call">${stopNames(visit, index)} <span class="hours">${hours}</span></span> `;
  });
}

function stopNames(visit: Visit, index: PageIndex): Content {
  const stop = index.stopOf.get(visit.stop);
  const commune = stop && index.communeOf.get(stop.commune)?.name;
  if (stop === undefined || commune === undefined) return html`<b>${stop?.name ?? visit.stop}</b>`;
  const spot = placeInCommune(stop.name, commune);
  return html`<b>${commune}</b>${spot === '' ? null : html` <span class="spot">${spot}</span>`}`;
}
