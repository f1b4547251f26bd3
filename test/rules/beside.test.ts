import { describe, expect, test } from 'vitest';
import { AUBE_MORNING, smallTour, verdictOn } from '../support/small-rota.ts';
import { positionAt, smallScenario } from '../support/small-scenario.ts';

const withPoint = (itinerant: boolean, beside = false) =>
  smallScenario({
    territory: {
      servicePoints: [{ id: 'fs', name: 'Maison', commune: '17001', point: positionAt(6, 0), itinerant }],
    },
    visits: { beside },
  });
const tour = smallTour({ visits: [AUBE_MORNING] });

describe('a commune with a fixed service point', () => {
  test('gets no stop', () => {
    expect(verdictOn([tour], withPoint(false)).violations).toMatchObject([
      {
        rule: 'beside',
        tour: 0,
        visit: 0,
        parameters: { stop: 'aube', commune: '17001', communeName: 'Aube', servicePoint: 'Maison' },
      },
    ]);
  });

  test('gets one where the planner allows it', () => {
    expect(verdictOn([tour], withPoint(false, true)).violations).toEqual([]);
  });

  test('is not one with a line that is itself on the move', () => {
    expect(verdictOn([tour], withPoint(true)).violations).toEqual([]);
  });
});
