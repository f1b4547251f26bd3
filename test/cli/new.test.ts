import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { readScenario } from '../../src/imports/read-scenario.ts';
import { tournee } from '../support/command-line.ts';
import { apiGeoJson, franceServicesCsv, householdsCsv, populationCsv } from '../support/official-files.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../data/rochefort-ocean/scenario.json');
const FILES = ['README.txt', 'communes.csv', 'scenario.json', 'service-points.csv', 'stops.csv'];
const STACK = /\n {4}at /;

let folder: TemporaryFolder;
let example: ScenarioInput;
/** The figures of this project's example, in the shapes that INSEE, API Géo and ANCT publish. */
let official: string[];
beforeAll(async () => {
  folder = await temporaryFolder();
  example = JSON.parse(await readFile(EXAMPLE, 'utf8'));
  const { communes, servicePoints } = example.territory;
  const people = communes.map(({ code, population }) => ({ code, ...population }));
  const points = communes.map(({ code, name, point: { lat, lon } }, k) => ({
    code,
    nom: name,
    centre: [Number((lon + 0.001).toFixed(4)), lat],
    mairie: k === 0 ? undefined : [lon, lat],
  }));
  const list = servicePoints!.map(({ id, name, commune, point, itinerant }) => ({
    ...{ id, name, commune, ...point },
    format: itinerant === true ? 'Bus_équivalent' : 'Fixe',
  }));
  official = [
    '--population',
    await folder.written('base-cc-evol-struct-pop-2022.CSV', populationCsv(people)),
    '--households',
    await folder.written('base-cc-logement-2022.CSV', householdsCsv(people)),
    '--points',
    await folder.written('communes.json', apiGeoJson(points)),
    '--service-points',
    await folder.written('liste-fs-20240801.csv', franceServicesCsv(list)),
  ];
});
afterAll(() => folder.remove());

const target = (name: string) => path.join(folder.path, name);
const drafted = (name: string, ...words: string[]) =>
  tournee('new', '--epci', 'Rochefort Océan', '--out', target(name), ...words);

describe('new, with the files of INSEE, API Géo and ANCT', () => {
  test('drafts CA Rochefort Océan with the very figures of the example', async () => {
    const { code, stdout, stderr } = await drafted('whole', ...official);
    expect(code).toBe(0);
    expect(stdout).toContain('CA Rochefort Océan');
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect(said).toContain('recensement 2022 : P22_POP, P22_POP6074, P22_POP7589, P22_POP90P.');
    expect(said).toContain('recensement 2022 : P22_RP, P22_RP_VOIT1P.');
    expect(said).toContain('3 fixes ; 1 itinérant');
    expect(stderr).not.toContain('estimés');
    expect((await readdir(target('whole'))).sort()).toEqual(FILES);

    const { scenario, warnings } = await readScenario(path.join(target('whole'), 'scenario.json'));
    const populations = (communes: readonly { code: string; population: object }[]) =>
      Object.fromEntries(communes.map(({ code: of, population }) => [of, { estimated: [], ...population }]));
    expect(populations(scenario.territory.communes)).toEqual(populations(example.territory.communes));
    expect(scenario.territory.servicePoints).toMatchObject(example.territory.servicePoints!);
    const island = scenario.territory.communes.find(({ code: of }) => of === '17004')!;
    expect(island).toMatchObject({ reachableByRoad: false, point: { lat: 46.0122, lon: -1.1782, nature: 'centre' } });
    const others = scenario.territory.communes.filter((commune) => commune !== island);
    expect(others.every(({ point }) => point.nature === 'town-hall')).toBe(true);
    expect(scenario.units[0]!.garage.name).toContain('Rochefort');
    expect(warnings.map((warning) => warning.code).sort()).toEqual(['invented-stops', 'stops-beside-service-points']);
    const vintages = scenario.territory.sources.map(({ vintage }) => vintage);
    expect(vintages).toEqual(['2026', '2022', '2022', 'sans objet', '2024-08-01']);
  });

  test('can be planned with at once', async () => {
    await drafted('planned', ...official);
    const scenario = path.join(target('planned'), 'scenario.json');
    const { code, stdout } = await tournee('plan', scenario, '--time-limit', '20', '--gap', '0.05', '--json');
    expect(code).toBe(0);
    const { verdict } = JSON.parse(stdout);
    expect(verdict.legal).toBe(true);
    // Ten days of two visits, but for what the gap leaves open.
    expect(verdict.figures.visits).toBeGreaterThanOrEqual(18);
    expect(verdict.figures.visits).toBeLessThanOrEqual(20);
  });

  test('refuses rows with wrong coordinates and secret figures by name, and drafts with the rest', async () => {
    const { communes } = example.territory;
    const secret = communes.map(({ code, population }) => ({
      ...{ code, ...population },
      aged75Plus: code === '17004' ? 's' : population.aged75Plus,
    }));
    const wrong = communes.map(({ code, name, point: { lat, lon } }) => ({
      ...{ code, nom: name },
      mairie: code === '17216' ? [lat, lon] : code === '17065' ? [7.75, 48.57] : [lon, lat],
    }));
    const { code, stderr } = await drafted(
      'wrong',
      '--population',
      await folder.written('secret.csv', populationCsv(secret)),
      '--points',
      await folder.written('wrong.json', apiGeoJson(wrong)),
      '--lang',
      'en',
    );
    expect(code).toBe(0);
    const said = stderr.replaceAll(/\s+/g, ' ');
    expect(said).toContain("secret.csv, line 2, column “P22_POP7589” Île-d'Aix (17004): the value is withheld");
    expect(said).toContain(
      'column “mairie” Element 10, Lussant (17216): latitude and longitude are swapped (“[45.9429,-0.8235]”)',
    );
    expect(said).toMatch(
      /Element 3, Breuil-Magné \(17065\): the coordinates “\[7.75,48.57\]” are \d+ km from the middle/,
    );
    const { scenario } = await readScenario(path.join(target('wrong'), 'scenario.json'));
    const placeholders = scenario.territory.communes.filter(({ point }) => point.nature === 'placeholder');
    expect(placeholders.map(({ name }) => name)).toEqual(['Breuil-Magné', 'Lussant']);
    const readme = await readFile(path.join(target('wrong'), 'README.txt'), 'utf8');
    expect(readme).toContain(
      "- 17004 Île-d'Aix: aged 60 or more, aged 75 or more, households, households without a car",
    );
    expect(readme).toContain('- 17216 Lussant: position, households, households without a car');
    expect(readme).toContain('- 17216 Lussant\u00a0: position, ménages, ménages sans voiture');
  });
});

describe('new, without any file', () => {
  test('marks all that it made up, in French and English, and can be planned with at once', async () => {
    const { code, stderr } = await drafted('bare');
    expect(code).toBe(0);
    const said = stderr.replaceAll(/\s+/g, ' ');
    expect(said).toMatch(
      /Chiffres estimés \(60 ans ou plus, 75 ans ou plus, ménages, ménages sans voiture\) par la moyenne du pays, non vérifiée, pour 25 communes sur 25/,
    );
    expect(said).toMatch(/Position inventée, faute de source, pour 25 communes sur 25/);
    const readme = await readFile(path.join(target('bare'), 'README.txt'), 'utf8');
    expect(readme).toContain('Positions INVENTÉES (25 communes sur 25)');
    expect(readme).toContain('Positions MADE UP (25 communes of 25)');
    expect(readme).toContain('https://geo.api.gouv.fr/epcis/200041762/communes?fields=nom,code,mairie,centre');
    expect(Math.max(...readme.split('\n').map((line) => line.length))).toBeLessThan(160);

    const scenario = path.join(target('bare'), 'scenario.json');
    const planned = await tournee('plan', scenario, '--time-limit', '20', '--gap', '0.05');
    expect(planned.code).toBe(0);
    expect(planned.stderr).toContain('Position inventée');
    expect(planned.stdout).toContain('position INVENTÉE pour 25');
    expect(planned.stdout).toContain('chiffres ESTIMÉS par une moyenne pour 25');
  });

  test('drafts a list of communes, merged ones by what they have become', async () => {
    const out = target('list');
    const { code, stdout, stderr } = await tournee(
      'new',
      '--communes',
      '17299, 01340;17449',
      '--out',
      out,
      '--lang=en',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Draft: Rochefort and 2\u00a0other communes');
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
      'Code “01340” (Saint-Bois) is no more: the commune is part of Arboys en Bugey (01015)',
    );
    const tables = await readFile(path.join(out, 'communes.csv'), 'utf8');
    expect(tables.split('\r\n')[0]).toBe(
      '\ufeffcode;name;lat;lon;nature;reachableByRoad;total;aged60Plus;aged75Plus;households;householdsWithoutCar;estimated',
    );
  });
});

describe('new refuses, with 2, no stack trace and nothing written,', () => {
  const refused = async (...words: string[]) => {
    const { code, stdout, stderr } = await tournee('new', ...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(STACK);
    return stderr.replaceAll(/\s+/g, ' ');
  };

  test('to write over a draft, unless it is told to', async () => {
    await drafted('twice');
    const mine = path.join(target('twice'), 'stops.csv');
    await writeFile(mine, 'mine');
    const said = await refused('--epci', '200041762', '--out', target('twice'));
    expect(said).toMatch(/communes\.csv.*existe déjà, et rien n’est écrit.*--force/);
    expect(await readFile(mine, 'utf8')).toBe('mine');
    expect((await drafted('twice', '--force')).code).toBe(0);
    expect(await readFile(mine, 'utf8')).toContain('rochefort;');
    expect((await readdir(target('twice'))).sort()).toEqual(FILES);
  });

  test('an intercommunalité that nothing is called, and names the nearest', async () => {
    const said = await refused('--epci', 'Rochfort Océann', '--out', target('none'));
    expect(said).toMatch(/« Rochfort Océann »\. Les plus proches : CA Rochefort Océan \(200041762\)/);
  });

  test('a name that several have, and lists them with their SIREN numbers', async () => {
    const said = await refused('--epci', 'quatre rivieres', '--out', target('none'), '--lang', 'en');
    expect(said).toContain('CC des Quatre Rivières (247000623) · CC des Quatre Rivières (247400666)');
  });

  test('codes that no commune has', async () => {
    const said = await refused('--communes', '17299,99999,Rochefrt', '--out', target('none'), '--lang', 'en');
    expect(said).toContain('2 problems');
    expect(said).toContain('“Rochefrt”. The nearest: “17299” (Rochefort)');
    expect(await refused('--communes', ' , ', '--out', target('none'))).toContain('La liste des communes est vide');
  });

  test('a file that is another one, and writes nothing', async () => {
    const wrong = await folder.written('meta_base.csv', 'COD_VAR;LIB_VAR\nP22_POP;Population\n');
    const said = await refused('--epci', '200041762', '--population', wrong, '--out', target('none'));
    expect(said).toMatch(/meta_base\.csv, ligne 1 Il manque la colonne « CODGEO »\..*« COD_VAR, LIB_VAR »/);
    expect(await readdir(folder.path)).not.toContain('none');
  });

  test('a command line without a territory, with two, or without a folder', async () => {
    expect(await refused('--out', target('none'))).toContain('--epci, --communes');
    expect(await refused('--epci', 'x', '--communes', '17299', '--out', target('none'))).toContain(
      '--epci, --communes',
    );
    expect(await refused('--epci', '200041762')).toContain('Il manque l’option --out');
  });

  test('a folder that is a file', async () => {
    const file = await folder.written('file', 'x');
    expect(await refused('--epci', '200041762', '--out', file)).toContain('--out attend un dossier');
  });
});
