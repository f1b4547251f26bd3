import { describe, expect, test } from 'vitest';
import { rotaPageOf } from '../../src/planning/rota-page.ts';
import { judge } from '../../src/rules/judge.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { positionAt, smallScenario } from '../support/small-scenario.ts';

const scenario = smallScenario({
  territory: {
    servicePoints: [{ id: 'library', name: 'Library', commune: '17004', point: positionAt(0, 16) }],
    communes: [{ code: '17003', attendance: { contactsPerYear: 0, source: 'counted' } }],
  },
});
const inputs = inputsOf(scenario);
const rota = rotaOf([smallTour()]);
const verdict = judge(scenario, inputs.need, inputs.matrix, rota);
const told = { rota, verdict, comparison: null, explanation: null };

describe('what a page about a rota shows', () => {
  const page = rotaPageOf(inputs, told);

  test('adds up, by commune, to the figures of the judge', () => {
    const sum = (key: 'needHours' | 'servedHours' | 'peopleReached' | 'strugglingPeople' | 'visits') =>
      page.communes.reduce((total, commune) => total + commune[key], 0);
    const { figures } = verdict;
    expect(sum('needHours')).toBeCloseTo(figures.needHours, 9);
    expect(sum('servedHours')).toBeCloseTo(figures.servedHours, 9);
    expect(sum('peopleReached')).toBeCloseTo(figures.peopleReached, 9);
    expect(sum('strugglingPeople')).toBeCloseTo(figures.strugglingPeople, 9);
    expect(sum('visits')).toBe(figures.visits);
  });

  test('gives a reason for a commune without a visit, unless nobody in it needs anything', () => {
    expect(page.communes.map(({ name, reason }) => [name, reason])).toEqual([
      ['Aube', null],
      ['Bief', null],
      ['Cure', null],
      ['Dent', 'fixed-service-point'],
    ]);
  });

  test('draws the roads that are known, and plain lines elsewhere', () => {
    expect(page.ways).toEqual([
      { points: [positionAt(0, 0), positionAt(6, 0), positionAt(12, 0), positionAt(0, 0)], isRoad: false },
    ]);
    const road = [
      [0, 46],
      [0.06, 46.01],
    ] as const;
    expect(rotaPageOf(inputs, { ...told, lines: [road] }).ways).toEqual([
      {
        points: [
          { lon: 0, lat: 46 },
          { lon: 0.06, lat: 46.01 },
        ],
        isRoad: true,
      },
    ]);
    expect(rotaPageOf(inputs, { ...told, lines: [null] }).ways[0]!.isRoad).toBe(false);
  });
});
