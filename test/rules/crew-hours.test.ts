import { describe, expect, test } from 'vitest';
import { AUBE_MORNING, BIEF_AFTERNOON, smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

// Aube in the morning is 182 minutes of work; Bief in the afternoon leaves 13:38, is back 16:52: 194. Week 1: 376 min.
const rota = [
  smallTour({ visits: [AUBE_MORNING] }),
  smallTour({ day: { week: 1, weekday: 'tuesday' }, visits: [BIEF_AFTERNOON] }),
  smallTour({ day: { week: 2, weekday: 'monday' }, visits: [AUBE_MORNING] }),
];
const contract = (hours: { hoursPerWeek?: number | null; hoursPerCycle?: number }) =>
  smallScenario({ agents: [{ id: 'ana', ...hours }] });

describe('the work of an agent', () => {
  test('stays within the hours of a week', () => {
    expect(verdictOn(rota, contract({ hoursPerWeek: 376 / 60 })).violations).toEqual([]);
    expect(verdictOn(rota, contract({ hoursPerWeek: 6 })).violations).toMatchObject([
      {
        rule: 'agent-week-hours',
        tour: null,
        visit: null,
        day: null,
        parameters: { agent: 'ana', name: 'Ana', week: 1, hours: expect.closeTo(376 / 60, 9), most: 6 },
      },
    ]);
  });

  test('stays within the hours of a cycle', () => {
    // 376 + 182 = 558 minutes = 9.3 hours.
    expect(verdictOn(rota, contract({ hoursPerCycle: 9.3 })).violations).toEqual([]);
    expect(verdictOn(rota, contract({ hoursPerCycle: 9 })).violations).toMatchObject([
      { rule: 'agent-cycle-hours', parameters: { agent: 'ana', hours: expect.closeTo(9.3, 9), most: 9 } },
    ]);
  });

  test('has no limit where the contract states none', () => {
    expect(verdictOn(rota, contract({ hoursPerWeek: null })).violations).toEqual([]);
  });
});
