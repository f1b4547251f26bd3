/** What the cells of a CSV file say, French or English. A cell that cannot be read becomes a problem. */
import { excerptOf } from '../domain/excerpt.ts';
import { WEEKDAYS } from '../domain/primitives.ts';
import type { Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';

/** `undefined`: left out, so that the default holds. The place of the problem is added where it is known. */
export type CellValue = { readonly value: unknown } | { readonly problem: Problem };
export type CellReader = (cell: string) => CellValue;

const GROUPED_NUMBER = /^[+-]?(\d+|\d{1,3}([ \u00a0\u202f]\d{3})+)([.,]\d+)?$/;
const YES = ['oui', 'o', 'vrai', 'true', 'yes', '1'];
const NO = ['non', 'n', 'faux', 'false', 'no', '0'];
const FRENCH_WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const SECRET = ['', 's'];
const CLOSED = ['', 'ferme', 'closed'];

/** @returns lower case, without accents: as headings and key words are compared. */
export function plainWord(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export const textCell: CellReader = (cell) => ({ value: cell === '' ? undefined : cell });

/** Decimal comma or point, spaces between thousands. */
export const numberCell: CellReader = (cell) => {
  if (cell === '') return { value: undefined };
  if (!GROUPED_NUMBER.test(cell)) return { problem: problem('not-a-number', [], { value: excerptOf(cell) }) };
  return { value: Number(cell.replace(/[ \u00a0\u202f]/g, '').replace(',', '.')) };
};

/** A number that may be withheld for privacy: blank or `s`, and never zero. */
export const censusCell: CellReader = (cell) =>
  SECRET.includes(cell.toLowerCase())
    ? { problem: problem('csv-secret-value', [], { value: cell }) }
    : numberCell(cell);

export const yesOrNoCell: CellReader = (cell) => {
  if (cell === '') return { value: undefined };
  const word = plainWord(cell);
  if (YES.includes(word)) return { value: true };
  if (NO.includes(word)) return { value: false };
  return { problem: problem('csv-not-yes-or-no', [], { value: excerptOf(cell) }) };
};

/** @param words the French words for the values of an enumeration; others are handed on as they are. */
export function wordCell(words: Readonly<Record<string, string>>): CellReader {
  const meanings = new Map(Object.entries(words).map(([word, meaning]) => [plainWord(word), meaning]));
  return (cell) => ({ value: cell === '' ? undefined : (meanings.get(plainWord(cell)) ?? cell) });
}

/** Several values, separated by `/`, commas or semicolons; blank: left out. */
export function listCell(read: CellReader): CellReader {
  return (cell) => {
    const parts = cell
      .slice(0, LONGEST_LIST)
      .split(/[/,;]/)
      .map((part) => part.trim());
    const values = parts.filter((part) => part !== '').map(read);
    const refused = values.find((value) => 'problem' in value);
    if (refused !== undefined) return refused;
    return { value: values.length === 0 ? undefined : values.map((value) => ('value' in value ? value.value : null)) };
  };
}

/** Names of rhythms, separated by commas or semicolons (a name such as `1/2` has a stroke of its own); blank: left out. */
export const rhythmsCell: CellReader = (cell) => {
  const names = cell
    .slice(0, LONGEST_LIST)
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { value: names.length === 0 ? undefined : names };
};

export const weekdayCell: CellReader = wordCell(
  Object.fromEntries([...WEEKDAYS.map((day) => [day, day]), ...FRENCH_WEEKDAYS.map((day, k) => [day, WEEKDAYS[k]!])]),
);

/** `09:00-12:30 / 14:00-17:00`; blank: closed. */
export const timeRangesCell: CellReader = rangesCell('time-ranges', {
  range: /(\d{1,2}[:hH]\d{2})\s*[-–]\s*(\d{1,2}[:hH]\d{2})/g,
  bound: (text) => text.replace(/h/i, ':').padStart(5, '0'),
  none: [],
});

/** `2026-01-05..2026-03-31 / 2026-09-01..2026-12-31`, or single days; blank: no limit. */
export const dateRangesCell: CellReader = rangesCell('date-ranges', {
  range: /(\d{4}-\d{2}-\d{2})(?:\s*(?:\.\.|…)\s*(\d{4}-\d{2}-\d{2}))?/g,
  bound: (text) => text,
  none: undefined,
});

interface RangeForm {
  readonly range: RegExp;
  readonly bound: (text: string) => string;
  /** What a blank cell says. */
  readonly none: unknown;
}

/** Ten times what the longest list of ranges takes; more is not taken apart. */
const LONGEST_LIST = 20_000;

function rangesCell(format: string, form: RangeForm): CellReader {
  return (cell) => {
    const isList = cell.length <= LONGEST_LIST;
    if (isList && CLOSED.includes(plainWord(cell))) return { value: form.none };
    const ranges = isList ? [...cell.matchAll(form.range)] : [];
    const rest = isList ? cell.replace(form.range, '').replace(/[\s/,;+]/g, '') : cell;
    if (ranges.length === 0 || rest !== '') {
      const parameters = { value: excerptOf(cell), format, suggestion: null, suggestionName: null };
      return { problem: problem('bad-format', [], parameters) };
    }
    return { value: ranges.map(([, from, to]) => ({ from: form.bound(from!), to: form.bound(to ?? from!) })) };
  };
}
