import { expect, test } from 'vitest';
import { buildNeedModel } from '../../../src/need/need-model.ts';
import { ClashCase } from '../../../src/solver/explain/clash-case.ts';
import { Feasibility } from '../../../src/solver/explain/feasibility.ts';
import { remediesFor } from '../../../src/solver/explain/remedies.ts';
import { loadHighsSolver } from '../../../src/solver/mip/highs.ts';
import { lineMatrix, smallScenario } from '../../support/small-scenario.ts';

const onMonday = (stop: string) => ({ kind: 'visit' as const, stop, day: { week: 1, weekday: 'monday' as const } });

test('where no programme can be laid, some rules are changed of which none can be spared', async () => {
  const scenario = smallScenario({
    caps: { kmPerCycle: 20 },
    locks: [onMonday('dent'), { kind: 'stop-closed', stop: 'aube' }, { ...onMonday('aube') }],
  });
  const matrix = lineMatrix(scenario);
  const need = buildNeedModel(scenario, matrix);
  const patience = { remainingSeconds: () => 60, isOver: () => false };
  const feasibility = new Feasibility({ need, matrix }, await loadHighsSolver(), patience);
  feasibility.modelOf = () => null;
  const clashCase = new ClashCase(scenario, need, feasibility);
  const rules = (...codes: string[]) => clashCase.rules.filter(({ rule }) => codes.includes(rule.code));
  const [dent, aube] = rules('lock-visit');
  const clashes = [
    [dent!, ...rules('cap-kilometres')],
    [aube!, ...rules('lock-stop-closed')],
  ];
  const { remedies, fewest } = remediesFor(clashCase, clashes);
  expect(fewest).toBe(false);
  expect(remedies).toHaveLength(1);
  const [{ changes, least }] = remedies as [(typeof remedies)[number]];
  expect(least).toBe(true);
  // To Aube it is 6 km, from there √(6² + 16²) to Dent, and 16 back to the garage: 39.1.
  expect(changes.map(({ code, parameters }) => [code, parameters.to ?? parameters.stop])).toEqual([
    ['cap-kilometres', 40],
    ['lock-stop-closed', 'aube'],
  ]);
});
