/** The timetable as a table for a spreadsheet: one line a visit. */
import Papa from 'papaparse';
import { daysOf } from '../domain/cycle-days.ts';
import type { Rota, Tour, Visit } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { TourFigures } from '../domain/verdict.ts';
import type { Texts } from '../texts/texts.ts';

/** Excel takes a file for UTF-8 only with it, and a semicolon for a separator where the comma is for decimals. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet may take for the start of a formula, after whatever space, in ordinary and full width. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * @param tours the judge's figures, in the order of the rota's tours: departure and return where the rota states none.
 * @returns CSV in the language of the texts, in the order of days, then units, then hours. Cells that a spreadsheet would
 * run as a formula are made text.
 */
export function timetableCsv(scenario: Scenario, rota: Rota, tours: readonly TourFigures[], texts: Texts): string {
  const { timetable } = texts.reports.files;
  const rows = inOrder(scenario, rota).flatMap(({ tour, index }) =>
    tour.visits.map((visit) => rowOf(scenario, { tour, visit, figures: tours[index]! }, texts)),
  );
  const headings = COLUMNS.map((column) => timetable[column]);
  const cells = rows.map((row) => COLUMNS.map((column) => row[column]));
  const csv = Papa.unparse([headings, ...cells], { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA });
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}

const COLUMNS = [
  'week',
  'weekday',
  'unit',
  'crew',
  'departs',
  'commune',
  'communeCode',
  'stop',
  'opens',
  'pauseFrom',
  'pauseTo',
  'closes',
  'lunchFrom',
  'lunchTo',
  'returns',
] as const;

function rowOf(
  scenario: Scenario,
  { tour, visit, figures }: { tour: Tour; visit: Visit; figures: TourFigures },
  texts: Texts,
): Record<(typeof COLUMNS)[number], string | number> {
  const stop = scenario.stops.find(({ id }) => id === visit.stop);
  const commune = scenario.territory.communes.find(({ code }) => code === stop?.commune);
  const nameOf = (items: readonly { id: string; name: string }[], id: string) =>
    items.find((item) => item.id === id)?.name ?? id;
  return {
    week: tour.day.week,
    weekday: texts.words.weekdays[tour.day.weekday],
    unit: nameOf(scenario.units, tour.unit),
    crew: tour.agents.map((agent) => nameOf(scenario.agents, agent)).join(', '),
    departs: tour.departs ?? figures.departs,
    commune: commune?.name ?? '',
    communeCode: commune?.code ?? '',
    stop: stop?.name ?? visit.stop,
    opens: visit.opens,
    pauseFrom: visit.pause?.from ?? '',
    pauseTo: visit.pause?.to ?? '',
    closes: visit.closes,
    lunchFrom: tour.lunch?.from ?? '',
    lunchTo: tour.lunch?.to ?? '',
    returns: tour.returns ?? figures.returns,
  };
}

function inOrder(scenario: Scenario, rota: Rota): { tour: Tour; index: number }[] {
  const dayOf = new Map(daysOf(scenario.cycle).map((day) => [`${day.week} ${day.weekday}`, day.index]));
  const unitOf = new Map(scenario.units.map((unit, index) => [unit.id, index]));
  const rank = ({ day, unit }: Tour) =>
    [dayOf.get(`${day.week} ${day.weekday}`) ?? -1, unitOf.get(unit) ?? -1] as const;
  return rota.tours
    .map((tour, index) => ({ tour, index, rank: rank(tour) }))
    .sort((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1] || one.index - other.index);
}
