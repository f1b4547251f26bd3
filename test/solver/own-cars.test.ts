/** Agents who start from home with their own cars: a unit of their own whose garage is their home, and a lock. */
import { describe, expect, test } from 'vitest';
import { buildNeedModel } from '../../src/need/need-model.ts';
import { judge } from '../../src/rules/judge.ts';
import { lineMatrix, positionAt, smallScenario } from '../support/small-scenario.ts';
import { solved } from '../support/solving.ts';

const car = (id: string, xKm: number, yKm: number) => ({
  id,
  name: id,
  kind: 'car' as const,
  garage: { name: `Home of ${id}`, point: positionAt(xKm, yKm) },
  costs: { centsPerKm: 50, centsPerHour: 2500, centsPerTour: 0 },
});

describe('agents who start from home with their own cars', () => {
  test('ride only their own, and each stop is served from the home near it', async () => {
    // Ana lives in Bief, Ben in Dent; the small scenario's bus stays out of it.
    const scenario = smallScenario({ visits: { mostPerTour: 1, parts: ['morning'] } });
    scenario.units = smallScenario({ units: [car('car-ana', 12, 0), car('car-ben', 0, 16)] }).units.slice(1);
    scenario.agents.push({ ...scenario.agents[0]!, id: 'ben', name: 'Ben' });
    scenario.locks = [
      { kind: 'agent-unit', agent: 'ana', unit: 'car-ana' },
      { kind: 'agent-unit', agent: 'ben', unit: 'car-ben' },
    ];
    const matrix = lineMatrix(scenario);
    const need = buildNeedModel(scenario, matrix);
    const { rota } = await solved({ scenario, need, matrix });
    const verdict = judge(scenario, need, matrix, rota);
    expect(verdict.violations).toEqual([]);
    const driven = rota.tours.map(({ unit, agents, visits }, k) => [
      unit,
      ...agents,
      ...visits.map(({ stop }) => stop),
      Math.round(verdict.tours[k]!.metres / 1000),
    ]);
    expect(new Set(driven.map(([unit, agent]) => `${unit} ${agent}`))).toEqual(new Set(['car-ana ana', 'car-ben ben']));
    // From the home at the stop there is no way to go; the next one is 6 or 8 km away, and back.
    const ways = new Set(driven.map((one) => one.join(' ')));
    expect(ways).toEqual(
      new Set(['car-ana ana aube 12', 'car-ana ana bief 0', 'car-ben ben cure 16', 'car-ben ben dent 0']),
    );
    // Somebody else at the wheel is refused by the judge.
    const swapped = {
      ...rota,
      tours: rota.tours.map((tour) => ({ ...tour, agents: [tour.unit === 'car-ana' ? 'ben' : 'ana'] })),
    };
    expect(new Set(judge(scenario, need, matrix, swapped).violations.map(({ rule }) => rule))).toEqual(
      new Set(['lock-agent-unit']),
    );
  });
});
