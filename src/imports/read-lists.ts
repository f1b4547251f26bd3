/** Puts the lists of CSV files in the places of a scenario that point at them: `"stops": { "csv": "stops.csv" }`. */
import { z } from 'zod';
import { excerptOf } from '../domain/excerpt.ts';
import { InputError, type Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { schemaProblems } from '../domain/schema-problems.ts';
import { childOf, valueAt } from '../domain/value-at.ts';
import { CSV_LISTS, type CsvList } from './columns.ts';
import { parseCsv } from './csv.ts';
import { type ListOrigin, withCsvPlace } from './csv-places.ts';
import { pathInside } from './inside-folder.ts';
import { readTable } from './read-table.ts';
import { readTextOfSpreadsheet } from './read-text.ts';

/** In place of a list, the CSV file that holds it. */
export const CsvReference = z
  .strictObject({ csv: z.string().min(1).max(260).describe('Path of the CSV file, in the folder of the scenario') })
  .describe('The list stands in a CSV file beside the scenario (columns: data/README.md)');

export interface ListsRead {
  /** The scenario with its lists; null in place of a list that cannot be read. */
  readonly input: unknown;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly origins: readonly ListOrigin[];
  /** Paths of the lists that cannot be read. */
  readonly unreadable: readonly (readonly string[])[];
}

interface ListRead extends Omit<ListsRead, 'unreadable'> {
  readonly input: readonly unknown[] | null;
}

/** @param folder that the paths of CSV files start from. */
export async function readLists(scenario: unknown, folder: string): Promise<ListsRead> {
  const read: ListsRead = { input: scenario, problems: [], warnings: [], origins: [], unreadable: [] };
  return CSV_LISTS.reduce(async (before, list) => {
    const soFar = await before;
    const value = valueAt(soFar.input, list.path);
    if (!isReference(value)) return soFar;
    const one = await readList(value, list, folder);
    return {
      input: withValue(soFar.input, list.path, one.input),
      problems: [...soFar.problems, ...one.problems],
      warnings: [...soFar.warnings, ...one.warnings],
      origins: [...soFar.origins, ...one.origins],
      unreadable: one.input === null ? [...soFar.unreadable, list.path] : soFar.unreadable,
    };
  }, Promise.resolve(read));
}

/** @returns the problems that do not merely repeat what was wrong with a CSV file already: at its place or within. */
export function withoutRepetitions(found: readonly Problem[], { problems, unreadable }: ListsRead): Problem[] {
  const keyOf = (path: Problem['path']) => JSON.stringify(path);
  const told = new Set([...unreadable, ...problems.map((one) => one.path)].map(keyOf));
  return found.filter(({ path }) => !path.some((_, at) => told.has(keyOf(path.slice(0, at + 1)))));
}

function isReference(value: unknown): boolean {
  return childOf(value, 'csv') !== undefined;
}

async function readList(reference: unknown, { path, list }: CsvList, folder: string): Promise<ListRead> {
  const failed = (problems: readonly Problem[]): ListRead => ({ input: null, problems, warnings: [], origins: [] });
  const { data, error } = CsvReference.safeParse(reference);
  if (data === undefined) {
    const found = schemaProblems(error.issues, { schema: CsvReference, input: reference });
    return failed(found.map((one) => ({ ...one, path: [...path, ...one.path] })));
  }
  const file = await pathInside(folder, data.csv);
  if (file === null) return failed([problem('path-outside-folder', [...path, 'csv'], { value: excerptOf(data.csv) })]);
  try {
    const { text, isLatin1 } = await readTextOfSpreadsheet({ path: file, name: data.csv });
    const table = readTable(parseCsv(text), list);
    const origin = { path, file: data.csv, lines: table.lines, columns: table.columns };
    const placed = (one: Problem): Problem => ({
      ...one,
      path: [...path, ...one.path],
      parameters: { ...one.parameters, file: data.csv },
    });
    const latin1 = isLatin1 ? [withCsvPlace(problem('csv-latin1', [...path], {}), [origin])] : [];
    return {
      input: table.items,
      problems: table.problems.map(placed),
      warnings: [...latin1, ...table.warnings.map(placed)],
      origins: [origin],
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return failed(error.problems.map((one) => ({ ...one, path: [...path, 'csv'] })));
  }
}

/** @returns a copy with another value at a path whose objects are there. */
function withValue(input: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  return { ...(input as object), [key]: withValue(childOf(input, key), rest, value) };
}
