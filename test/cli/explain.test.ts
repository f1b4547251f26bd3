import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, start, tournee } from '../support/command-line.ts';
import { changed, type LooseInput } from '../support/problems-of.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';

let folder: string;
let scenario: string;
let rota: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tournee-explain-'));
  scenario = await scenarioWith('scenario.json', twoDays);
  rota = await written('rota.json', rotaOf([smallTour()]));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, content: unknown): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, JSON.stringify(content));
  return file;
}

const scenarioWith = (name: string, change: (input: LooseInput) => void) => written(name, changed(change));

/** A week of two days, so that not all of the four communes are visited twice; Dent cannot be reached. */
function twoDays(input: LooseInput): void {
  input.cycle = { ...input.cycle, weeks: 1, days: { monday: ['morning', 'afternoon'], tuesday: ['morning'] } };
  input.stops[3].reachableByRoad = false;
}

const read = (text: string) => text.replace(/\s+/g, ' ');
const STACK = /\n {4}at /;

describe('explain', () => {
  test('answers commune by commune, in French', async () => {
    const { code, stdout, stderr } = await tournee('explain', scenario, rota);
    expect([code, stderr.includes('Error')]).toEqual([0, false]);
    const said = read(stdout);
    expect(said).toContain('Pourquoi pas nous ? by hand Ce planning vaut');
    expect(said).toMatch(/Dent : (rien de son besoin|pas de passage).* Aucune route ne mène/);
    expect(said).toMatch(
      /Cure : .* Un passage .* Preuve : le meilleur planning qui le prévoit vaut entre [\d,]+ et [\d,]+\./,
    );
    expect(said).toContain('Une demi-journée de plus par semaine Si le service sortait aussi le');
  });

  test('answers in English too, and chosen communes alone, by code or by name', async () => {
    const { code, stdout } = await tournee('explain', scenario, rota, '--commune', '17003,Dent', '--lang', 'en');
    expect(code).toBe(0);
    const said = read(stdout);
    expect(said).toContain('Why not us?');
    expect(said).toContain('Cure: ');
    expect(said).toContain('Dent: ');
    expect(said).not.toContain('Bief: ');
    expect(said).not.toContain('One more half-day a week');
  });

  test('prices what one stop lacks and when it is closed, and nothing else, where that is asked', async () => {
    const lacking = await scenarioWith('lacking.json', (input) => {
      twoDays(input);
      input.stops[2].parkingSlots = 0;
      input.stops[1].windows = { tuesday: [{ from: '08:00', to: '19:00' }] };
    });
    const asked = ['--stop', 'Stop bief', '--stop', 'cure'];
    const { code, stdout } = await tournee('explain', lacking, rota, ...asked);
    expect(code).toBe(0);
    const said = read(stdout);
    expect(said).toContain('Un équipement ou un créneau de plus à un arrêt');
    expect(said).toContain('1 place pour se garer au lieu de 0');
    expect(said).toContain('une ouverture le lundi matin (9 h – 12 h 30)');
    expect(said).not.toContain('Une demi-journée de plus par semaine');
    const { stdout: json } = await tournee('explain', lacking, rota, ...asked, '--json');
    const { stops, communes } = JSON.parse(json);
    expect(communes).toEqual([]);
    expect(stops).toMatchObject({ asked: ['bief', 'cure'], candidates: 3, leftOut: null, together: null });
    expect(stops.gains).toHaveLength(3);
    for (const { loss, message } of stops.gains) {
      expect(loss.least).toBeLessThanOrEqual(loss.most);
      expect(message).toContain('le territoire');
    }
  });

  test('answers one JSON document, each statement with its certificate, and progress line by line', async () => {
    const { code, stdout, stderr } = await tournee('explain', scenario, rota, '--commune', '17003,17004', '--json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ rota: 'by hand', legal: true, goal: 'coverage', complete: true });
    const [cure, dent] = document.communes;
    expect(cure.oneMoreVisit.loss.certificate.bound).toBeGreaterThanOrEqual(
      cure.oneMoreVisit.loss.certificate.objective,
    );
    expect(cure.oneMoreVisit.loss.most).toBeGreaterThanOrEqual(cure.oneMoreVisit.loss.least);
    expect(dent).toMatchObject({ exclusion: { code: 'no-road' }, oneMoreVisit: null });
    expect(read(dent.message)).toContain('Aucune route ne mène');
    const progress = jsonLines(stderr).filter(({ type }) => type === 'progress');
    expect(progress.map(({ done, total }) => [done, total])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('writes a page to pin up, and the document', async () => {
    const out = path.join(folder, 'out');
    const { code, stdout } = await tournee('explain', scenario, rota, '--out', out);
    expect(code).toBe(0);
    expect(read(stdout)).toContain('rota.html, explanation.json');
    expect((await readdir(out)).sort()).toEqual(['explanation.json', 'rota.html']);
    expect(await readFile(path.join(out, 'rota.html'), 'utf8')).toContain('Ce que coûterait un passage de plus');
    expect(JSON.parse(await readFile(path.join(out, 'explanation.json'), 'utf8')).communes).toHaveLength(4);
  });

  test('says of a rota that breaks rules that it does', async () => {
    const illegal = await written('illegal.json', rotaOf([smallTour({ departs: '05:00' })]));
    const { code, stdout } = await tournee('explain', scenario, illegal, '--commune', '17003');
    expect(code).toBe(0);
    expect(read(stdout)).toContain('« by hand » enfreint des règles de ce scénario');
  });

  test('names the nearest commune where one is unknown', async () => {
    const { code, stderr } = await tournee('explain', scenario, rota, '--commune', 'Currre');
    expect(code).toBe(2);
    expect(read(stderr)).toMatch(/La commune « Currre » n’est pas dans le scénario\..*Cure \(17003\)/);
  });

  test('names the nearest stop where one is unknown', async () => {
    const { code, stderr } = await tournee('explain', scenario, rota, '--stop', 'cur');
    expect(code).toBe(2);
    expect(read(stderr)).toMatch(/L’arrêt « cur » n’est pas dans le scénario\..*Stop cure \(cure\)/);
  });

  test('interrupted keeps what is answered', async () => {
    const data = 'data/rochefort-ocean';
    const running = start(['explain', `${data}/scenario.json`, `${data}/rota-in-use.json`, '--json']);
    await running.said('"done":2');
    running.signal('SIGINT');
    const { code, stdout, stderr } = await running.ended;
    expect(code).toBe(0);
    expect(JSON.parse(stdout).complete).toBe(false);
    expect(stderr).toContain('{"type":"stopping"}');
  });
});

describe('a scenario without a legal rota', () => {
  const contradictory = (input: LooseInput) => {
    const day = { week: 1, weekday: 'monday' };
    input.locks = [
      { kind: 'visit', stop: 'aube', day },
      { kind: 'stop-weekday', stop: 'aube', weekday: 'tuesday' },
    ];
  };

  test('names the locks that contradict each other, and which one to lift', async () => {
    const { code, stdout, stderr } = await tournee('plan', await scenarioWith('locks.json', contradictory));
    expect([code, stdout]).toEqual([1, '']);
    const said = read(stderr);
    expect(said).toContain(
      'Ces exigences ne peuvent pas être tenues ensemble : – Stop aube : passage le lundi de la semaine 1 (verrou) – Stop aube : passages le mardi seulement (verrou)',
    );
    expect(said).toContain(
      '– lever le verrou « Stop aube : passage le lundi de la semaine 1 » – lever le verrou « Stop aube : le mardi seulement »',
    );
    expect(said).toContain('un planning légal a été trouvé');
    expect(stderr).not.toMatch(STACK);
  });

  test('is explained by explain too, in English', async () => {
    const file = await scenarioWith('cap.json', (input) => {
      input.caps = { kmPerCycle: 1 };
      input.floors = [{ commune: '17001', leastVisitsPerCycle: 1 }];
    });
    const { code, stderr } = await tournee('explain', file, rota, '--lang', 'en');
    expect(code).toBe(1);
    const said = read(stderr);
    expect(said).toContain(
      'These demands cannot be met together: – Aube: at least 1 visit per cycle (promise) – cap: 1 km per cycle',
    );
    expect(said).toMatch(/Aube: give up the promise of 1 visit|cap of \d+ km instead of 1 km per cycle/);
  });

  test('is a JSON document with codes, values, places and sentences', async () => {
    const { code, stdout } = await tournee('plan', await scenarioWith('json.json', contradictory), '--json');
    expect(code).toBe(1);
    const { error } = JSON.parse(stdout);
    expect(error).toMatchObject({ kind: 'infeasible', clash: { fewest: true, complete: true } });
    const [clash] = error.clash.clashes;
    expect(clash.irreducible).toBe(true);
    expect(clash.rules.map(({ code: rule, path: at }: { code: string; path: string }) => [rule, at])).toEqual([
      ['lock-visit', '/locks/0'],
      ['lock-stop-weekday', '/locks/1'],
    ]);
    expect(error.clash.remedies).toHaveLength(2);
    expect(error.clash.remedies[0].changes[0].message).toContain('lever le verrou');
  });
});

test('plan answers "why not us?" of the rota it has found, where that is wanted', async () => {
  const out = path.join(folder, 'both');
  const { code, stdout } = await tournee('plan', scenario, '--explain', '--out', out, '--time-limit', '20');
  expect(code).toBe(0);
  expect(read(stdout)).toContain('Pourquoi pas nous ?');
  expect(await readdir(out)).toContain('explanation.json');
  expect(await readFile(path.join(out, 'rota.html'), 'utf8')).toContain('Ce que coûterait un passage de plus');
});
