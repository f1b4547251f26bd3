import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, tournee } from '../support/command-line.ts';
import { changed, type LooseInput } from '../support/problems-of.ts';
import { rotaOf, smallTour, type TourInput } from '../support/small-rota.ts';
import { smallInput } from '../support/small-scenario.ts';

let folder: string;
let scenario: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tournee-cli-'));
  scenario = await written('scenario.json', smallInput());
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, content: unknown): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const scenarioWith = (name: string, change: (input: LooseInput) => void) => written(name, changed(change));
const rotaFile = (name: string, tours: TourInput[]) => written(name, rotaOf(tours));
const STACK = /\n {4}at /;

describe('check', () => {
  test('ends with 0 on a legal rota', async () => {
    const rota = await rotaFile('legal.json', [smallTour()]);
    const { code, stdout } = await tournee('check', scenario, rota);
    expect(code).toBe(0);
    expect(stdout).toContain('est légal\u00a0: 1\u00a0tournée, 2\u00a0passages');
  });

  test('ends with 1 on an illegal one, a line for each violation', async () => {
    const rota = await rotaFile('illegal.json', [smallTour({ departs: '06:00', returns: '23:00' })]);
    const { code, stdout } = await tournee('check', scenario, rota, '--lang', 'en');
    expect(code).toBe(1);
    const lines = stdout.trim().split('\n');
    expect(lines).toContain('Monday, week 1 · The bus · Departure at 06:00 is too early: not before 07:30.');
    expect(lines).toContain('Monday, week 1 · The bus · Return at 23:00 is too late: 18:30 at the latest.');
    expect(lines.at(-2)).toBe(`“by hand” is not legal: ${lines.length - 2}\u00a0rules broken.`);
  });

  test('answers one JSON document', async () => {
    const rota = await rotaFile('illegal.json', [smallTour({ departs: '06:00' })]);
    const { code, stdout, stderr } = await tournee('check', scenario, rota, '--json');
    const document = JSON.parse(stdout);
    expect([code, stderr]).toEqual([1, '']);
    expect(document.legal).toBe(false);
    expect(document.violations[0]).toMatchObject({ rule: 'departs-early', day: { week: 1, weekday: 'monday' } });
    expect(document.violations[0].message).toContain('7\u00a0h\u00a030');
  });

  test('says so where the certificate is not that of the rota', async () => {
    const certificate = { objective: 1, bound: 2, gap: 1, status: 'optimal' };
    const rota = await written('stale.json', { ...rotaOf([smallTour()]), certificate });
    expect((await tournee('check', scenario, rota)).stdout).toContain('le juge trouve une autre valeur');
  });

  test('names the nearest stop where a rota names an unknown one', async () => {
    const visits = [{ stop: 'aubr', opens: '09:00', closes: '11:30' }];
    const { code, stderr } = await tournee('check', scenario, await rotaFile('unknown.json', [smallTour({ visits })]));
    expect(code).toBe(2);
    expect(stderr).toContain('/tours/0/visits/0/stop');
    expect(stderr).toMatch(/«\u00a0aubr\u00a0».*Le plus proche\u00a0: «\u00a0aube\u00a0»/s);
  });
});

describe('bad input ends with 2, all problems at once, and no stack trace', () => {
  test('of a scenario with several mistakes', async () => {
    const file = await scenarioWith('bad.json', (input) => {
      input.stops[0].commune = '17009';
      input.units[0].desks = -1;
      input.agents = [];
    });
    const { code, stdout, stderr } = await tournee('plan', file);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`3\u00a0problèmes dans ${file}\u00a0:`);
    for (const pointer of ['/stops/0/commune', '/units/0/desks', '/agents']) expect(stderr).toContain(pointer);
    expect(stderr).not.toMatch(STACK);
  });

  test.each([
    ['nothing there', null, 'n’existe pas'],
    ['no JSON', '{ "name": ', 'n’est pas du JSON'],
    ['no scenario', '[]', 'un objet'],
    ['empty', '', 'est vide'],
  ])('of a file that is %s', async (name, content, said) => {
    const file = content === null ? path.join(folder, 'nowhere.json') : await written(`${name}.json`, content);
    const { code, stderr } = await tournee('need', file);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(STACK);
  });

  test('as JSON where JSON is asked for', async () => {
    const { code, stdout, stderr } = await tournee('plan', path.join(folder, 'nowhere.json'), '--json');
    expect(code).toBe(2);
    const { error } = JSON.parse(stdout);
    expect(error).toMatchObject({ kind: 'input', problems: [{ code: 'file-missing' }] });
    expect(jsonLines(stderr)).toEqual([{ type: 'error', ...error }]);
  });

  test('of a folder to write to that is a file, before any search', async () => {
    const file = await written('a-file', '');
    const { code, stderr } = await tournee('plan', scenario, '--out', file);
    expect(code).toBe(2);
    expect(stderr).toContain('--out attend un dossier');
  });

  test('of a matrix that lacks places', async () => {
    const matrix = await written('matrix.json', {
      formatVersion: 1,
      places: [{ key: 'stop:aube' }],
      durations: [[0]],
      distances: [[0]],
    });
    const { code, stderr } = await tournee('travel', scenario, '--matrix', matrix, '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('The travel matrix has no place “commune:17001” (Aube).');
  });
});

describe('plan', () => {
  test('prints timetable, proof and coverage, writes its files, and check agrees', async () => {
    const out = path.join(folder, 'out');
    const { code, stdout } = await tournee('plan', scenario, '--out', out, '--time-limit', '20');
    expect(code).toBe(0);
    for (const part of ['Semaine 2', 'Matin', 'ne peut faire mieux que', 'Stop aube', 'ESTIMÉS', 'NON VÉRIFIÉS']) {
      expect(stdout).toContain(part);
    }
    const files = ['rota.geojson', 'rota.html', 'rota.json', 'scenario.json', 'timetable.csv'];
    expect((await readdir(out)).sort()).toEqual(files);
    for (const file of files) expect(stdout).toContain(file);
    expect(await readFile(path.join(out, 'rota.html'), 'utf8')).toMatch(
      /^<!doctype html>\n<html lang="fr">.*Stop aube/s,
    );
    const { certificate } = JSON.parse(await readFile(path.join(out, 'rota.json'), 'utf8'));
    expect(certificate.gap).toBeLessThanOrEqual(1e-4);
    const checked = await tournee('check', path.join(out, 'scenario.json'), path.join(out, 'rota.json'));
    expect(checked.code).toBe(0);
    expect(checked.stdout).not.toContain('certificat');
  });

  test('answers one JSON document, with progress as lines of JSON on standard error', async () => {
    const { code, stdout, stderr } = await tournee('plan', scenario, '--json', '--time-limit', '20');
    const document = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(document.verdict.legal).toBe(true);
    expect(document.certificate).toEqual(document.rota.certificate);
    expect(document.certificate.objective).toBe(document.verdict.figures.objective);
    const lines = jsonLines(stderr);
    expect(lines.filter(({ type }) => type === 'progress').length).toBeGreaterThan(1);
    expect(lines.every(({ type }) => type === 'progress' || type === 'warning')).toBe(true);
  });

  test('with the means of a rota keeps to them, and sets both side by side', async () => {
    const inUse = await rotaFile('in-use.json', [smallTour()]);
    const words = ['plan', scenario, '--same-means-as', inUse, '--time-limit', '20'];
    const { stdout } = await tournee(...words, '--json');
    const { comparison } = JSON.parse(stdout);
    const [before, after] = comparison.rotas;
    expect(after.figures.kilometres).toBeLessThanOrEqual(before.figures.kilometres + 1e-6);
    expect(after.figures.spanHours).toBeLessThanOrEqual(before.figures.spanHours + 1e-6);
    expect(after.figures.objective).toBeGreaterThanOrEqual(before.figures.objective * (1 - 1e-4));
    const out = path.join(folder, 'same-means');
    const { stdout: printed } = await tournee(...words, '--lang', 'en', '--out', out);
    expect(printed).toMatch(/Same means as “by hand”.*Proposed.*comparison\.html/s);
    expect(await readFile(path.join(out, 'comparison.html'), 'utf8')).toContain('“Proposed” against “by hand”');
  });

  test('takes its matrix along into the folder it writes', async () => {
    const matrix = path.join(folder, 'travel.json');
    const out = path.join(folder, 'out-with-matrix');
    expect((await tournee('travel', scenario, '--out', matrix)).code).toBe(0);
    expect((await tournee('plan', scenario, '--matrix', matrix, '--out', out, '--time-limit', '20')).code).toBe(0);
    expect(await readdir(out)).toContain('travel.json');
    expect((await tournee('check', path.join(out, 'scenario.json'), path.join(out, 'rota.json'))).code).toBe(0);
  });

  test('ends with 1 where no legal rota exists, and says what may be eased', async () => {
    const file = await scenarioWith('infeasible.json', (input) => {
      input.caps = { kmPerCycle: 1 };
      input.floors = [{ commune: '17001', leastVisitsPerCycle: 1 }];
    });
    const { code, stdout, stderr } = await tournee('plan', file, '--time-limit', '20');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Aucun planning légal n’est possible');
    expect(stderr).not.toMatch(STACK);
  });
});

describe('need, travel and compare', () => {
  test('need lists communes, most need first, with what is unverified', async () => {
    const { code, stdout } = await tournee('need', scenario);
    expect(code).toBe(0);
    expect(stdout.indexOf('Aube')).toBeLessThan(stdout.indexOf('Dent'));
    expect(stdout).toContain('NON VÉRIFIÉS');
  });

  test('need answers JSON', async () => {
    const { stdout } = await tournee('need', scenario, '--json');
    expect(JSON.parse(stdout).communes[0]).toMatchObject({ name: 'Aube', needHours: [16, 4] });
  });

  test('travel marks the estimate', async () => {
    const { code, stdout } = await tournee('travel', scenario, '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toContain('ESTIMATED');
    expect(stdout).toContain('Stop dent');
  });

  test('compare sets rotas side by side, two of one name apart', async () => {
    const one = await rotaFile('one.json', [smallTour()]);
    const other = await rotaFile('other.json', [smallTour({ visits: [smallTour().visits[0]!] })]);
    const { code, stdout } = await tournee('compare', scenario, one, other);
    expect(code).toBe(0);
    expect(stdout).toContain('by hand (2)');
    expect(stdout).toMatch(/Bief +1,5 +0,5 +\u2212\d/);
    expect(JSON.parse((await tournee('compare', scenario, one, other, '--json')).stdout).communes).toHaveLength(4);
  });

  test('compare writes the page of gains and losses', async () => {
    const one = await rotaFile('one.json', [smallTour()]);
    const other = await rotaFile('other.json', [smallTour({ visits: [smallTour().visits[0]!] })]);
    const out = path.join(folder, 'compared');
    const { code, stdout } = await tournee('compare', scenario, one, other, '--out', out, '--lang', 'en');
    expect([code, stdout.includes(`Written to ${out}: comparison.html.`)]).toEqual([0, true]);
    const page = await readFile(path.join(out, 'comparison.html'), 'utf8');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('“by hand (2)” against “by hand”');
    const { files } = JSON.parse((await tournee('compare', scenario, one, other, '--out', out, '--json')).stdout);
    expect(files).toEqual([path.join(out, 'comparison.html')]);
  });

  test('compare refuses a folder that is a file', async () => {
    const one = await rotaFile('one.json', [smallTour()]);
    const { code, stderr } = await tournee('compare', scenario, one, '--out', one);
    expect([code, stderr.includes('--out attend un dossier')]).toEqual([2, true]);
  });
});

describe('plan, staying with a rota and for other goals', () => {
  const planJson = async (...options: string[]) => {
    const { code, stdout } = await tournee('plan', scenario, '--json', ...options);
    return { code, document: JSON.parse(stdout) };
  };

  test('tells each stage of goal equity with its proof, and what the goal costs', async () => {
    const folderOut = path.join(folder, 'equity');
    const { code, stdout } = await tournee('plan', scenario, '--goal', 'equity', '--lang', 'en', '--out', folderOut);
    expect(code).toBe(0);
    const plain = stdout.replace(/\s+/g, ' ');
    expect(plain).toMatch(/1\. No legal rota can serve at least 5% of the need in more than \d communes/);
    expect(plain).toMatch(
      /Among the rotas that serve at least .* of the need in \d communes, no legal rota can do better/,
    );
    expect(plain).toContain('What goal equity costs, against goal coverage');
    const rota = JSON.parse(await readFile(path.join(folderOut, 'rota.json'), 'utf8'));
    expect(rota.stages[0]).toMatchObject({ measure: 'communes', status: 'optimal' });
    expect(rota.keptShares.length).toBe(rota.stages[0].objective);
    expect(await readFile(path.join(folderOut, 'rota.html'), 'utf8')).toContain('Among the rotas that serve');
    expect(
      (await tournee('check', path.join(folderOut, 'scenario.json'), path.join(folderOut, 'rota.json'))).code,
    ).toBe(0);
  });

  test('proves the least cost of the same presences, and check agrees', async () => {
    const rota = await rotaFile('same.json', [smallTour({ departs: '08:00' })]);
    const folderOut = path.join(folder, 'economy');
    const { code, document } = await planJson('--goal', 'economy', '--same-presences-as', rota, '--out', folderOut);
    expect(code).toBe(0);
    expect(document.certificate).toMatchObject({ measure: 'euros', status: 'optimal' });
    expect(document.verdict.figures.visits).toBe(2);
    expect(document.priceOfGoal.weightedHours.most).toBeGreaterThanOrEqual(0);
    const files = ['scenario.json', 'rota.json'].map((name) => path.join(folderOut, name));
    const checked = await tournee('check', files[0]!, files[1]!, '--json');
    expect(JSON.parse(checked.stdout)).toMatchObject({ legal: true, certificateHolds: true });
  });

  test('asks goal economy what is to be kept', async () => {
    const { code, stderr } = await tournee('plan', scenario, '--goal', 'economy', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain('/goal/kind goal economy needs promises to keep at the least cost');
  });

  test('says how much of the rota in use stays', async () => {
    const rota = await rotaFile('in-use.json', [smallTour()]);
    const { stdout } = await tournee('plan', scenario, '--keep', rota, '--lang', 'en');
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/Against “by hand”: \d of 2 visits keep their stop/);
  });

  test('returns the rota of which everything is locked', async () => {
    const first = await planJson();
    const file = await written('planned.json', first.document.rota);
    const again = await planJson('--lock', file);
    expect(again.document.rota.tours).toEqual(first.document.rota.tours);
    expect(again.document.certificate.status).toBe('optimal');
  });

  test('refuses a goal that there is not, and names those that there are', async () => {
    const { code, stderr } = await tournee('plan', scenario, '--goal', 'best', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('coverage, equity, economy');
  });
});

describe('presets', () => {
  test('are listed, for people and for programs', async () => {
    const { code, stdout } = await tournee('presets', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toContain('coccinet');
    const list = JSON.parse((await tournee('presets', '--json')).stdout);
    expect(list).toHaveLength(9);
    expect(list[0]).toMatchObject({ name: 'rochefort-bus', scenario: 'preset:rochefort-bus' });
  });

  test('stand where a scenario is asked for', async () => {
    const { code, stdout } = await tournee('need', 'preset:diagonales', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).communes).toHaveLength(6);
  });

  test('that do not exist are refused, with the nearest that does', async () => {
    const { code, stderr } = await tournee('plan', 'preset:trik', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('The nearest is “trike”');
    expect(stderr).not.toMatch(STACK);
  });
});
