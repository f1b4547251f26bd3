/** The cycle as a timetable: for each unit and week, a line a weekday. */
import { type CycleDayInfo, daysOf } from '../../domain/cycle-days.ts';
import type { Rota, Tour, Visit } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { sharedCrew } from '../../domain/shared-crew.ts';
import type { Unit } from '../../domain/unit.ts';
import type { TourFigures } from '../../domain/verdict.ts';
import { partOfVisit, sessionsOfVisit } from '../../domain/visit-sessions.ts';
import type { Texts } from '../../texts/texts.ts';
import { unitLine } from '../../texts/unit-line.ts';
import { type Column, fits, table } from '../layout/table.ts';
import { wrapped } from '../layout/wrap.ts';

interface Out {
  readonly tour: Tour;
  readonly figures: TourFigures;
}

interface Page {
  readonly texts: Texts;
  readonly scenario: Scenario;
  readonly width: number;
}

export interface WeekOfUnit {
  readonly heading: string;
  readonly lines: readonly string[];
}

const INDENT = '  ';

/** @param tours the judge's figures: departure and return where the rota states none. */
export function timetableLines(page: Page, rota: Rota, tours: readonly TourFigures[]): WeekOfUnit[] {
  const outs = rota.tours.map((tour, index): Out => ({ tour, figures: tours[index]! }));
  return page.scenario.units.flatMap((unit) => {
    const ofUnit = outs.filter(({ tour }) => tour.unit === unit.id);
    return ofUnit.length === 0 ? [idle(page, unit)] : weeksOf(page, unit, ofUnit);
  });
}

function idle({ texts }: Page, unit: Unit): WeekOfUnit {
  return { heading: unit.name, lines: [INDENT + texts.reports.timetable.idle] };
}

function weeksOf(page: Page, unit: Unit, outs: readonly Out[]): WeekOfUnit[] {
  const { texts, scenario, width } = page;
  const crew = sharedCrew(outs.map(({ tour }) => tour));
  const about = unitLine(texts, unit, crew === null ? null : crewNames(texts, scenario, crew));
  const columns = columnsOf(texts, crew === null);
  const days = daysOf(scenario.cycle);
  const rows = (week: number | null, afterHours: string) =>
    days.filter((day) => week === null || day.week === week).flatMap((day) => dayRows(page, day, outs, afterHours));
  // Hours and name on one line where they fit; where they do not, each on its own throughout.
  const afterHours = fits(columns, rows(null, ' '), { width, indent: INDENT }) ? ' ' : '\n';
  const options = { width, indent: INDENT, alike: rows(null, afterHours) };
  return [...new Set(days.map((day) => day.week))].map((week) => ({
    heading: `${unit.name} · ${texts.reports.timetable.week({ week })}`,
    lines: [...wrapped(INDENT + about, width, INDENT), ...table(columns, rows(week, afterHours), options)],
  }));
}

function crewNames(texts: Texts, scenario: Scenario, agents: readonly string[]): string {
  if (agents.length === 0) return texts.reports.timetable.noCrew;
  return agents.map((id) => scenario.agents.find((agent) => agent.id === id)?.name ?? id).join(', ');
}

function columnsOf({ reports }: Texts, withCrew: boolean): Column[] {
  const titles = reports.timetable.columns;
  return [
    { title: titles.day },
    { title: titles.departs },
    { title: titles.morning, flexible: true },
    { title: titles.lunch },
    { title: titles.afternoon, flexible: true },
    { title: titles.returns },
    ...(withCrew ? [{ title: titles.crew, flexible: true }] : []),
  ];
}

function dayRows(page: Page, day: CycleDayInfo, outs: readonly Out[], afterHours: string): string[][] {
  const weekday = page.texts.words.weekdays[day.weekday];
  const ofDay = outs.filter(({ tour }) => tour.day.week === day.week && tour.day.weekday === day.weekday);
  if (ofDay.length === 0) return [[weekday, '–', '–', '', '–', '–', '']];
  return ofDay.map(({ tour, figures }) => {
    const { scenario } = page;
    const cells = tour.visits.map((visit) => halvesOf(visit, stopName(scenario, visit.stop), { scenario, afterHours }));
    return [
      weekday,
      tour.departs ?? figures.departs,
      cells.flatMap((cell) => cell.morning).join('\n') || '–',
      tour.lunch === null ? '' : span(tour.lunch),
      cells.flatMap((cell) => cell.afternoon).join('\n') || '–',
      tour.returns ?? figures.returns,
      crewNames(page.texts, page.scenario, tour.agents),
    ];
  });
}

/** What stands in the morning, and in the afternoon. */
function halvesOf(visit: Visit, stop: string, { scenario, afterHours }: { scenario: Scenario; afterHours: string }) {
  const said = sessionsOfVisit(visit).map((session) => span(session) + afterHours + stop);
  const part = partOfVisit(visit, scenario.cycle);
  if (part === 'day') return { morning: said.slice(0, 1), afternoon: said.slice(1) };
  return part === 'morning' ? { morning: said, afternoon: [] } : { morning: [], afternoon: said };
}

function stopName(scenario: Scenario, id: string): string {
  return scenario.stops.find((stop) => stop.id === id)?.name ?? id;
}

const span = ({ from, to }: { from: string; to: string }) => `${from}–${to}`;
