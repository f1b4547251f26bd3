import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Label } from '../../src/domain/primitives.ts';
import { MOBILE_COVERAGES, SOCKETS, Stop } from '../../src/domain/stop.ts';
import { Commune, POPULATION_FIGURES, ServicePoint } from '../../src/domain/territory.ts';
import { communesCsv, servicePointsCsv, stopsCsv } from '../../src/exports/scenario-tables.ts';
import { CSV_LISTS } from '../../src/imports/columns.ts';
import { parseCsv } from '../../src/imports/csv.ts';
import { readTable } from '../../src/imports/read-table.ts';
import { en } from '../../src/texts/en.ts';
import { fr } from '../../src/texts/fr.ts';

const SEED = 20_261_122;

/** What the reader of scenarios makes of a table. */
function readBack(text: string, list: 'communes' | 'servicePoints' | 'stops'): readonly unknown[] | null {
  const { list: columns } = CSV_LISTS.find(({ path }) => path.at(-1) === list)!;
  const { items, problems, warnings } = readTable(parseCsv(text.replace(/^\ufeff/, '')), columns);
  expect([...problems, ...warnings]).toEqual([]);
  return items;
}

const degrees = (most: number) => fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((value) => value / 1e4);
const point = fc.record({ lat: degrees(90), lon: degrees(180) });
/** As names in public files are, and as none should be; neither CSV nor schema keeps blanks at the ends. */
const label = fc
  .oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('=HYPERLINK("http://x";"y")', '@x', '+1', '-1', 'a;b"c', "L'Île"),
  )
  .map((text) => text.replaceAll(/[\r\n]/g, ' ').trim())
  .filter((text) => Label.safeParse(text).success && text.isWellFormed());
const count = fc.nat(100_000);
const commune = fc.record({
  code: fc.constantFrom('01001', '2A004', '97101'),
  name: label,
  point: point.chain((at) =>
    fc.constantFrom('town-hall', 'centre', 'placeholder').map((nature) => ({ ...at, nature })),
  ),
  reachableByRoad: fc.boolean(),
  population: fc
    .record({ total: count, households: count, estimated: fc.uniqueArray(fc.constantFrom(...POPULATION_FIGURES)) })
    .map((figures) => ({ ...figures, aged60Plus: 0, aged75Plus: 0, householdsWithoutCar: 0 })),
});
const servicePoint = fc.record({
  id: fc.constantFrom('1', 'fs-2', 'é:3'),
  name: label,
  commune: fc.constant('17299'),
  point,
  kind: fc.constantFrom('france-services', 'epn', 'library', 'other'),
  itinerant: fc.boolean(),
});
const window = fc.constantFrom({ from: '08:00', to: '12:30' }, { from: '13:00', to: '19:00' });
const stop = fc.record({
  id: fc.constantFrom('a', 'b-1'),
  name: label,
  commune: fc.constant('17299'),
  point,
  reachableByRoad: fc.boolean(),
  parkingSlots: count,
  socket: fc.constantFrom(...SOCKETS),
  sanitationMetres: fc.option(count),
  roomSeats: count,
  mobileCoverage: fc.constantFrom(...MOBILE_COVERAGES),
  windows: fc.record({
    monday: fc.uniqueArray(window, { maxLength: 2 }),
    sunday: fc.uniqueArray(window, { maxLength: 1 }),
  }),
  invented: fc.boolean(),
});

describe.each([fr, en])('tables in $language', ({ tables }) => {
  /** A name that a spreadsheet would run gets an apostrophe, and keeps it. */
  const named = <Item extends { name: string }>(item: Item): Item => ({
    ...item,
    name: /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(item.name) ? `'${item.name}` : item.name,
  });

  test('say of communes what is read back', () => {
    fc.assert(
      fc.property(commune, (given) => {
        const before = Commune.parse(given);
        const [after] = readBack(communesCsv([before], tables), 'communes') ?? [];
        expect(Commune.parse(after)).toEqual(named(before));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('say of service points what is read back', () => {
    fc.assert(
      fc.property(servicePoint, (given) => {
        const before = ServicePoint.parse(given);
        const [after] = readBack(servicePointsCsv([before], tables), 'servicePoints') ?? [];
        expect(ServicePoint.parse(after)).toEqual(named(before));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('say of stops what is read back', () => {
    fc.assert(
      fc.property(stop, (given) => {
        const before = Stop.parse(given);
        const [after] = readBack(stopsCsv([before], tables), 'stops') ?? [];
        const { windows, ...others } = Stop.parse(after);
        expect(others).toEqual(named({ ...before, windows: undefined }));
        // A day that is closed all day may also be said by saying nothing.
        const open = (of: typeof windows) => Object.entries(of).filter(([, ranges]) => ranges.length > 0);
        expect(open(windows)).toEqual(open(before.windows));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test('may be without rows where there are no service points', () => {
    expect(readBack(servicePointsCsv([], tables), 'servicePoints')).toEqual([]);
  });
});
