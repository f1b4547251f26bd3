/** The lines of a matrix in CSV, by heading, and what is wrong with them. */
import Papa from 'papaparse';
import { nearestWord } from '../domain/nearest.ts';
import { InputError, type Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { Findings } from './matrix-table.ts';

const HEADINGS = ['from', 'to', 'seconds', 'metres'] as const;
type Heading = (typeof HEADINGS)[number];
const DELIMITERS = [',', ';', '\t'];

/** A line of the file, by heading. */
export interface Row {
  readonly line: number;
  text(heading: Heading): string;
  /** Notes a problem of this row; column null: of the whole row. */
  refuse(found: Problem, column: Heading | null): void;
  readonly hasDecimalComma: boolean;
}

export class CsvRows {
  readonly findings = new Findings();
  readonly #text: string;
  readonly #file: string;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  /**
   * Every line under the headings, but the blank ones and those that are no row at all.
   *
   * @throws InputError where a heading is missing.
   */
  forEach(use: (row: Row) => void): void {
    const firstLine = /^.*/.exec(this.#text)![0];
    const delimiter = DELIMITERS.toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0]!;
    let headings: readonly string[] | null = null;
    let line = 0;
    let isEmpty = true;
    Papa.parse<string[]>(this.#text, {
      delimiter,
      step: ({ data: cells, errors }) => {
        line++;
        if (headings === null) headings = this.#headingsOf(cells);
        else if (cells.some((cell) => cell.trim() !== '')) {
          isEmpty = false;
          const row = this.#rowOf(cells, { headings, line, hasDecimalComma: delimiter !== ',' });
          if (errors.length > 0) row.refuse(problem('csv-quotes', [], {}), null);
          else if (cells.length === headings.length) use(row);
          else row.refuse(problem('csv-row-length', [], { count: cells.length, expected: headings.length }), null);
        }
      },
    });
    if (isEmpty) this.refuse(problem('csv-no-rows', [], {}), { line: 1, column: null });
  }

  refuse(found: Problem, place: { line: number; column: string | null }): void {
    this.findings.add({ ...found, parameters: { ...found.parameters, file: this.#file, ...place } });
  }

  #headingsOf(cells: readonly string[]): string[] {
    const headings = cells.map((cell) => cell.trim().toLowerCase());
    const nearest = nearestWord(headings.filter((heading) => heading !== ''));
    const missing = HEADINGS.filter((heading) => !headings.includes(heading));
    for (const heading of missing) {
      const found = problem('csv-missing-column', [], { accepted: heading, suggestion: nearest(heading) });
      this.refuse(found, { line: 1, column: heading });
    }
    if (missing.length > 0) throw new InputError(this.findings.list(), this.#file);
    return headings;
  }

  #rowOf(
    cells: readonly string[],
    about: { headings: readonly string[]; line: number; hasDecimalComma: boolean },
  ): Row {
    const { headings, line, hasDecimalComma } = about;
    return {
      line,
      hasDecimalComma,
      text: (heading) => cells[headings.indexOf(heading)]!.trim(),
      refuse: (found, column) => this.refuse(found, { line, column }),
    };
  }
}
