/**
 * ANCT's list of France Services (`liste-fs-20240801.csv`): 24 columns, separator `,`, texts in quotation marks, UTF-8. A line
 * whose format is Bus_équivalent, Itinérante or Mobile is a bus or a mediator at its base: no fixed point.
 */
import { shortened } from '../../domain/excerpt.ts';
import { Identifier, type Position } from '../../domain/primitives.ts';
import { InputError, type Problem } from '../../domain/problem.ts';
import { problem } from '../../domain/problem-codes.ts';
import type { ServicePoint } from '../../domain/territory.ts';
import { draftProblem } from '../../texts/official-problems.ts';
import { numberCell, plainWord } from '../cells.ts';
import { isItinerantFormat } from '../columns.ts';
import { type CsvRow, type CsvTable, parseCsv } from '../csv.ts';
import type { TextFile } from '../open-file.ts';
import { readTextOfSpreadsheet } from '../read-text.ts';
import { placed } from './insee-table.ts';
import {
  type ClaimedPoint,
  problemInTerritory,
  problemOnItsOwn,
  problemWithOther,
  type Reach,
  reachOf,
} from './plausible-points.ts';
import { officialCode, type WantedCommunes, type WantedRow } from './wanted-communes.ts';

export interface ServicePointsFile {
  readonly file: TextFile;
  readonly servicePoints: readonly ServicePoint[];
  readonly remarks: readonly Problem[];
}

/** What is known of where things are, to compare with. */
export interface KnownPlaces {
  readonly places: ReadonlyMap<string, Position>;
  readonly reach: Reach | null;
}

/** Ours, and the heading of the list; other public lists of service points write it as the second. */
const COLUMNS = {
  id: ['id_fs', 'id'],
  name: ['lib_fs', 'nom'],
  commune: ['insee_com', 'code_insee'],
  lat: ['latitude', 'lat'],
  lon: ['longitude', 'lon'],
  kind: ['type_fs'],
  format: ['format_fs', 'format'],
} as const;
type Column = keyof typeof COLUMNS;
const OPTIONAL: readonly Column[] = ['kind', 'format'];

interface Row extends CsvRow {
  /** Cells that it should have. */
  readonly expected: number;
  readonly cell: (column: Column) => string;
  /** As the file heads it. */
  readonly heading: (column: Column) => string;
}

interface WantedPoint {
  readonly row: Row;
  readonly found: WantedRow;
  readonly claim: ClaimedPoint;
}

/** @throws {InputError} where the file is another one. */
export async function readServicePointsFile(
  file: TextFile,
  wanted: WantedCommunes,
  known: KnownPlaces,
): Promise<ServicePointsFile> {
  const { text } = await readTextOfSpreadsheet(file);
  const remarks: Problem[] = [];
  const table = tableOf(text, file);
  // A quotation mark out of place may have swallowed rows.
  for (const line of table.quoteLines) remarks.push(placed(file, { line }, null, problem('csv-quotes', [], {})));
  const points = rowsOf(table, file).flatMap((row) => wantedPoint(row, wanted, file, remarks) ?? []);
  const alone = kept(points, ({ claim }) => problemOnItsOwn(claim), remarks);
  const reach = known.reach ?? reachOf(alone.flatMap(({ claim }) => claim.position ?? []));
  const near = kept(alone, ({ claim }) => problemAmong(claim, { places: known.places, reach }), remarks);
  const firstLine = new Map<string, number>();
  const servicePoints = near.flatMap(({ row, found, claim }) => {
    const id = idOf(row);
    const first = firstLine.get(id);
    firstLine.set(id, first ?? row.line);
    if (first === undefined) return [servicePointOf(id, row, found, claim)];
    remarks.push(placed(file, row, row.heading('id'), draftProblem('row-twice', { value: id, first })));
    return [];
  });
  return { file, servicePoints, remarks };
}

function tableOf(text: string, file: TextFile): CsvTable {
  try {
    return parseCsv(text);
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.problems, file.name) : error;
  }
}

function rowsOf(table: CsvTable, file: TextFile): Row[] {
  const headings = table.headings.map(plainWord);
  const indices = new Map<Column, number>();
  for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const index = names.map((name) => headings.indexOf(name)).find((at) => at >= 0);
    if (index !== undefined) indices.set(column, index);
    else if (!OPTIONAL.includes(column)) throw withoutColumn(names[0]!, table, file);
  }
  if (table.tooManyLines !== null) throw refused(problem('too-many', [], table.tooManyLines), table, file);
  return table.rows.map((row) => ({
    ...row,
    expected: table.headings.length,
    cell: (column) => row.cells[indices.get(column) ?? -1] ?? '',
    heading: (column) => table.headings[indices.get(column) ?? -1] ?? '',
  }));
}

function withoutColumn(wanted: string, table: CsvTable, file: TextFile): InputError {
  const found = shortened(table.headings.slice(0, 8).join(', '));
  return refused(draftProblem('official-column-missing', { wanted, found }), table, file);
}

function refused(one: Problem, table: CsvTable, file: TextFile): InputError {
  return new InputError([placed(file, { line: table.headingLine }, null, one)], file.name);
}

function wantedPoint(row: Row, wanted: WantedCommunes, file: TextFile, remarks: Problem[]): WantedPoint | null {
  if (!row.isWhole) {
    // Which cell is which nobody knows; that it is about the territory, a code in it tells.
    const isOurs = row.cells.some((cell) => wanted.ofCode(officialCode(cell).code) !== null);
    const parameters = { count: row.cells.length, expected: row.expected };
    if (isOurs) remarks.push(placed(file, row, null, problem('csv-row-length', [], parameters)));
    return null;
  }
  const { code } = officialCode(row.cell('commune'));
  const found = wanted.ofCode(code);
  if (found === null) return null;
  if (found.former !== null) {
    const { code: commune, name } = found.commune;
    const merged = draftProblem('commune-merged', { value: code, former: found.former, commune, name });
    remarks.push(placed(file, row, row.heading('commune'), merged));
  }
  const name = nameOf(row, found);
  const claim: ClaimedPoint = {
    commune: found.commune,
    name,
    position: positionOf(row),
    written: shortened(`${row.cell('lat')}, ${row.cell('lon')}`),
    item: null,
    placed: (one) => placed(file, row, `${row.heading('lat')}, ${row.heading('lon')}`, one),
  };
  return { row, found, claim };
}

function positionOf(row: Row): Position | null {
  const [lat, lon] = [degrees(row.cell('lat')), degrees(row.cell('lon'))];
  return lat === null || lon === null ? null : { lat, lon };
}

function degrees(cell: string): number | null {
  const read = numberCell(cell);
  return 'value' in read && typeof read.value === 'number' && Number.isFinite(read.value) ? read.value : null;
}

function problemAmong(claim: ClaimedPoint, { places, reach }: KnownPlaces): Problem | null {
  const own = places.get(claim.commune.code);
  return own === undefined ? problemInTerritory(claim, reach) : problemWithOther(claim, own, 'commune');
}

function kept(
  points: readonly WantedPoint[],
  problemOf: (point: WantedPoint) => Problem | null,
  remarks: Problem[],
): WantedPoint[] {
  return points.filter((point) => {
    const found = problemOf(point);
    if (found !== null) remarks.push(found);
    return found === null;
  });
}

function servicePointOf(id: string, row: Row, { commune }: WantedRow, { name, position }: ClaimedPoint): ServicePoint {
  const itinerant = [row.cell('format'), row.cell('kind')].some(isItinerantFormat);
  return { id, name, commune: commune.code, point: position!, kind: 'france-services', itinerant };
}

/** The list numbers its lines; where a number is missing or is none, the line of the file stands for it. */
function idOf(row: Row): string {
  const id = row.cell('id');
  return Identifier.safeParse(id).success ? id : `fs-${row.line}`;
}

function nameOf(row: Row, { commune }: WantedRow): string {
  const name = row.cell('name').replace(/\s+/g, ' ');
  return shortened(name === '' ? `France services ${commune.name}` : name);
}
