/** The long lists of a scenario as tables for a spreadsheet, which the CSV reader of scenarios reads again. */
import Papa from 'papaparse';
import { WEEKDAYS } from '../domain/primitives.ts';
import type { Stop } from '../domain/stop.ts';
import type { Commune, ServicePoint } from '../domain/territory.ts';
import type { TableTexts } from '../texts/table-texts.ts';

/** Excel takes a file for UTF-8 only with it, and a semicolon for a separator where the comma is for decimals. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet may take for the start of a formula, after whatever space, in ordinary and full width. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

type Cells<Column extends string> = Readonly<Record<Column, string>>;

export function communesCsv(communes: readonly Commune[], tables: TableTexts): string {
  return csv(
    tables.communes,
    communes.map(({ code, name, point, reachableByRoad, population }) => ({
      code,
      name: text(name),
      lat: number(point.lat, tables),
      lon: number(point.lon, tables),
      nature: tables.natures[point.nature],
      reachableByRoad: yesOrNo(reachableByRoad, tables),
      total: String(population.total),
      aged60Plus: String(population.aged60Plus),
      aged75Plus: String(population.aged75Plus),
      households: String(population.households),
      householdsWithoutCar: String(population.householdsWithoutCar),
      estimated: population.estimated.map((figure) => tables.communes[figure]).join(' / '),
    })),
  );
}

export function servicePointsCsv(servicePoints: readonly ServicePoint[], tables: TableTexts): string {
  return csv(
    tables.servicePoints,
    servicePoints.map(({ id, name, commune, point, kind, itinerant }) => ({
      id,
      name: text(name),
      commune,
      lat: number(point.lat, tables),
      lon: number(point.lon, tables),
      kind: tables.kinds[kind],
      itinerant: yesOrNo(itinerant, tables),
    })),
  );
}

/** Without the dates, market day and lengths of visits that a stop may have besides: a drafted stop has none. */
export function stopsCsv(stops: readonly Stop[], tables: TableTexts): string {
  return csv(
    tables.stops,
    stops.map((stop) => ({
      id: stop.id,
      name: text(stop.name),
      commune: stop.commune,
      lat: number(stop.point.lat, tables),
      lon: number(stop.point.lon, tables),
      reachableByRoad: yesOrNo(stop.reachableByRoad, tables),
      parkingSlots: String(stop.parkingSlots),
      socket: tables.sockets[stop.socket],
      sanitationMetres: stop.sanitationMetres === null ? '' : number(stop.sanitationMetres, tables),
      roomSeats: String(stop.roomSeats),
      mobileCoverage: tables.coverages[stop.mobileCoverage],
      ...windowsOf(stop),
      invented: yesOrNo(stop.invented, tables),
    })),
  );
}

function windowsOf({ windows }: Stop): Cells<(typeof WEEKDAYS)[number]> {
  const cells = WEEKDAYS.map((day) => [day, (windows[day] ?? []).map(({ from, to }) => `${from}-${to}`).join(' / ')]);
  return Object.fromEntries(cells);
}

function csv<Column extends string>(headings: Cells<Column>, rows: readonly Cells<Column>[]): string {
  const columns = Object.keys(headings) as Column[];
  const cells = [columns.map((column) => headings[column]), ...rows.map((row) => columns.map((column) => row[column]))];
  return `${BYTE_ORDER_MARK}${Papa.unparse(cells, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

/** Names come from public files: none of them may become a formula. Numbers may well start with a minus. */
function text(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

function number(value: number, { decimalSign }: TableTexts): string {
  return String(value).replace('.', decimalSign);
}

function yesOrNo(value: boolean, { yes, no }: TableTexts): string {
  return value ? yes : no;
}
