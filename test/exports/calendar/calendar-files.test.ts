import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { LaidCalendar } from '../../../src/calendar/dated-tour.ts';
import { layCalendar } from '../../../src/calendar/lay-calendar.ts';
import { calendarFiles } from '../../../src/exports/calendar/calendar-files.ts';
import { fileNames } from '../../../src/exports/calendar/names.ts';
import { en } from '../../../src/texts/en.ts';
import { fr } from '../../../src/texts/fr.ts';
import type { EventRead } from '../../support/ics.ts';
import { readBack } from '../../support/ics.ts';
import { AUBE_DAY, AUBE_MORNING, rotaOf, smallTour } from '../../support/small-rota.ts';
import { positionAt, smallScenario } from '../../support/small-scenario.ts';

/**
 * Two units over both clock changes of 2026: the bus to Aube and Bief on Mondays, with Ana or, in her summer leave, Ben; the
 * van to Cure all day on Thursdays of week 2, until its maintenance in autumn.
 */
const scenario = smallScenario({
  cycle: { weeks: 2, anchor: '2026-01-05' },
  agents: [
    { id: 'ana', name: 'Ana' },
    { id: 'ben', name: 'Ben' },
  ],
  units: [{ id: 'van', name: 'The van', garage: { name: 'Garage', point: positionAt(0, 0) } }],
  calendar: {
    onInterruption: 'move-within-week',
    leave: [
      { agent: 'ana', from: '2026-07-01', to: '2026-08-02' },
      { agent: 'ben', from: '2026-07-20', to: '2026-07-26' },
    ],
    maintenance: [{ unit: 'van', from: '2026-10-01', to: '2026-10-31' }],
  },
});
const day = (week: number, weekday: 'monday' | 'thursday') => ({ week, weekday });
const rota = rotaOf([
  smallTour({ day: day(1, 'monday'), departs: '08:00', lunch: { from: '12:00', to: '12:45' }, returns: '17:15' }),
  smallTour({ day: day(2, 'monday') }),
  smallTour({ unit: 'van', agents: ['ben'], day: day(2, 'thursday'), visits: [{ ...AUBE_DAY, stop: 'cure' }] }),
]);
const calendar = layCalendar(scenario, rota, { from: '2026-03-02', to: '2026-11-29' });
const stamp = '2026-11-22T09:30:00Z';
const filesOf = (laid: LaidCalendar, texts = fr) =>
  new Map(calendarFiles(scenario, laid, { texts, stamp }).map(({ name, content }) => [name, content]));
const files = filesOf(calendar);
const read = (name: string): EventRead[] => readBack(files.get(name)!).events;
const taking = (events: readonly EventRead[]) => events.filter(({ status }) => status === 'CONFIRMED');
const times = (events: readonly EventRead[]) =>
  taking(events).map(({ local, localEnd }) => `${local.slice(0, 16)} ${localEnd.slice(0, 16)}`);
/** An instant, by the rules of Europe/Paris that Node knows. */
const inParis = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' });

describe('calendar files', () => {
  test('are one for each unit, agent and stop that has something in it', () => {
    expect([...files.keys()]).toEqual([
      'unit-bus.ics',
      'unit-van.ics',
      'agent-ana.ics',
      'agent-ben.ics',
      'stop-aube.ics',
      'stop-bief.ics',
      'stop-cure.ics',
      'opening_hours.csv',
    ]);
  });

  test.each(['bus', 'van'])('of unit %s give its dated tours back', (unit) => {
    const expected = calendar.tours
      .filter((tour) => tour.unit === unit)
      .map(({ date, departs, returns, visits }) => {
        const [from, to] = [departs ?? visits[0]!.opens, returns ?? visits.at(-1)!.closes];
        return `${date}T${from} ${date}T${to}`;
      });
    expect(expected.length).toBeGreaterThan(5);
    expect(times(read(`unit-${unit}.ics`))).toEqual(expected);
  });

  test.each(['ana', 'ben'])('of agent %s give the tours that the agent is on back', (agent) => {
    const expected = calendar.tours.filter(({ agents }) => agents.includes(agent)).map(({ date }) => date);
    expect(expected.length).toBeGreaterThan(5);
    expect(taking(read(`agent-${agent}.ics`)).map(({ local }) => local.slice(0, 10))).toEqual(expected);
  });

  test.each(['aube', 'bief', 'cure'])('of stop %s give its hours back, two sessions around a pause', (stop) => {
    const expected = calendar.tours.flatMap(({ date, visits }) =>
      visits
        .filter((visit) => visit.stop === stop)
        .flatMap(({ opens, closes, pause }) =>
          pause === null
            ? [[opens, closes]]
            : [
                [opens, pause.from],
                [pause.to, closes],
              ],
        )
        .map(([from, to]) => `${date}T${from} ${date}T${to}`),
    );
    expect(expected.length).toBeGreaterThan(5);
    expect(times(read(`stop-${stop}.ics`))).toEqual(expected);
  });

  test('stand for the right instants, summer and winter', () => {
    for (const [name, content] of files) {
      if (!name.endsWith('.ics')) continue;
      for (const { local, instant } of readBack(content).events) {
        expect(inParis.format(new Date(instant)).replace(' ', 'T')).toBe(local);
      }
    }
    expect(read('stop-aube.ics').find(({ local }) => local.startsWith('2026-03-23'))!.instant).toMatch(/T08:00/);
    expect(read('stop-aube.ics').find(({ local }) => local.startsWith('2026-03-30'))!.instant).toMatch(/T07:00/);
  });

  test('give every entry an identity of its own, which stays when it is moved or cancelled', () => {
    const all = [...files].filter(([name]) => name.endsWith('.ics')).flatMap(([, content]) => readBack(content).events);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    const asPlanned = layCalendar(
      { ...scenario, calendar: { ...scenario.calendar, publicHolidays: null, leave: [], maintenance: [] } },
      rota,
      calendar.span,
    );
    const planned = readBack(filesOf(asPlanned).get('stop-aube.ics')!).events;
    expect(
      read('stop-aube.ics')
        .map(({ uid }) => uid)
        .sort(),
    ).toEqual(planned.map(({ uid }) => uid).sort());
    // Easter Monday, 6 April, moved to Tuesday.
    const easter = read('stop-aube.ics').find(({ uid }) => uid === 'stop.aube.bus.2026-04-06@small.tournee.invalid')!;
    expect([easter.local, easter.sequence, easter.description]).toEqual([
      '2026-04-07T09:00:00',
      1,
      'Au lieu du lundi 6 avril 2026.',
    ]);
  });

  test('say what is cancelled, and why: to the staff with names, to the public without', () => {
    const cancelled = (name: string) =>
      read(name)
        .filter(({ status }) => status === 'CANCELLED')
        .map(({ local, summary, description }) => [local.slice(0, 10), summary, description]);
    // Both agents are on leave that week.
    expect(cancelled('stop-bief.ics')).toEqual([
      ['2026-07-20', 'ANNULÉ\u00a0: The bus, Bief', 'Annulé\u00a0: équipe indisponible.'],
    ]);
    expect(cancelled('unit-bus.ics')[0]![2]).toBe('Annulé\u00a0: en congé, sans remplaçant\u00a0: Ana.');
    expect(cancelled('unit-van.ics').map(([date]) => date)).toEqual(['2026-10-08', '2026-10-22']);
    // Ben stands in for her: her own file says that she is not aboard.
    expect(cancelled('agent-ana.ics')[0]!.slice(0, 3)).toEqual([
      '2026-07-06',
      'ANNULÉ\u00a0: The bus\u00a0: Stop aube et Stop bief',
      'Vous n’êtes plus de cette tournée.',
    ]);
    expect(files.get('stop-aube.ics')).not.toMatch(/Ana|Ben/);
  });

  test('tell a tour from its garage to its garage, in the language asked for', () => {
    const [first] = readBack(filesOf(calendar, en).get('unit-bus.ics')!).events;
    expect(first!.description!.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      '08:00: leaves Garage',
      '09:00–11:30: Stop aube',
      '14:00–16:30: Stop bief',
      '12:00–12:45: lunch',
      '17:15: back at Garage',
      'Crew: Ana',
    ]);
  });

  test('have a table of opening hours for OpenStreetMap', () => {
    const { data } = Papa.parse<string[]>(files.get('opening_hours.csv')!.slice(1), {
      delimiter: ';',
      skipEmptyLines: true,
    });
    expect(data[0]).toEqual(['arrêt', 'nom', 'commune', 'opening_hours', 'dernière date comprise']);
    expect(data[1]!.slice(0, 3)).toEqual(['aube', 'Stop aube', '17001']);
    expect(data[1]![3]).toMatch(/^2026 Mar 02-2026 Nov 23 Mo 09:00-11:30; 2026 Apr 06,.* off; 2026 Apr 07,/);
  });
});

test('files of identifiers that a file system would mix up have names of their own', () => {
  expect([...fileNames('stop', ['A:1', 'a_1', 'b']).values()]).toEqual([
    'stop-A_1.ics',
    'stop-a_1~2.ics',
    'stop-b.ics',
  ]);
});

test('a unit that is out twice a day, against the rules, still has two entries', () => {
  const twice = rotaOf([
    smallTour({ visits: [AUBE_MORNING] }),
    smallTour({ visits: [{ ...AUBE_MORNING, stop: 'cure' }] }),
  ]);
  const laid = layCalendar(scenario, twice, { from: '2026-01-05', to: '2026-01-05' });
  expect(readBack(filesOf(laid).get('unit-bus.ics')!).events.map(({ uid }) => uid)).toEqual([
    'unit.bus.2026-01-05@small.tournee.invalid',
    'unit.bus.2026-01-05.2@small.tournee.invalid',
  ]);
});
