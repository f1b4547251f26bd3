import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { InputError, type Problem } from '../../src/domain/problem.ts';
import { readRota } from '../../src/imports/read-rota.ts';
import { readScenario } from '../../src/imports/read-scenario.ts';
import { isAsPromised, type LooseInput, named } from '../support/problems-of.ts';
import { smallInput, smallScenario } from '../support/small-scenario.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tournee-read-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);

/** Writes the scenario and reads it. */
async function read(scenario: unknown) {
  await write('scenario.json', typeof scenario === 'string' ? scenario : JSON.stringify(scenario));
  return readScenario(join(folder, 'scenario.json'));
}

async function problemsOf(reading: Promise<unknown>): Promise<readonly Problem[]> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) throw error ?? new Error('no problem');
  for (const problem of error.problems) expect(problem).toSatisfy(isAsPromised);
  return error.problems;
}

/** As `file:line column code`. */
const placed = ({ code, parameters: { file, line, column } }: Problem) => `${file}:${line} ${column} ${code}`;

const HEADINGS = 'code_insee,nom,lat,lon,population,pop_60_plus,pop_75_plus,menages,menages_sans_voiture';
const COMMUNES = [
  HEADINGS,
  '17001,Aube,46,0.06,800,80,40,100,20',
  '17002,Bief,46,0.12,400,40,20,100,10',
  '17003,Cure,46.08,0,480,48,24,100,25',
  '17004,Dent,46.16,0,160,16,8,100,50',
];
const SERVICE_POINTS = [
  'type,id,nom,code_insee,commune,lat,lon,format,itinerant',
  'France services,1,Maison,17001,Aube,46,0.06,Fixe,non',
  'France services,2,Bus,17002,Bief,46,0.12,Bus_équivalent,oui',
  'EPN / médiation numérique,3,EPN,17003,Cure,46.08,0,,non',
];
const STOPS = [
  'id;nom;code_insee;lat;lon;places;prise;sanitaires_m;lundi;mardi;dates;jour_marche;duree_max;invente',
  'aube;"Halle; marché";17001;46;0,06;2;16 A;50;9h00-12h30 / 14:00-17:00;;;mardi;180;oui',
  'bief;Place;17002;46;0,12;;;;08:00-12:00;;2026-01-01..2026-06-30;;;non',
];

/** The small scenario with communes in a CSV file. */
function withCommunesIn(csv: unknown): LooseInput {
  const input: LooseInput = smallInput();
  input.territory.communes = { csv };
  return input;
}

describe('a scenario whose lists stand in CSV files', () => {
  test('is read like one in a single file', async () => {
    await write('communes.csv', COMMUNES.join('\n'));
    await write('points.csv', SERVICE_POINTS.join('\n'));
    await write('stops.csv', STOPS.join('\r\n'));
    const input = withCommunesIn('communes.csv');
    input.territory.servicePoints = { csv: 'points.csv' };
    input.stops = { csv: 'stops.csv' };
    const { scenario, folder: found } = await read(input);
    expect(found).toBe(folder);
    expect(scenario.territory.communes[1]).toEqual({
      code: '17002',
      name: 'Bief',
      point: { lat: 46, lon: 0.12, nature: 'centre' },
      reachableByRoad: true,
      population: {
        total: 400,
        aged60Plus: 40,
        aged75Plus: 20,
        households: 100,
        householdsWithoutCar: 10,
        estimated: [],
      },
      attendance: null,
      publics: {},
    });
    expect(scenario.territory.servicePoints.map(({ id, kind, itinerant }) => [id, kind, itinerant])).toEqual([
      ['1', 'france-services', false],
      ['2', 'france-services', true],
      ['3', 'epn', false],
    ]);
    expect(scenario.stops[0]).toMatchObject({
      name: 'Halle; marché',
      commune: '17001',
      point: { lat: 46, lon: 0.06 },
      parkingSlots: 2,
      socket: '16A',
      sanitationMetres: 50,
      windows: {
        monday: [
          { from: '09:00', to: '12:30' },
          { from: '14:00', to: '17:00' },
        ],
        tuesday: [],
      },
      dates: null,
      marketDay: 'tuesday',
      mostDwellMinutes: 180,
      invented: true,
    });
    expect(scenario.stops[1]).toMatchObject({
      parkingSlots: 1,
      socket: 'none',
      dates: [{ from: '2026-01-01', to: '2026-06-30' }],
    });
  });

  test('may have English headings, in any order and case, and leave out what has a default', async () => {
    await write(
      'communes.csv',
      [
        'Name,code,lon,lat,nature,total,aged60Plus,aged75plus,population.households,householdsWithoutCar,reachableByRoad',
        ...['17001,0.06', '17002,0.12', '17003,0', '17004,0'].map(
          (code, k) => `C${k},${code},46,mairie,100,20,10,40,5,${k === 3 ? 'no' : ''}`,
        ),
      ].join('\n'),
    );
    const { scenario } = await read(withCommunesIn('communes.csv'));
    expect(scenario.territory.communes[3]).toMatchObject({ reachableByRoad: false, point: { nature: 'town-hall' } });
    expect(scenario.territory.communes[0]?.reachableByRoad).toBe(true);
  });

  test('may have a column for each further public, and say which of them a stop reaches', async () => {
    const rows = COMMUNES.map(
      (row, k) => `${row},${['Public_jeunes, public_demandeurs ,public_', '12,"1 084,5",x', ',0,'][k] ?? ',,'}`,
    );
    await write('communes.csv', rows.join('\n'));
    await write('stops.csv', STOPS.map((row, k) => `${row};${['publics', 'seniors / jeunes'][k] ?? ''}`).join('\n'));
    const input = withCommunesIn('communes.csv');
    input.stops = { csv: 'stops.csv' };
    input.publics = [
      { id: 'jeunes', name: '16–30 ans' },
      { id: 'demandeurs', name: 'Demandeurs d’emploi' },
    ];
    const { scenario, warnings } = await read(input);
    expect(scenario.territory.communes.map((commune) => commune.publics)).toEqual([
      { jeunes: 12, demandeurs: 1084.5 },
      { demandeurs: 0 },
      {},
      {},
    ]);
    expect(scenario.stops.map((stop) => stop.publics)).toEqual([['seniors', 'jeunes'], null]);
    expect(warnings.map(({ code, parameters }) => [code, parameters.names ?? null])).toEqual([
      ['invented-stops', null],
      ['public-figures-missing', 'Bief · Cure · Dent'],
      ['public-figures-missing', 'Cure · Dent'],
    ]);
  });

  test('has further publics that are withheld or not declared told, with file, line and column', async () => {
    const rows = COMMUNES.map((row, k) => `${row},${['public_jeunes,public_jeune', 's,1', '3,2'][k] ?? ','}`);
    await write('communes.csv', rows.join('\n'));
    const input = withCommunesIn('communes.csv');
    input.publics = [{ id: 'jeunes', name: '16–30 ans' }];
    expect((await problemsOf(read(input))).map(placed)).toEqual([
      'communes.csv:2 public_jeune unknown-public',
      'communes.csv:2 public_jeunes csv-secret-value',
    ]);
  });

  test('may have a measured attendance', async () => {
    const rows = COMMUNES.map(
      (row, k) => `${row},${['contacts_par_an,source_contacts', '300,registre 2025'][k] ?? ','}`,
    );
    await write('communes.csv', rows.join('\n'));
    const { scenario } = await read(withCommunesIn('communes.csv'));
    expect(scenario.territory.communes.map((commune) => commune.attendance)).toEqual([
      { contactsPerYear: 300, source: 'registre 2025' },
      null,
      null,
      null,
    ]);
  });

  test.each([
    ['with a byte order mark', Buffer.from(`\ufeff${COMMUNES.join('\n')}`)],
    ['with CRLF', Buffer.from(COMMUNES.join('\r\n'))],
    ['with semicolons', Buffer.from(COMMUNES.join('\n').replaceAll(',', ';'))],
  ])('may have them %s', async (_, bytes) => {
    await write('communes.csv', bytes);
    const { scenario, warnings } = await read(withCommunesIn('communes.csv'));
    expect(scenario.territory.communes.map((commune) => commune.name)).toEqual(['Aube', 'Bief', 'Cure', 'Dent']);
    expect(warnings).toEqual([]);
  });

  test('may have them in Latin-1, and says so', async () => {
    await write('communes.csv', Buffer.from(COMMUNES.join('\n').replace('Cure', 'Échillais'), 'latin1'));
    const { scenario, warnings } = await read(withCommunesIn('communes.csv'));
    expect(scenario.territory.communes[2]?.name).toBe('Échillais');
    expect(warnings).toEqual([
      {
        code: 'csv-latin1',
        path: ['territory', 'communes'],
        parameters: { file: 'communes.csv', line: null, column: null },
      },
    ]);
  });

  test('has secret figures refused, never taken for zero, with file, line and column', async () => {
    const rows = [...COMMUNES];
    rows[2] = '17002,Bief,46,0.12,400,s,,100,10';
    rows[4] = '17004,Dent,46.16,0,160,16,8,100,S';
    await write('communes.csv', rows.join('\n'));
    const problems = await problemsOf(read(withCommunesIn('communes.csv')));
    expect(problems.map(placed)).toEqual([
      'communes.csv:3 pop_60_plus csv-secret-value',
      'communes.csv:3 pop_75_plus csv-secret-value',
      'communes.csv:5 menages_sans_voiture csv-secret-value',
    ]);
  });

  test('has all problems of all rows told at once, with file, line, column and value', async () => {
    const rows = [...COMMUNES];
    rows[1] = '17001,Aube,46,vers 0,800,80,40,100,20';
    rows[2] = '17002,Bief,0.12,46,400,40,20,100,-10';
    rows[3] = '17003,Cure,46.08,0,480,48,24.5,100,25,';
    rows[4] = '17003,,46.16,0,160,16,20,100,50,9';
    await write('communes.csv', [...rows, '1705,Eau,46,0,160,16,20,100,50'].join('\n'));
    await write(
      'stops.csv',
      ['id,nom,code_insee,lat,lon,lundi', 'a,A,17002,46,0,10:00-09:00', 'a,B,17009,46,0,'].join('\n'),
    );
    const input = withCommunesIn('communes.csv');
    input.stops = { csv: 'stops.csv' };
    const problems = await problemsOf(read(input));
    expect(problems.map(placed)).toEqual([
      'communes.csv:2 lon not-a-number',
      'communes.csv:3 lat swapped-coordinates',
      'communes.csv:3 menages_sans_voiture too-small',
      'communes.csv:4 pop_75_plus not-whole',
      'communes.csv:5 null csv-row-length',
      'communes.csv:6 code_insee bad-format',
      'communes.csv:6 pop_75_plus more-than',
      'stops.csv:2 lundi range-ends-before-it-starts',
      'stops.csv:3 id duplicate-stop',
      'stops.csv:3 code_insee unknown-commune',
    ]);
    expect(problems[0]?.parameters.value).toBe('vers 0');
    expect(problems[8]?.parameters.first).toBe('stops.csv:2');
  });

  test('has a missing column told, with the headings that would do and the one that was perhaps meant', async () => {
    await write(
      'communes.csv',
      COMMUNES.join('\n').replace('pop_75_plus', 'pop_75_pls').replace('nom,', 'appellation,'),
    );
    const problems = await problemsOf(read(withCommunesIn('communes.csv')));
    expect(problems.map(placed)).toEqual([
      'communes.csv:1 null csv-missing-column',
      'communes.csv:1 null csv-missing-column',
    ]);
    expect(problems[0]?.parameters).toMatchObject({ accepted: 'nom, name', suggestion: null });
    expect(problems[1]?.parameters).toMatchObject({ suggestion: 'pop_75_pls' });
  });

  test('has a column that stands twice, a file without rows and quotes out of place told', async () => {
    await write('communes.csv', COMMUNES.map((row, k) => `${row},${k === 0 ? 'nom' : 'x'}`).join('\n'));
    expect((await problemsOf(read(withCommunesIn('communes.csv')))).map(placed)).toEqual([
      'communes.csv:1 nom csv-duplicate-column',
    ]);
    await write('communes.csv', `\n${HEADINGS}\n,,,,\n`);
    expect((await problemsOf(read(withCommunesIn('communes.csv')))).map(placed)).toEqual([
      'communes.csv:2 null csv-no-rows',
    ]);
    await write('communes.csv', COMMUNES.join('\n').replace('Bief', '"Bief'));
    expect((await problemsOf(read(withCommunesIn('communes.csv')))).map(placed)).toContain(
      'communes.csv:3 null csv-quotes',
    );
  });

  test('has a heading with a slip of the pen warned about, for its column is not read', async () => {
    await write('stops.csv', ['id,nom,code_insee,lat,lon,parkingSlot,adresse', 'a,A,17001,46,0,3,rue'].join('\n'));
    const { warnings } = await read({ ...smallInput(), stops: { csv: 'stops.csv' } });
    expect(warnings).toEqual([
      {
        code: 'csv-column-ignored',
        path: ['stops'],
        parameters: { suggestion: 'parkingSlots', file: 'stops.csv', line: 1, column: 'parkingSlot' },
      },
    ]);
  });

  test('has warnings about their rows placed as well', async () => {
    await write(
      'stops.csv',
      ['id,nom,code_insee,lat,lon,lundi', 'a,A,17001,46,0,', 'b,B,17002,46,0,09:00-12:00'].join('\n'),
    );
    const { warnings } = await read({ ...smallInput(), stops: { csv: 'stops.csv' } });
    expect(warnings.map(placed)).toEqual(['stops.csv:2 lundi stop-never-open']);
  });

  test.each([
    '../communes.csv',
    '/etc/hostname',
    'x/../../communes.csv',
    '..\\communes.csv',
    'C:\\communes.csv',
    'a\0b',
  ])('may not lead out of the folder: %s', async (csv) => {
    const problems = await problemsOf(read(withCommunesIn(csv)));
    expect(problems.map(named)).toEqual(['path-outside-folder /territory/communes/csv']);
  });

  test('may not lead out of the folder by a link, but may lie in a folder within', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'tournee-outside-'));
    await writeFile(join(outside, 'communes.csv'), COMMUNES.join('\n'));
    await symlink(join(outside, 'communes.csv'), join(folder, 'link.csv'));
    expect((await problemsOf(read(withCommunesIn('link.csv')))).map(named)).toEqual([
      'path-outside-folder /territory/communes/csv',
    ]);
    await rm(outside, { recursive: true });
    await mkdir(join(folder, 'csv'));
    await write('csv/communes.csv', COMMUNES.join('\n'));
    expect((await read(withCommunesIn('csv/communes.csv'))).scenario.territory.communes).toHaveLength(4);
  });

  test('has a file that cannot be read told once, with the problems of everything else', async () => {
    const input = withCommunesIn('nowhere.csv');
    input.stops = { csv: 5 };
    input.name = '';
    expect((await problemsOf(read(input))).map(named)).toEqual([
      'too-short /name',
      'file-missing /territory/communes/csv',
      'wrong-type /stops/csv',
    ]);
    expect((await problemsOf(read(withCommunesIn('.')))).map(named)).toEqual([
      'file-is-folder /territory/communes/csv',
    ]);
    await write('empty.csv', ' \n');
    expect((await problemsOf(read(withCommunesIn('empty.csv')))).map(named)).toEqual([
      'file-empty /territory/communes/csv',
    ]);
  });

  test('may not have rows or columns without number', async () => {
    await write('communes.csv', `${COMMUNES.join('\n')}${'\n'.repeat(2_000_000)}`);
    expect((await problemsOf(read(withCommunesIn('communes.csv')))).map(placed)).toEqual([
      'communes.csv:1 null too-many',
    ]);
    await write('communes.csv', `${HEADINGS}${',x'.repeat(1_000_000)}\n${COMMUNES[1]}`);
    expect((await problemsOf(read(withCommunesIn('communes.csv')))).map(placed)).toEqual([
      'communes.csv:1 null too-many',
    ]);
  });

  test('is read with thousands of secret figures in a moment', async () => {
    const rows = Array.from({ length: 5000 }, (_, k) => `${10_000 + k},Commune ${k},46,0,s,s,s,s,s`);
    await write('communes.csv', [HEADINGS, ...rows].join('\n'));
    const start = performance.now();
    expect(await problemsOf(read(withCommunesIn('communes.csv')))).toHaveLength(201);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('a scenario file', () => {
  const codesOf = async (reading: Promise<unknown>) => (await problemsOf(reading)).map((problem) => problem.code);

  test('that is missing, a folder, empty or too large is told so', async () => {
    expect(await codesOf(readScenario(join(folder, 'none.json')))).toEqual(['file-missing']);
    expect(await codesOf(readScenario(folder))).toEqual(['file-is-folder']);
    expect(await codesOf(read('  \n'))).toEqual(['file-empty']);
    await write('scenario.json', '{}');
    await truncate(join(folder, 'scenario.json'), 65 * 1024 * 1024);
    expect(await problemsOf(readScenario(join(folder, 'scenario.json')))).toMatchObject([
      { code: 'file-too-large', parameters: { megabytes: 65, most: 64 } },
    ]);
  });

  test('that is no JSON is told the line and column', async () => {
    const [problem] = await problemsOf(read('{\n  "name": "x",\n}'));
    expect(problem).toMatchObject({ code: 'not-json', parameters: { line: 3, column: 1 } });
  });

  test('may have a byte order mark and a key twice, and is not Latin-1', async () => {
    const text = JSON.stringify(smallInput());
    expect((await read(`\ufeff${text}`)).scenario.name).toBe('small');
    expect((await read(`{"name":"first",${text.slice(1)}`)).scenario.name).toBe('small');
    await write('scenario.json', Buffer.from(text.replace('small', 'été'), 'latin1'));
    expect(await codesOf(readScenario(join(folder, 'scenario.json')))).toEqual(['file-not-utf8']);
    await write('scenario.json', Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(await codesOf(readScenario(join(folder, 'scenario.json')))).toEqual(['file-not-utf8']);
  });

  test('of a newer format is told nothing else', async () => {
    expect(await codesOf(read({ formatVersion: 2, stops: { csv: '../x' } }))).toEqual(['format-version-newer']);
  });

  test('has its name in the error', async () => {
    await expect(read('{}')).rejects.toMatchObject({ file: join(folder, 'scenario.json') });
    await expect(read('{')).rejects.toMatchObject({ file: join(folder, 'scenario.json') });
    await expect(read({ formatVersion: 9 })).rejects.toMatchObject({ file: join(folder, 'scenario.json') });
  });

  test('that is one of a rota is told what it lacks', async () => {
    expect(await codesOf(read({ formatVersion: 1, name: 'r', scenario: 's', tours: [] }))).toContain('unknown-key');
  });
});

describe('a rota file', () => {
  test('is read for its scenario', async () => {
    const tour = {
      unit: 'bus',
      day: { week: 1, weekday: 'monday' },
      visits: [{ stop: 'bief', opens: '09:00', closes: '11:30' }],
    };
    const rota = { formatVersion: 1, name: 'rota', scenario: 'small', tours: [tour] };
    const file = join(folder, 'rota.json');
    await write('rota.json', JSON.stringify(rota));
    expect((await readRota(file, smallScenario())).tours).toHaveLength(1);
    await write('rota.json', JSON.stringify({ ...rota, tours: [{ ...tour, unit: 'boat' }] }));
    const problems = await problemsOf(readRota(file, smallScenario()));
    expect(problems.map(named)).toEqual(['unknown-unit /tours/0/unit']);
    await expect(readRota(file, smallScenario())).rejects.toMatchObject({ file });
  });
});
