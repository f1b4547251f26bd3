import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, tournee } from '../support/command-line.ts';
import { readBack } from '../support/ics.ts';
import { changed, type LooseInput } from '../support/problems-of.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { smallInput } from '../support/small-scenario.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

let folder: TemporaryFolder;
let scenario: string;
let rota: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  scenario = await folder.written('scenario.json', JSON.stringify(smallInput()));
  rota = await folder.written('rota.json', JSON.stringify(rotaOf([smallTour()])));
});
afterAll(() => folder.remove());

const scenarioWith = (change: (input: LooseInput) => void) =>
  folder.written('changed.json', JSON.stringify(changed(change)));
/** Any space is a space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const SPRING = ['--from', '2026-03-30', '--to', '2026-05-03'];

describe('calendar', () => {
  test('prints the dates week by week, the exceptions and the communes to tell', async () => {
    const { code, stdout } = await tournee('calendar', scenario, rota, '--from', '2026-12-21', '--to', '2027-01-10');
    expect(code).toBe(0);
    const said = plain(stdout);
    expect(said).toContain('by hand, du lundi 21 décembre 2026 au dimanche 10 janvier 2027');
    // Weeks 53 and 1 are odd, one after the other; the cycle goes on.
    expect(said).toContain('Semaine du lundi 21 décembre 2026 (semaine 52, paire ; semaine 1 sur 2 du cycle)');
    expect(said).toContain('Semaine du lundi 4 janvier 2027 (semaine 1, impaire ; semaine 1 sur 2 du cycle)');
    expect(said).toMatch(/lundi 04\/01 +9 h – 11 h 30 : Stop aube +Ana\n +14 h – 16 h 30 : Stop bief/);
    expect(said).toContain('Aucune exception');
  });

  test('tells what is moved, and whom to tell', async () => {
    const file = await scenarioWith((input) => {
      input.cycle.anchor = '2026-04-06';
      input.calendar = { onInterruption: 'move-within-week' };
    });
    const said = plain((await tournee('calendar', file, rota, ...SPRING)).stdout);
    expect(said).toContain('2 exceptions');
    expect(said).toMatch(/lundi 6 avril 2026 +Stop aube +The bus +lundi de Pâques +déplacé au mardi 7/);
    expect(said).toMatch(/mardi 07\/04 .*\n.*\n +\(au lieu du lundi 6 avril 2026\)/);
    expect(said).toContain('2 communes à prévenir\n  Aube\n');
    expect(said).toContain(
      '– lundi 6 avril 2026, 9 h – 11 h 30, Stop aube, déplacé au mardi 7 avril 2026 aux mêmes heures',
    );
  });

  test('names the agent on leave to the planner, not in what the communes are told', async () => {
    const file = await scenarioWith((input) => {
      input.agents.push({ id: 'ben', name: 'Ben' });
      input.calendar = { leave: [{ agent: 'ana', from: '2026-03-30', to: '2026-05-03' }] };
    });
    const { stdout, stderr } = await tournee('calendar', file, rota, ...SPRING, '--lang', 'en');
    expect(plain(stdout)).toContain('Monday 30 March 2026, The bus: Ben stands in for Ana, who is on leave.');
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      'Agent “Ana” (ana) is on leave, 2026-03-30 to 2026-05-03, on all the dates asked for.',
    );
    const lone = await scenarioWith((input) => {
      input.calendar = { leave: [{ agent: 'ana', from: '2026-03-30', to: '2026-03-30' }] };
    });
    const [exceptions, notices] = plain((await tournee('calendar', lone, rota, ...SPRING)).stdout).split(
      'communes à prévenir',
    );
    expect(exceptions).toContain('en congé, sans');
    expect(notices).toContain('annulé (équipe indisponible)');
    expect(notices).not.toContain('Ana');
  });

  test('holds dates announced as n-th weekdays of the month against the cycle', async () => {
    const file = await scenarioWith((input) => {
      input.cycle.weeks = 4;
      input.stops[0].nthWeekdays = { nth: [1], weekday: 'monday' };
    });
    const from = ['--from', '2026-01-01', '--to', '2026-04-30'];
    const said = plain((await tournee('calendar', file, rota, ...from)).stdout);
    // The cycle starts on 5 January; four weeks later it is 2 February, 2 March, 30 March, 27 April.
    expect(said).toContain('Stop aube : annoncé le 1er lundi du mois ; 3 dates annoncées sur 4 sont dans le cycle.');
    expect(said).toMatch(/lundi 30 mars 2026 +rien d’annoncé\n +lundi 27 avril 2026 +lundi 6 avril 2026/);
    const document = JSON.parse((await tournee('calendar', file, rota, ...from, '--json')).stdout);
    expect(document.announced).toEqual([
      {
        stop: 'aube',
        nthWeekdays: { nth: [1], weekday: 'monday' },
        kept: 3,
        conflicts: [
          { month: '2026-03', planned: '2026-03-30', announced: null },
          { month: '2026-04', planned: '2026-04-27', announced: '2026-04-06' },
        ],
      },
    ]);
  });

  test('tells of the school holidays to the communes too', async () => {
    const file = await scenarioWith((input) => {
      input.stops[0].schoolTimeOnly = true;
      const printemps = { name: 'printemps', from: '2026-04-11', to: '2026-04-26', source: 'planner' };
      input.calendar = { schoolHolidays: [printemps] };
    });
    const { stdout, stderr } = await tournee('calendar', file, rota, '--from', '2026-03-30', '--to', '2026-09-30');
    expect(plain(stdout)).toMatch(/lundi 13 avril 2026, .* annulé \(vacances scolaires : printemps\)/);
    expect(plain(stderr).replace(/\s+/g, ' ')).toContain('s’arrêtent au 2026-04-26');
  });

  test('writes calendars and opening hours, the same but for their stamp', async () => {
    const out = path.join(folder.path, 'ics');
    const { code, stdout } = await tournee('calendar', scenario, rota, ...SPRING, '--ics', out);
    expect(code).toBe(0);
    expect(plain(stdout)).toContain(`5 fichiers écrits dans ${out}.`);
    const names = ['agent-ana.ics', 'opening_hours.csv', 'stop-aube.ics', 'stop-bief.ics', 'unit-bus.ics'];
    expect((await readdir(out)).sort()).toEqual(names);
    const text = await readFile(path.join(out, 'stop-aube.ics'), 'utf8');
    expect(readBack(text).events.map(({ local }) => local)).toEqual([
      '2026-03-30T09:00:00',
      '2026-04-13T09:00:00',
      '2026-04-27T09:00:00',
    ]);
  });

  test('answers one JSON document', async () => {
    const { code, stdout, stderr } = await tournee(
      'calendar',
      scenario,
      rota,
      '--from',
      '2026-05-25',
      '--to',
      '2026-05-25',
      '--json',
    );
    const document = JSON.parse(stdout);
    expect([code, stderr]).toEqual([0, '']);
    expect(document).toMatchObject({
      from: '2026-05-25',
      to: '2026-05-25',
      timeZone: 'Europe/Paris',
      tours: [],
      files: [],
    });
    expect(document.exceptions[0]).toMatchObject({
      unit: 'bus',
      planned: '2026-05-25',
      movedTo: null,
      reason: { code: 'public-holiday', holiday: 'whit-monday', text: 'lundi de Pentecôte' },
    });
    expect(document.notices[0]).toMatchObject({ commune: { code: '17001', name: 'Aube' } });
  });

  test.each<[string, string[], string]>([
    ['without --to', ['--from', '2026-01-01'], '--to'],
    ['without --from', ['--to', '2026-01-01'], '--from'],
    ['of a date that is none', ['--from', '2026-02-30', '--to', '2026-03-01'], '--from n’accepte pas « 2026-02-30 »'],
    [
      'of dates in the wrong order',
      ['--from', '2026-03-02', '--to', '2026-03-01'],
      '--to (2026-03-01) est avant --from (2026-03-02)',
    ],
    ['of more than ten years', ['--from', '2026-01-01', '--to', '2036-01-01'], '--to peut aller jusqu’au 2035-12-31'],
  ])('ends with 2 %s', async (_, options, said) => {
    const { code, stdout, stderr } = await tournee('calendar', scenario, rota, ...options);
    expect([code, stdout]).toEqual([2, '']);
    expect(plain(stderr)).toContain(said);
    expect(plain(stderr)).toContain('tournee calendar --help');
  });

  test('ends with 2 where the calendar of the scenario names an unknown agent', async () => {
    const file = await scenarioWith((input) => {
      input.calendar = { leave: [{ agent: 'anna', from: '2026-07-01', to: '2026-07-14' }] };
    });
    const { code, stdout, stderr } = await tournee('calendar', file, rota, ...SPRING, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.problems[0]).toMatchObject({
      code: 'unknown-agent',
      path: '/calendar/leave/0/agent',
    });
    expect(jsonLines(stderr)).toHaveLength(1);
  });

  test('lays ten years of the rota in use of Rochefort Océan within seconds', async () => {
    const demo = ['data/rochefort-ocean/scenario.json', 'data/rochefort-ocean/rota-in-use.json'];
    const { code, stdout } = await tournee('calendar', ...demo, '--from', '2026-01-01', '--to', '2035-12-31', '--json');
    expect(code).toBe(0);
    const { tours, exceptions } = JSON.parse(stdout);
    expect(tours.length).toBeGreaterThan(2400);
    expect(exceptions.every(({ movedTo }: { movedTo: string | null }) => movedTo === null)).toBe(true);
  });
});
