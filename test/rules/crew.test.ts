import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { AUBE_MORNING, BIEF_AFTERNOON, smallTour, verdictOn } from '../support/small-rota.ts';
import { positionAt, smallScenario } from '../support/small-scenario.ts';

type Crew = NonNullable<ScenarioInput['units'][number]['crew']>;
const staffed = (crew: Crew) =>
  smallScenario({
    units: [{ id: 'bus', crew }],
    agents: [
      { id: 'ana', skills: ['advice'], licences: ['B'] },
      { id: 'bob', name: 'Bob', licences: [] },
    ],
  });

describe('who is on board', () => {
  test('is somebody', () => {
    expect(verdictOn([smallTour({ agents: [] })]).violations).toMatchObject([
      {
        rule: 'crew-need',
        tour: 0,
        visit: null,
        parameters: { unit: 'bus', name: 'The bus', skill: null, licence: null, aboard: 0, needed: 1 },
      },
    ]);
  });

  test('has the skill and the licence in one person', () => {
    const scenario = staffed([{ skill: 'advice', licence: 'B' }]);
    expect(verdictOn([smallTour()], scenario).violations).toEqual([]);
    expect(verdictOn([smallTour({ agents: ['bob'] })], scenario).violations).toMatchObject([
      { rule: 'crew-need', parameters: { skill: 'advice', licence: 'B', aboard: 0, needed: 1 } },
    ]);
  });

  test('may be one for several needs', () => {
    const scenario = staffed([{ skill: 'advice' }, { licence: 'B' }, { count: 1 }]);
    expect(verdictOn([smallTour()], scenario).violations).toEqual([]);
  });

  test('is as many as needed, each counted once', () => {
    const scenario = staffed([{ count: 2 }]);
    expect(verdictOn([smallTour({ agents: ['ana', 'bob'] })], scenario).violations).toEqual([]);
    expect(verdictOn([smallTour({ agents: ['ana', 'ana'] })], scenario).violations).toMatchObject([
      { rule: 'crew-need', parameters: { aboard: 1, needed: 2 } },
      { rule: 'agent-listed-twice', parameters: { agent: 'ana', name: 'Ana' } },
    ]);
  });

  test('is not on another unit that day', () => {
    const scenario = smallScenario({
      units: [{ id: 'van', name: 'The van', garage: { name: 'Garage', point: positionAt(0, 0) } }],
    });
    const tours = [smallTour({ visits: [AUBE_MORNING] }), smallTour({ unit: 'van', visits: [BIEF_AFTERNOON] })];
    expect(verdictOn(tours, scenario).violations).toMatchObject([
      { rule: 'agent-twice-a-day', tour: 1, parameters: { agent: 'ana', name: 'Ana', otherTour: 0 } },
    ]);
  });

  test('works on every half-day in which the tour is open', () => {
    const works = (monday: ('morning' | 'afternoon')[]) =>
      smallScenario({ agents: [{ id: 'ana', availability: { monday } }] });
    expect(verdictOn([smallTour()], works(['morning', 'afternoon'])).violations).toEqual([]);
    expect(verdictOn([smallTour()], works(['morning'])).violations).toMatchObject([
      { rule: 'agent-absent', tour: 0, parameters: { agent: 'ana', weekday: 'monday', half: 'afternoon' } },
    ]);
    // Tuesday is not listed: not worked.
    const tuesday = smallTour({ day: { week: 1, weekday: 'tuesday' }, visits: [AUBE_MORNING] });
    expect(verdictOn([tuesday], works(['morning'])).violations).toMatchObject([{ rule: 'agent-absent' }]);
  });
});
