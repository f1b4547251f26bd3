import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import { en } from '../../src/texts/en.ts';
import { problemSentence } from '../../src/texts/problem-sentence.ts';
import { changed, found, type LooseInput, onlyProblem } from '../support/problems-of.ts';
import { smallInput } from '../support/small-scenario.ts';

const withCalendar = (calendar: unknown) => (input: LooseInput) => Object.assign(input, { calendar });
const dates = { from: '2026-07-01', to: '2026-07-14' };
const warnings = (change: (input: LooseInput) => void) =>
  parseScenario(changed(change)).warnings.filter(({ path }) => path[0] === 'calendar');

describe('the calendar of a scenario', () => {
  test('may be left out: times of Paris, holidays of each commune, cancelling', () => {
    expect(parseScenario(smallInput()).scenario.calendar).toEqual({
      timeZone: 'Europe/Paris',
      publicHolidays: 'auto',
      workedHolidays: [],
      onInterruption: 'cancel',
      closedDates: [],
      maintenance: [],
      leave: [],
      schoolHolidays: [],
    });
  });

  test('names units and agents of the scenario, or the nearest is told', () => {
    const leave = onlyProblem(withCalendar({ leave: [{ agent: 'anna', ...dates }] }));
    expect([leave.code, leave.path, leave.parameters.suggestion]).toEqual([
      'unknown-agent',
      ['calendar', 'leave', 0, 'agent'],
      'ana',
    ]);
    const unit = onlyProblem(withCalendar({ maintenance: [{ unit: 'buss', ...dates }] }));
    expect([unit.code, unit.parameters.suggestion]).toEqual(['unknown-unit', 'bus']);
  });

  test.each<[string, unknown, string]>([
    [
      'dates in the wrong order',
      { leave: [{ agent: 'ana', from: '2026-07-14', to: '2026-07-01' }] },
      'range-ends-before-it-starts /calendar/leave/0',
    ],
    [
      'a date that is none',
      { closedDates: [{ from: '2026-02-30', to: '2026-03-01' }] },
      'bad-format /calendar/closedDates/0/from',
    ],
    ['a zone that is none', { publicHolidays: 'alsace' }, 'not-one-of /calendar/publicHolidays'],
    [
      'a repeated worked holiday',
      { workedHolidays: ['2026-05-25', '2026-05-25'] },
      'repeated-value /calendar/workedHolidays/1',
    ],
    ['an unknown key', { holidays: [] }, 'unknown-key /calendar/holidays'],
  ])('refuses %s', (_, calendar, problem) => {
    expect(found(withCalendar(calendar))).toEqual([problem]);
  });

  test.each([
    ['Europe/Pariss', 'Europe/Paris'],
    ['europe/paris', 'Europe/Paris'],
    ['+01:00', null],
  ])('refuses the time zone %s, and knows the nearest', (timeZone, suggestion) => {
    const problem = onlyProblem(withCalendar({ timeZone }));
    expect([problem.code, problem.parameters]).toEqual(['time-zone-unknown', { value: timeZone, suggestion }]);
    expect(problemSentence(en, problem)).toContain('is not a time zone');
  });

  test('warns of leave throughout the cycle that the rota is planned for', () => {
    const leave = (to: string) => warnings(withCalendar({ leave: [{ agent: 'ana', from: '2026-01-01', to }] }));
    expect(leave('2026-01-18').map(({ code, path }) => [code, path])).toEqual([
      ['leave-covers-cycle', ['calendar', 'leave', 0]],
    ]);
    expect(leave('2026-01-17')).toEqual([]);
  });

  test('warns where stops are for school time and no school holidays are told', () => {
    const schoolTime = (holidays: object[]) => (input: LooseInput) => {
      input.stops[1].schoolTimeOnly = true;
      input.calendar = { schoolHolidays: holidays };
    };
    expect(warnings(schoolTime([])).map(({ code, parameters }) => [code, parameters.names])).toEqual([
      ['school-holidays-missing', 'Stop bief'],
    ]);
    const autumn = { name: 'Toussaint', from: '2026-10-17', to: '2026-11-01' };
    expect(warnings(schoolTime([autumn]))).toEqual([]);
    expect(onlyProblem(schoolTime([{ ...autumn, to: '2026-10-16' }])).code).toBe('range-ends-before-it-starts');
  });

  test('warns where the time zone is that of the mainland and the territory is overseas', () => {
    const overseas = (input: LooseInput) => {
      for (const list of [input.territory.communes, input.stops]) {
        for (const item of list) {
          if (item.code !== undefined) item.code = item.code.replace('170', '974');
          else item.commune = item.commune.replace('170', '974');
        }
      }
    };
    expect(warnings(overseas).map(({ code, parameters }) => [code, parameters.suggestion])).toEqual([
      ['time-zone-elsewhere', 'Indian/Reunion'],
    ]);
    const right = (input: LooseInput) => {
      overseas(input);
      Object.assign(input, { calendar: { timeZone: 'Indian/Reunion' } });
    };
    expect(warnings(right)).toEqual([]);
  });
});
