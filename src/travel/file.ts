/** Travel read from a file: its rows fitted to the places of the scenario. */
import path from 'node:path';
import { InputError } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { NO_ROAD, type Place } from '../domain/travel-matrix.ts';
import { areOnOneSpot } from './distinct-points.ts';
import { parseMatrixCsv } from './matrix-csv.ts';
import { parseMatrixJson } from './matrix-json.ts';
import { Findings, type MatrixRow, type MatrixTable } from './matrix-table.ts';
import type { Measured } from './measured.ts';
import { type MatrixFileName, readMatrixText } from './read-matrix-text.ts';
import { straightMetres } from './straight-line.ts';

/** A row without the key of a place is the place's own where it stands within this distance of it. */
const SAME_PLACE_METRES = 50;
/** A row with the key of a place, yet farther from it than this, was made for another spot. */
const MOVED_METRES = 1000;
const NO_ROW = -1;

export interface MatrixText {
  /** JSON or CSV. */
  readonly content: string;
  /** What messages call it; `.json` at its end says that it is JSON. */
  readonly name: string;
}

/**
 * A place takes the row with its key; where there is none, the nearest row that has coordinates, within 50 m. A place
 * not reachable by road needs no row. What the file holds besides is not looked at.
 *
 * @throws InputError where the file cannot be read, or does not hold every pair of places.
 */
export async function measureFromFile(file: MatrixFileName, places: readonly Place[]): Promise<Measured> {
  return measureFromText({ content: await readMatrixText(file), name: file.name }, places);
}

/** The same of a text that came without a file. @throws InputError where it does not hold every pair of places. */
export function measureFromText({ content: text, name }: MatrixText, places: readonly Place[]): Measured {
  const isJson = /\.json$/i.test(name) || text.trimStart().startsWith('{');
  const table = isJson
    ? parseMatrixJson(jsonOf(text, name), name)
    : parseMatrixCsv(
        text,
        name,
        places.map((place) => place.key),
      );
  const findings = new Findings();
  const rows = rowsOfPlaces(places, table.rows, findings);
  const measured = fitted(table, rows, places, findings);
  const problems = findings.list();
  if (problems.length > 0) throw new InputError(problems, name);
  return {
    ...measured,
    note: { source: 'file', estimate: table.estimate, detail: table.source || path.basename(name) },
  };
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The engine says where in some of its messages, not in all.
    const at = /line (\d+) column (\d+)/.exec(String(error));
    const [line, column] = at === null ? [null, null] : [Number(at[1]), Number(at[2])];
    throw new InputError([problem('not-json', [], { file, line, column })], file);
  }
}

/** @returns the row of each place, or `NO_ROW`. */
function rowsOfPlaces(places: readonly Place[], rows: readonly MatrixRow[], findings: Findings): number[] {
  const rowOfKey = new Map(rows.map((row, index) => [row.key, index]));
  return places.map((place) => {
    const named = rowOfKey.get(place.key);
    if (named === undefined) {
      const near = nearestRow(place, rows);
      if (near === NO_ROW && place.reachableByRoad) {
        findings.add(problem('matrix-place-missing', [], { place: place.key, name: place.name }));
      }
      return near;
    }
    const { position } = rows[named]!;
    const metres = position === null ? 0 : straightMetres(position, place.position);
    if (metres > MOVED_METRES) {
      const km = Math.round(metres / 100) / 10;
      findings.add(problem('matrix-place-moved', [], { place: place.key, name: place.name, km }));
    }
    return named;
  });
}

function nearestRow(place: Place, rows: readonly MatrixRow[]): number {
  let nearest = NO_ROW;
  let nearestMetres = SAME_PLACE_METRES;
  rows.forEach(({ position }, row) => {
    if (position === null) return;
    const metres = straightMetres(position, place.position);
    if (metres > nearestMetres || (metres === nearestMetres && nearest !== NO_ROW)) return;
    nearest = row;
    nearestMetres = metres;
  });
  return nearest;
}

function fitted(table: MatrixTable, rows: readonly number[], places: readonly Place[], findings: Findings) {
  const size = places.length;
  const seconds = new Float64Array(size * size);
  const metres = new Float64Array(size * size);
  const isNeeded = (from: Place, to: Place) => from.reachableByRoad && to.reachableByRoad && !areOnOneSpot(from, to);
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) {
      if (rows[from] === rows[to]) continue;
      const at = from * size + to;
      const cell = rows[from] === NO_ROW || rows[to] === NO_ROW ? null : rows[from]! * table.rows.length + rows[to]!;
      seconds[at] = cell === null ? NO_ROAD : table.seconds[cell]!;
      metres[at] = cell === null ? NO_ROAD : table.metres[cell]!;
      if (Number.isNaN(seconds[at]) && isNeeded(places[from]!, places[to]!)) {
        findings.add(problem('matrix-pair-missing', [], { from: places[from]!.key, to: places[to]!.key }));
      }
    }
  }
  return { seconds, metres };
}
