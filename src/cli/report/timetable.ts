/** The cycle as a timetable: for each unit and week, a line a weekday. */
import { type CycleDayInfo, daysOf } from '../../domain/cycle-days.ts';
import type { Rota, Tour, Visit } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Unit } from '../../domain/unit.ts';
import type { TourFigures } from '../../domain/verdict.ts';
import { receptionSentence } from '../../texts/reception-sentence.ts';
import type { Texts } from '../../texts/texts.ts';
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
  const crew = sharedCrew(outs);
  const columns = columnsOf(texts, crew === null);
  const days = daysOf(scenario.cycle);
  const rows = (week: number | null, afterHours: string) =>
    days.filter((day) => week === null || day.week === week).flatMap((day) => dayRows(page, day, outs, afterHours));
  // Hours and name on one line where they fit; where they do not, each on its own throughout.
  const afterHours = fits(columns, rows(null, ' '), { width, indent: INDENT }) ? ' ' : '\n';
  const options = { width, indent: INDENT, alike: rows(null, afterHours) };
  return [...new Set(days.map((day) => day.week))].map((week) => ({
    heading: `${unit.name} · ${texts.reports.timetable.week({ week })}`,
    lines: [
      ...wrapped(INDENT + subtitle(page, unit, crew), width, INDENT),
      ...table(columns, rows(week, afterHours), options),
    ],
  }));
}

/** @returns the crew where it is the same in every tour; else null. */
function sharedCrew(outs: readonly Out[]): readonly string[] | null {
  const first = outs[0]!.tour.agents;
  const alike = outs.every(({ tour }) => [...tour.agents].sort().join() === [...first].sort().join());
  return alike ? first : null;
}

function subtitle({ texts, scenario }: Page, unit: Unit, crew: readonly string[] | null): string {
  const { timetable } = texts.reports;
  const reception = receptionSentence(texts, unit);
  return [
    timetable.garage({ name: unit.garage.name }),
    ...(crew === null ? [] : [timetable.crew({ names: crewNames(texts, scenario, crew) })]),
    ...(reception === null ? [] : [reception]),
  ].join(' · ');
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
    const noon = page.scenario.cycle.halfDays.afternoon.from;
    const cells = tour.visits.map((visit) =>
      sessionsOf(visit, { afterHours, stop: stopName(page.scenario, visit.stop), noon }),
    );
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

function sessionsOf(
  { opens, closes, pause }: Visit,
  { stop, noon, afterHours }: { stop: string; noon: string; afterHours: string },
): Record<'morning' | 'afternoon', string[]> {
  const said = (from: string, to: string) => span({ from, to }) + afterHours + stop;
  if (pause !== null) return { morning: [said(opens, pause.from)], afternoon: [said(pause.to, closes)] };
  const once = [said(opens, closes)];
  return opens < noon ? { morning: once, afternoon: [] } : { morning: [], afternoon: once };
}

function stopName(scenario: Scenario, id: string): string {
  return scenario.stops.find((stop) => stop.id === id)?.name ?? id;
}

const span = ({ from, to }: { from: string; to: string }) => `${from}–${to}`;
