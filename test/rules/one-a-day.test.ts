import { describe, expect, test } from 'vitest';
import { AUBE_MORNING, BIEF_AFTERNOON, smallTour, verdictOn } from '../support/small-rota.ts';
import { positionAt, smallScenario } from '../support/small-scenario.ts';

const twoUnits = smallScenario({
  units: [{ id: 'van', name: 'The van', garage: { name: 'Garage', point: positionAt(0, 0) } }],
  agents: [{ id: 'bob', name: 'Bob' }],
});

describe('one a day', () => {
  test('a unit does not do two tours on a day', () => {
    const scenario = smallScenario({ agents: [{ id: 'bob', name: 'Bob' }] });
    const verdict = verdictOn(
      [smallTour({ visits: [AUBE_MORNING] }), smallTour({ agents: ['bob'], visits: [BIEF_AFTERNOON] })],
      scenario,
    );
    expect(verdict.violations).toMatchObject([
      { rule: 'unit-twice-a-day', tour: 1, parameters: { unit: 'bus', name: 'The bus', otherTour: 0 } },
    ]);
  });

  test('a stop is not visited by two units on a day', () => {
    const verdict = verdictOn(
      [smallTour({ visits: [AUBE_MORNING] }), smallTour({ unit: 'van', agents: ['bob'], visits: [AUBE_MORNING] })],
      twoUnits,
    );
    expect(verdict.violations).toMatchObject([
      { rule: 'one-visit', tour: 1, visit: 0, parameters: { stop: 'aube', name: 'Stop aube', otherTour: 0 } },
    ]);
  });

  test('a stop is not visited twice on a tour', () => {
    const again = { stop: 'aube', opens: '14:00', closes: '16:30' };
    const verdict = verdictOn([smallTour({ visits: [AUBE_MORNING, again] })]);
    expect(verdict.violations).toMatchObject([{ rule: 'one-visit', tour: 0, visit: 1 }]);
  });

  test('two units may go out on a day', () => {
    const verdict = verdictOn(
      [smallTour({ visits: [AUBE_MORNING] }), smallTour({ unit: 'van', agents: ['bob'], visits: [BIEF_AFTERNOON] })],
      twoUnits,
    );
    expect(verdict.violations).toEqual([]);
  });
});
