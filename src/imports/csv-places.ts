/** Adds to problems of what came from CSV files the file, the line and the column. */
import type { Problem, ProblemParameters } from '../domain/problem.ts';
import type { PresentColumn } from './read-table.ts';

/** Where the items of one list of the scenario came from. */
export interface ListOrigin {
  /** Of the list in the scenario. */
  readonly path: readonly string[];
  /** As the scenario names it. */
  readonly file: string;
  /** Of each item. */
  readonly lines: readonly number[];
  readonly columns: readonly PresentColumn[];
}

/** @returns the problem, with its place where the list it lies in came from a CSV file. */
export function withCsvPlace(found: Problem, origins: readonly ListOrigin[]): Problem {
  const parameters = { ...found.parameters };
  if (typeof parameters.first === 'string') parameters.first = placeOfPointer(parameters.first, origins);
  return { ...found, parameters: { ...parameters, ...placeOfPath(found.path, origins) } };
}

function placeOfPath(path: Problem['path'], origins: readonly ListOrigin[]): ProblemParameters {
  const origin = origins.find((one) => startsWith(path, one.path));
  if (origin === undefined) return {};
  const [index, ...keys] = path.slice(origin.path.length);
  const line = typeof index === 'number' ? (origin.lines[index] ?? null) : null;
  return { file: origin.file, line, column: headingOf(keys, origin.columns) };
}

/** The column of a value, or of the first part of a value that takes several. */
function headingOf(keys: Problem['path'], columns: readonly PresentColumn[]): string | null {
  if (keys.length === 0) return null;
  const column = columns.find(({ path }) => startsWith(keys, path) || startsWith(path, keys));
  return column?.heading ?? null;
}

/** `/stops/3/id` becomes `stops.csv:5`. */
function placeOfPointer(pointer: string, origins: readonly ListOrigin[]): string {
  const path = pointer.split('/').slice(1);
  const origin = origins.find((one) => startsWith(path, one.path));
  const line = origin?.lines[Number(path[origin.path.length])];
  return origin === undefined || line === undefined ? pointer : `${origin.file}:${line}`;
}

function startsWith(path: Problem['path'], beginning: Problem['path']): boolean {
  return beginning.every((key, at) => path[at] === key);
}
