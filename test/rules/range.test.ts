import { describe, expect, test } from 'vitest';
import { smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

describe('a unit', () => {
  test('drives no farther than its range', () => {
    // 6 + 6 + 12 km.
    expect(verdictOn([smallTour()], smallScenario({ units: [{ id: 'bus', rangeKm: 24 }] })).violations).toEqual([]);
    expect(verdictOn([smallTour()], smallScenario({ units: [{ id: 'bus', rangeKm: 23.9 }] })).violations).toMatchObject(
      [{ rule: 'range', tour: 0, parameters: { unit: 'bus', name: 'The bus', kilometres: 24, most: 23.9 } }],
    );
  });

  test('is open without the socket it needs no longer than its autonomy', () => {
    // Both stops have 16 A and the bus needs 32 A: 300 minutes open on its own power.
    const sockets = {
      stops: [
        { id: 'aube', socket: '16A' as const },
        { id: 'bief', socket: '16A' as const },
      ],
    };
    const bus = (autonomyHours: number) =>
      smallScenario({ ...sockets, units: [{ id: 'bus', needs: { socket: '32A' }, autonomyHours }] });
    expect(verdictOn([smallTour()], bus(5)).violations).toEqual([]);
    expect(verdictOn([smallTour()], bus(4.9)).violations).toMatchObject([
      { rule: 'autonomy', tour: 0, parameters: { unit: 'bus', minutes: 300, most: expect.closeTo(294, 9) } },
    ]);
  });

  test('draws nothing where the socket is strong enough', () => {
    const scenario = smallScenario({
      stops: [{ id: 'aube', socket: '32A' }],
      units: [{ id: 'bus', needs: { socket: '16A' }, autonomyHours: 2.5 }],
    });
    expect(verdictOn([smallTour()], scenario).violations).toEqual([]);
  });
});
