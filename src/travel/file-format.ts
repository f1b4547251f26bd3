/**
 * The matrix file of Tournée: what `tournee travel` writes, and near enough to what routers answer.
 *
 *     { "formatVersion": 1,
 *       "places": [{ "key": "commune:17004", "name": "Île-d'Aix", "lat": 46.01, "lon": -1.18 }, …],
 *       "durations": [[0, 612, null, …], …],        seconds, row = from, column = to; null: no road
 *       "distances": [[0, 8031, null, …], …] }      metres
 *
 * Besides: "source" (text, where it comes from) and "estimate" (true where nobody routed it). What else a file holds is
 * not looked at. A place has its key (commune:CODE, stop:ID, service-point:ID, garage:UNIT), its coordinates, or both.
 */
import { z } from 'zod';
import { FormatVersion } from '../domain/primitives.ts';
import type { Scenario } from '../domain/scenario.ts';
import { placesOf, type TravelMatrix } from '../domain/travel-matrix.ts';

const LONGEST_SOURCE = 400;

export const MatrixFile = z.object({
  formatVersion: FormatVersion.optional(),
  source: z.string().max(LONGEST_SOURCE).default(''),
  estimate: z.boolean().default(false),
  places: z
    .array(
      z.object({
        key: z.string().min(1).max(200).optional(),
        lat: z.number().min(-90).max(90).optional(),
        lon: z.number().min(-180).max(180).optional(),
      }),
    )
    .min(1),
  // Millions of cells: looked at one by one by the reader, for zod would take seconds over them.
  durations: z.array(z.unknown()),
  distances: z.array(z.unknown()),
});
export type MatrixFile = z.infer<typeof MatrixFile>;

/** @returns the matrix as a JSON file, one place or row a line, that reads back as the same matrix. */
export function toMatrixFile(matrix: TravelMatrix, scenario: Scenario): string {
  const { note, size } = matrix;
  const places = placesOf(scenario).map(({ key, name, position }) => JSON.stringify({ key, name, ...position }));
  const rowsOfTable = (cells: Float64Array) =>
    Array.from({ length: size }, (_, row) =>
      JSON.stringify(
        Array.from(cells.subarray(row * size, (row + 1) * size), (cell) => (Number.isFinite(cell) ? cell : null)),
      ),
    );
  const source = note.source === 'file' ? note.detail : [note.source, note.detail].filter(Boolean).join(': ');
  return [
    '{',
    '  "formatVersion": 1,',
    `  "source": ${JSON.stringify(source.slice(0, LONGEST_SOURCE))},`,
    `  "estimate": ${note.estimate},`,
    `  "places": ${listed(places)},`,
    `  "durations": ${listed(rowsOfTable(matrix.seconds))},`,
    `  "distances": ${listed(rowsOfTable(matrix.metres))}`,
    '}',
    '',
  ].join('\n');
}

function listed(items: readonly string[]): string {
  return `[\n${items.map((item) => `    ${item}`).join(',\n')}\n  ]`;
}
