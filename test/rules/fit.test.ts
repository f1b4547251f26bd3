import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { AUBE_MORNING, smallTour, verdictOn } from '../support/small-rota.ts';
import { type DeepPartial, lineMatrix, matrixOf, positionAt, smallScenario } from '../support/small-scenario.ts';

type Needs = DeepPartial<NonNullable<ScenarioInput['units'][number]['needs']>>;
type Offers = DeepPartial<ScenarioInput['stops'][number]>;

const broken = (needs: Needs, offers: Offers) => {
  const scenario = smallScenario({ units: [{ id: 'bus', needs }], stops: [{ id: 'aube', ...offers }] });
  return verdictOn([smallTour({ visits: [AUBE_MORNING] })], scenario).violations;
};

describe('a stop offers what the unit needs', () => {
  test('parking', () => {
    expect(broken({ parkingSlots: 4 }, { parkingSlots: 4 })).toEqual([]);
    expect(broken({ parkingSlots: 4 }, { parkingSlots: 3 })).toMatchObject([
      {
        rule: 'fit-parking',
        tour: 0,
        visit: 0,
        parameters: { stop: 'aube', name: 'Stop aube', unit: 'bus', offered: 3, needed: 4 },
      },
    ]);
  });

  test('length in one piece, where it is limited', () => {
    expect(broken({ lengthMetres: 11.5 }, { parkingMetres: 11.5 })).toEqual([]);
    expect(broken({ lengthMetres: 11.5 }, {})).toEqual([]);
    expect(broken({ lengthMetres: 11.5 }, { parkingMetres: 11 })).toMatchObject([
      { rule: 'fit-length', parameters: { stop: 'aube', unit: 'bus', offered: 11, needed: 11.5 } },
    ]);
  });

  test('toilets close by', () => {
    expect(broken({ sanitationWithinMetres: 100 }, { sanitationMetres: 100 })).toEqual([]);
    expect(broken({ sanitationWithinMetres: 100 }, { sanitationMetres: 101 })).toMatchObject([
      { rule: 'fit-sanitation', parameters: { offered: 101, needed: 100 } },
    ]);
    expect(broken({ sanitationWithinMetres: 100 }, {})).toMatchObject([
      { rule: 'fit-sanitation', parameters: { offered: null, needed: 100 } },
    ]);
  });

  test('a room', () => {
    expect(broken({ roomSeats: 12 }, { roomSeats: 12 })).toEqual([]);
    expect(broken({ roomSeats: 12 }, { roomSeats: 11 })).toMatchObject([
      { rule: 'fit-room', parameters: { offered: 11, needed: 12 } },
    ]);
  });

  test('mobile coverage', () => {
    expect(broken({ mobileCoverage: 'good' }, { mobileCoverage: 'very-good' })).toEqual([]);
    expect(broken({ mobileCoverage: 'good' }, { mobileCoverage: 'limited' })).toMatchObject([
      { rule: 'fit-mobile', parameters: { offered: 'limited', needed: 'good' } },
    ]);
  });

  test('a place within its radius, as the crow flies', () => {
    // Aube lies 0.06 degrees east of the garage: 0.06 × 111.195 km × cos 46° = 4.635 km, though 6 km by road.
    const within = (change: DeepPartial<ScenarioInput['units'][number]>) => {
      const scenario = smallScenario({ units: [{ id: 'bus', ...change }] });
      return verdictOn([smallTour({ visits: [AUBE_MORNING] })], scenario).violations;
    };
    expect(within({ radiusKm: 4.64 })).toEqual([]);
    expect(within({ radiusKm: 4.63 })).toMatchObject([
      {
        rule: 'fit-radius',
        visit: 0,
        parameters: { stop: 'aube', unit: 'bus', offered: expect.closeTo(4.635, 3), needed: 4.63 },
      },
    ]);
    // From a hub at the stop itself, nothing is too far but everything else.
    expect(within({ radiusKm: 0, radiusAround: { name: 'Hub', point: positionAt(6, 0) } })).toEqual([]);
    expect(within({ radiusKm: 4.64, radiusAround: { name: 'Hub', point: positionAt(20, 0) } })).toMatchObject([
      { rule: 'fit-radius' },
    ]);
  });

  test('a road there', () => {
    expect(broken({}, { reachableByRoad: false })).toMatchObject([
      { rule: 'no-road', tour: 0, visit: null, parameters: { from: 'Garage', to: 'Stop aube' } },
      { rule: 'no-road', parameters: { from: 'Stop aube', to: 'Garage' } },
    ]);
  });

  test('a road there and back, between these very places', () => {
    const scenario = smallScenario();
    const line = lineMatrix(scenario);
    const oneWay = matrixOf(scenario, (from, to) =>
      from.key === 'stop:aube' && to.key === 'garage:bus'
        ? Number.POSITIVE_INFINITY
        : line.seconds[line.indexOf.get(from.key)! * line.size + line.indexOf.get(to.key)!]!,
    );
    const verdict = verdictOn([smallTour({ visits: [AUBE_MORNING] })], scenario, oneWay);
    expect(verdict.violations).toMatchObject([{ rule: 'no-road', parameters: { from: 'Stop aube', to: 'Garage' } }]);
    // A way that does not exist has no length: figures stay finite.
    expect(verdict.figures.kilometres).toBe(6);
    expect(verdictOn([smallTour()], scenario, oneWay).violations).toEqual([]);
  });
});
