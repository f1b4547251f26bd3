import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError } from '../../../src/domain/problem.ts';
import { readHouseholdsFile, readPopulationFile } from '../../../src/imports/official/census-files.ts';
import { wantedOf } from '../../support/official-areas.ts';
import { householdsCsv, populationCsv } from '../../support/official-files.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const ROCHEFORT = { code: '17299', total: 23187, aged60Plus: 8430, aged75Plus: 3389 };
const LUSSANT = { code: '17216', total: 1013.4, aged60Plus: 293.2, aged75Plus: 83.1 };

async function population(content: string | Uint8Array, ...codes: string[]) {
  const path = await folder.written('base-cc-evol-struct-pop-2022.CSV', content);
  return readPopulationFile({ path, name: 'pop.CSV' }, wantedOf(...(codes.length === 0 ? ['17299', '17216'] : codes)));
}

async function households(content: string) {
  const path = await folder.written('base-cc-logement-2022.CSV', content);
  return readHouseholdsFile({ path, name: 'log.CSV' }, wantedOf('17299', '17216'));
}

async function problemsOf(reading: Promise<unknown>) {
  const error = await reading.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).problems;
}

const FIGURES = {
  '17299': { total: 23187, aged60Plus: 8430, aged75Plus: 3389 },
  '17216': { total: 1013, aged60Plus: 293, aged75Plus: 83 },
};

describe('the base on population', () => {
  test('gives inhabitants, those of 60 or more and of 75 or more, of the latest census in it', async () => {
    const read = await population(populationCsv([{ ...ROCHEFORT, code: '01001' }, ROCHEFORT, LUSSANT]));
    expect(Object.fromEntries(read.figures)).toEqual(FIGURES);
    expect(read).toMatchObject({ year: 2022, remarks: [] });
    expect(read.headings).toEqual(['P22_POP', 'P22_POP6074', 'P22_POP7589', 'P22_POP90P']);
  });

  test.each(['21', '06', '30'])('may be of another vintage: P%s_POP', async (vintage) => {
    // The columns of 2016 stand in every file, and are the latest where the others are older.
    const text = populationCsv([ROCHEFORT, LUSSANT], vintage).replaceAll(/P16_|P11_/g, 'C16_');
    const read = await population(text);
    expect(read.year).toBe(2000 + Number(vintage));
    expect(Object.fromEntries(read.figures)).toEqual(FIGURES);
  });

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['commas for separators', (text) => text.replaceAll(';', ',')],
    ['tabs for separators', (text) => text.replaceAll(';', '\t')],
    ['quotation marks', (text) => text.replaceAll(/[^;\n]+/g, '"$&"')],
    ['decimal commas', (text) => text.replaceAll('.', ',')],
    ['small letters in its headings', (text) => text.replace(/^.*/, (line) => line.toLowerCase())],
    ['lines of title, as a workbook saved as CSV', (text) => `Évolution et structure;;\nFrance;;\n\n${text}`],
    ['Latin-1 letters', (text) => Buffer.from(text.replaceAll(/^(\w{5});/gm, '$1;').concat('é;\n'), 'latin1')],
    ['no line break at its end', (text) => text.trimEnd()],
  ])('may have %s', async (_, change) => {
    const read = await population(change(populationCsv([ROCHEFORT, LUSSANT])));
    expect(Object.fromEntries(read.figures)).toEqual(FIGURES);
  });

  test.each(['s', 'S', ''])('withholds a figure where a cell is « %s »: it is missing, and not zero', async (cell) => {
    const read = await population(populationCsv([ROCHEFORT, { ...LUSSANT, aged75Plus: cell }]));
    expect(read.figures.get('17216')).toEqual({ total: 1013 });
    expect(read.remarks).toEqual(
      ['P22_POP7589', 'P22_POP90P'].map((column) => ({
        code: 'figure-secret',
        path: [],
        parameters: { value: cell, commune: '17216', name: 'Lussant', file: 'pop.CSV', line: 3, column },
      })),
    );
  });

  test.each(['n.d.', '-3', '=HYPERLINK("http://x")', '1e300', 'Infinity', '12 345', '__proto__'])(
    'refuses %s as a figure, by file, row, column and value',
    async (cell) => {
      const read = await population(populationCsv([ROCHEFORT, { ...LUSSANT, total: cell }]));
      expect(read.figures.get('17216')).not.toHaveProperty('total');
      expect(
        read.remarks.map(({ code, parameters }) => [code, parameters.file, parameters.line, parameters.column]),
      ).toEqual([['figure-wrong', 'pop.CSV', 3, 'P22_POP']]);
    },
  );

  test('refuses a row whose part is more than its whole', async () => {
    const read = await population(populationCsv([ROCHEFORT, { ...LUSSANT, total: 200 }]));
    expect(read.figures.has('17216')).toBe(false);
    expect(read.remarks).toMatchObject([
      {
        code: 'figures-contradict',
        parameters: { value: 293.2, other: 'P22_POP', otherValue: 200, line: 3, column: 'P22_POP6074' },
      },
    ]);
  });

  test('adds up communes that have merged since, and says so', async () => {
    const rows = [
      { ...LUSSANT, code: '01015', total: 500 },
      { ...LUSSANT, code: '01340', total: 120 },
    ];
    const read = await population(populationCsv(rows), '01015');
    expect(read.figures.get('01015')).toEqual({ total: 620, aged60Plus: 586, aged75Plus: 166 });
    expect(read.remarks).toMatchObject([
      {
        code: 'former-communes-added',
        parameters: { codes: '01015, 01340', commune: '01015', name: 'Arboys en Bugey' },
      },
    ]);
  });

  test('has nothing of a commune of which it has only a part', async () => {
    // 01033 Valserhône was made of several.
    const read = await population(populationCsv([{ ...LUSSANT, code: '01018' }]), '01033');
    expect(read.figures.size).toBe(0);
    expect(read.remarks).toMatchObject([{ code: 'not-in-file', parameters: { count: 1, names: 'Valserhône' } }]);
  });

  test('lists communes that it has no row for', async () => {
    const read = await population(populationCsv([ROCHEFORT]));
    expect(read.remarks).toEqual([
      { code: 'not-in-file', path: [], parameters: { file: 'pop.CSV', count: 1, names: 'Lussant', unnamed: 0 } },
    ]);
  });

  test('does not count the districts of a city besides the city', async () => {
    const rows = [
      { ...ROCHEFORT, code: '75056' },
      { ...ROCHEFORT, code: '75101' },
    ];
    expect((await population(populationCsv(rows), '75056')).figures.get('75056')).toEqual(FIGURES['17299']);
  });

  test('gets back the zeros that a spreadsheet took from its codes', async () => {
    const read = await population(populationCsv([{ ...ROCHEFORT, code: '1001' }]), '01001');
    expect(read.figures.get('01001')).toEqual(FIGURES['17299']);
    expect(read.remarks).toMatchObject([{ code: 'codes-without-zero', parameters: { count: 1, example: '01001' } }]);
  });

  test('counts a commune once, and refuses its second row', async () => {
    const read = await population(populationCsv([ROCHEFORT, LUSSANT, { ...ROCHEFORT, total: 9 }]));
    expect(read.figures.get('17299')).toEqual(FIGURES['17299']);
    expect(read.remarks).toMatchObject([{ code: 'row-twice', parameters: { value: '17299', first: 2, line: 4 } }]);
  });
});

describe('the base on housing', () => {
  test('gives households, and those without a car: RP − RP_VOIT1P', async () => {
    const read = await households(
      householdsCsv([
        { code: '17299', households: 12819.4, householdsWithoutCar: 2963.3 },
        { code: '17216', households: 437, householdsWithoutCar: 22 },
      ]),
    );
    expect(Object.fromEntries(read.figures)).toEqual({
      '17299': { households: 12819, householdsWithoutCar: 2963 },
      '17216': { households: 437, householdsWithoutCar: 22 },
    });
    expect(read.headings).toEqual(['P22_RP', 'P22_RP_VOIT1P']);
  });

  test('may have MEN where it has no RP', async () => {
    const text = householdsCsv([{ code: '17299', households: 12819, householdsWithoutCar: 2963 }]);
    const read = await households(text.replaceAll(/(P\d\d)_RP;/g, '$1_XX;'));
    expect(read.headings).toEqual(['P22_MEN', 'P22_RP_VOIT1P']);
    expect(read.figures.get('17299')).toEqual({ households: 12819, householdsWithoutCar: 2963 });
  });

  test('with a secret number of households says nothing of cars either', async () => {
    const read = await households(householdsCsv([{ code: '17216', households: 's', householdsWithoutCar: 0 }]));
    expect(read.figures.get('17216')).toEqual({});
    expect(read.remarks.map(({ code }) => code)).toEqual(['figure-secret', 'figure-secret', 'not-in-file']);
  });
});

describe('another file in place of a base', () => {
  test.each([
    ['metadata', 'COD_VAR;LIB_VAR;LIB_VAR_LONG\nP22_POP;Pop;Population\n', 'official-column-missing'],
    ['the other base', householdsCsv([]), 'no-vintage'],
    ['the long form of INSEE’s new data', 'GEO;TIME_PERIOD;OBS_VALUE\n17299;2022;1\n', 'official-column-missing'],
    ['a page', '<!DOCTYPE html><html><body>CODGEOGRAPHIE</body></html>', 'official-column-missing'],
    ['an archive', Buffer.from('PK\u0003\u0004…'), 'file-is-archive'],
    ['UTF-16', Buffer.from('\ufeffCODGEO;P22_POP', 'utf16le'), 'file-not-utf8'],
    ['nothing', '', 'file-empty'],
    ['blank lines', '\n\n  \n', 'file-empty'],
  ])('is refused: %s', async (_, content, code) => {
    expect(await problemsOf(population(content))).toMatchObject([{ code }]);
  });

  test('is refused where it is missing or a folder', async () => {
    const read = (path: string) => readPopulationFile({ path, name: 'x' }, wantedOf('17299'));
    expect(await problemsOf(read(`${folder.path}/none.csv`))).toMatchObject([{ code: 'file-missing' }]);
    expect(await problemsOf(read(folder.path))).toMatchObject([{ code: 'file-is-folder' }]);
  });

  test('says which column is wanted, and what is there', async () => {
    expect(await problemsOf(population('A;B\n1;2\n'))).toEqual([
      {
        code: 'official-column-missing',
        path: [],
        parameters: { wanted: 'CODGEO', found: 'A, B', file: 'pop.CSV', line: 1, column: null },
      },
    ]);
  });
});
