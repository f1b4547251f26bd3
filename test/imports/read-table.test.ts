import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_LISTS } from '../../src/imports/columns.ts';
import { parseCsv } from '../../src/imports/csv.ts';
import { readTable } from '../../src/imports/read-table.ts';
import { isAsPromised } from '../support/problems-of.ts';

const heading = fc.oneof(
  fc.constantFrom(...CSV_LISTS.flatMap(({ list }) => list.columns.flatMap((column) => column.headings))),
  fc.string(),
);
const cell = fc.oneof(
  fc.string(),
  fc.double().map(String),
  fc.constantFrom('', 's', 'oui', '09:00-12:00', '2026-01-01', '__proto__', '"', '\n', '\r\n', ';', ','),
);

describe('a table of whatever', () => {
  test('is a list or has listed problems with their place', () => {
    const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(heading, { maxLength: 12 }),
        rows,
        fc.constantFrom(',', ';'),
        (headings, cells, delimiter) => {
          const text = [headings, ...cells].map((row) => row.join(delimiter)).join('\n');
          for (const { list } of CSV_LISTS) {
            const { items, problems, warnings, lines } = readTable(parseCsv(text), list);
            expect(items?.length ?? lines.length).toBe(lines.length);
            for (const one of [...problems, ...warnings]) {
              expect(one).toSatisfy(isAsPromised);
              expect(one.parameters.line).toBeGreaterThan(0);
            }
          }
        },
      ),
      { seed: 13, numRuns: 500 },
    );
  });
});
