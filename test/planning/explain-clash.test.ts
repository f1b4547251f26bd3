import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { explainClash, findClashesOf } from '../../src/planning/explain-clash.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { type DeepPartial, smallScenario } from '../support/small-scenario.ts';

const now = () => performance.now();

async function obstaclesOf(changes: DeepPartial<ScenarioInput>): Promise<string[]> {
  const { clashes } = await explainClash(inputsOf(smallScenario(changes)), {
    find: (request) => findClashesOf(request, { now, stopped: () => false }),
    timeLimitSeconds: 20,
    signal: new AbortController().signal,
  });
  return clashes.flatMap(({ obstacles }) => obstacles.map(({ rule }) => rule));
}

describe('what stands in the way of a promise by itself', () => {
  test('is a rule of the judge', async () => {
    const floors = [{ commune: '17001', leastVisitsPerCycle: 1 }];
    expect(await obstaclesOf({ floors, stops: [{ id: 'aube', reachableByRoad: false }] })).toEqual(['no-road']);
  });

  test('is that there is no stop', async () => {
    const { communes } = inputsOf().scenario.territory;
    const further = { ...communes[0]!, code: '17009', name: 'Étang' } as never;
    const floors = [{ commune: '17009', leastVisitsPerCycle: 1 }];
    expect(await obstaclesOf({ territory: { communes: [further] }, floors })).toEqual(['no-stop']);
  });

  test('is told for a locked visit, too', async () => {
    const windows = { monday: [], tuesday: [{ from: '08:00', to: '18:00' }] };
    const locks = [{ kind: 'visit' as const, stop: 'aube', day: { week: 1, weekday: 'monday' as const } }];
    expect(await obstaclesOf({ locks, stops: [{ id: 'aube', windows }] })).toEqual(['window']);
  });

  test('is nothing plain where promises clash with each other', async () => {
    const visit = (stop: string) => ({
      ...{ kind: 'visit' as const, stop, half: 'morning' as const },
      day: { week: 1, weekday: 'monday' as const },
    });
    expect(await obstaclesOf({ locks: [visit('aube'), visit('cure')] })).toEqual([]);
  });
});
