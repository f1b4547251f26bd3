import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CSV_LISTS } from '../../src/imports/columns.ts';

const readme = readFileSync(join(import.meta.dirname, '..', '..', 'data', 'README.md'), 'utf8');
const tables = readme.replaceAll(/```[\s\S]*?```/g, '');
const documented = new Set([...tables.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word));
/** `lundi` … `dimanche` stand for the days between. */
const between = [
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

describe('the columns of CSV files', () => {
  test('are explained in data/README.md, each heading of them', () => {
    const headings = CSV_LISTS.flatMap(({ list }) => list.columns.flatMap((column) => column.headings));
    // `point.lat` and `h_lundi` are read as well, and only confuse.
    const plain = headings.filter((heading) => !heading.includes('.') && !heading.startsWith('h_'));
    expect(plain.filter((heading) => !documented.has(heading) && !between.includes(heading))).toEqual([]);
  });
});
