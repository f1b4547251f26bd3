/** Reads a matrix from JSON (file-format.ts). Fractions are rounded; "durationsSeconds", "distancesMetres" do as well. */
import { InputError } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { schemaProblems } from '../domain/schema-problems.ts';
import { MatrixFile } from './file-format.ts';
import { cellOf, Findings, type MatrixRow, type MatrixTable } from './matrix-table.ts';

const OTHER_NAMES = { durationsSeconds: 'durations', distancesMetres: 'distances' } as const;

/** @throws InputError with what is wrong in the file. */
export function parseMatrixJson(json: unknown, file: string): MatrixTable {
  const input = withUsualNames(json);
  const parsed = MatrixFile.safeParse(input);
  if (!parsed.success) throw new InputError(schemaProblems(parsed.error.issues, { schema: MatrixFile, input }), file);
  const findings = new Findings();
  const { data } = parsed;
  const table: MatrixTable = {
    rows: rowsOf(data, findings),
    seconds: cellsOf(data, 'durations', findings),
    metres: cellsOf(data, 'distances', findings),
    source: data.source,
    estimate: data.estimate,
  };
  findHalfPairs(table, findings);
  const problems = findings.list();
  if (problems.length > 0) throw new InputError(problems, file);
  return table;
}

function withUsualNames(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const usual = new Map(Object.entries(json));
  for (const [other, name] of Object.entries(OTHER_NAMES)) {
    if (usual.has(other) && !usual.has(name)) usual.set(name, usual.get(other));
  }
  return Object.fromEntries(usual);
}

function rowsOf({ places }: MatrixFile, findings: Findings): MatrixRow[] {
  const first = new Map<string, number>();
  return places.map(({ key, lat, lon }, row) => {
    const position = lat === undefined || lon === undefined ? null : { lat, lon };
    if (key === undefined && position === null) findings.add(problem('matrix-place-unknown', ['places', row], {}));
    if (key !== undefined) {
      const before = first.get(key);
      if (before === undefined) first.set(key, row);
      else findings.add(problem('matrix-place-twice', ['places', row, 'key'], { place: key, first: before }));
    }
    return { key: key ?? null, position };
  });
}

function cellsOf(data: MatrixFile, name: 'durations' | 'distances', findings: Findings): Float64Array {
  const size = data.places.length;
  const cells = new Float64Array(size * size).fill(Number.NaN);
  const table = data[name];
  if (table.length !== size) {
    findings.add(problem('matrix-not-square', [name], { count: table.length, expected: size }));
  }
  table.slice(0, size).forEach((row, from) => {
    const columns = Array.isArray(row) ? row : [];
    if (columns.length !== size) {
      findings.add(problem('matrix-not-square', [name, from], { count: columns.length, expected: size }));
    }
    columns.slice(0, size).forEach((value: unknown, to) => {
      const cell = cellOf(value, [name, from, to]);
      if (typeof cell === 'number') cells[from * size + to] = cell;
      else findings.add(cell);
    });
  });
  return cells;
}

function findHalfPairs({ rows, seconds, metres }: MatrixTable, findings: Findings): void {
  const nameOf = (row: number) => rows[row]!.key ?? String(row);
  seconds.forEach((value, at) => {
    const other = metres[at]!;
    if (Number.isNaN(value) || Number.isNaN(other) || Number.isFinite(value) === Number.isFinite(other)) return;
    const to = at % rows.length;
    const from = (at - to) / rows.length;
    const path = [Number.isFinite(value) ? 'distances' : 'durations', from, to];
    findings.add(problem('matrix-pair-half', path, { from: nameOf(from), to: nameOf(to) }));
  });
}
