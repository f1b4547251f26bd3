import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/domain/problem.ts';
import { compareRotas } from '../../src/planning/compare.ts';
import { sameMeansAs } from '../../src/planning/same-means.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { AUBE_MORNING, rotaOf, smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

const rota = rotaOf([smallTour()]);
const { kilometres, spanHours } = verdictOn([smallTour()]).figures;

describe('the same means', () => {
  test('are the kilometres and hours of the rota, a hair more', () => {
    const { caps } = sameMeansAs(inputsOf(), rota).inputs.scenario;
    expect(caps.kmPerCycle! - kilometres).toBeCloseTo(1e-6, 9);
    expect(caps.hoursPerCycle! - spanHours).toBeCloseTo(1e-6, 9);
    expect(caps.centsPerCycle).toBeNull();
  });

  test('leave the rota itself legal', () => {
    expect(sameMeansAs(inputsOf(), rota).verdict.violations).toEqual([]);
  });

  test('never loosen a cap that is there', () => {
    const { inputs, verdict } = sameMeansAs(inputsOf(smallScenario({ caps: { kmPerCycle: 5 } })), rota);
    expect(inputs.scenario.caps.kmPerCycle).toBe(5);
    expect(verdict.violations.map(({ rule }) => rule)).toEqual(['cap-kilometres']);
  });

  test('cannot be those of a rota that drives where no road leads', () => {
    const island = smallScenario({ stops: [{ id: 'aube', reachableByRoad: false }] });
    expect(() => sameMeansAs(inputsOf(island), rota)).toThrow(InputError);
  });
});

describe('a comparison', () => {
  test('counts the hours that each commune gains and loses against the first rota', () => {
    const other = rotaOf([smallTour({ visits: [AUBE_MORNING] })]);
    const { rotas, communes } = compareRotas(inputsOf(), [rota, { ...other, name: 'less' }]);
    expect(rotas.map(({ name }) => name)).toEqual(['by hand', 'less']);
    const bief = communes.find(({ name }) => name === 'Bief')!;
    expect(bief.visits).toEqual([1, 0]);
    expect(bief.servedHours[0]).toBeGreaterThan(0);
    expect(bief.changeHours).toEqual([0, bief.servedHours[1]! - bief.servedHours[0]!]);
    const change = communes.reduce((sum, { changeHours }) => sum + changeHours[1]!, 0);
    const [first, second] = rotas.map(({ verdict }) => verdict.figures.servedHours);
    expect(change).toBeCloseTo(second! - first!, 9);
  });
});
