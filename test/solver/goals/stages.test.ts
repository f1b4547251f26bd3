import { describe, expect, test } from 'vitest';
import { GOAL_KINDS, Goal } from '../../../src/domain/goal.ts';
import { mostStages, nextAim, type StageReached } from '../../../src/solver/goals/stages.ts';
import { type Aim, COVERAGE } from '../../../src/solver/instance/aim.ts';

const goalOf = (kind: (typeof GOAL_KINDS)[number]) => Goal.parse({ kind });
const reached = (aim: Aim, objective: number, leastShareKept: number | null = null): StageReached => ({
  aim,
  objective,
  leastShareKept,
});
const communes: Aim = { measure: 'communes', keeps: null };

/** Every aim in turn, when the stages reach what is said. */
function aimsOf(
  kind: (typeof GOAL_KINDS)[number],
  said: readonly (readonly [objective: number, kept: number | null])[],
  reachable: number,
) {
  const done: StageReached[] = [];
  for (let aim = nextAim(goalOf(kind), done, reachable); aim !== null; aim = nextAim(goalOf(kind), done, reachable)) {
    const [objective, kept] = said[done.length]!;
    done.push(reached(aim, objective, kept));
  }
  return done.map(({ aim }) => aim);
}

describe('the stages of a goal', () => {
  test('of coverage are one', () => {
    expect(aimsOf('coverage', [[70, null]], 21)).toEqual([COVERAGE]);
  });

  test('of economy are coverage for itself, then cost', () => {
    expect(
      aimsOf(
        'economy',
        [
          [70, null],
          [900, null],
        ],
        21,
      ),
    ).toEqual([COVERAGE, { measure: 'euros', keeps: null }]);
  });

  test('of equity raise the least share where all communes within reach are served', () => {
    expect(
      aimsOf(
        'equity',
        [
          [70, null],
          [21, 0.05],
          [0.47885, 0.47884],
          [72, 0.47884],
        ],
        21,
      ),
    ).toEqual([
      COVERAGE,
      communes,
      { measure: 'least-share', keeps: { communes: 21, share: 0.05 } },
      { measure: 'weighted-hours', keeps: { communes: 21, share: 0.47884 } },
    ]);
  });

  test('of equity keep the number of communes where not all can be served', () => {
    expect(
      aimsOf(
        'equity',
        [
          [70, null],
          [19, 0.05],
          [72, 0.05],
        ],
        21,
      ),
    ).toEqual([COVERAGE, communes, { measure: 'weighted-hours', keeps: { communes: 19, share: 0.05 } }]);
  });

  test('of equity have no least share where no commune is within reach', () => {
    expect(
      aimsOf(
        'equity',
        [
          [0, null],
          [0, 0.05],
          [0, 0.05],
        ],
        0,
      ).at(-1),
    ).toMatchObject({ measure: 'weighted-hours' });
  });

  test.each(GOAL_KINDS)('of %s are never more than is said beforehand', (kind) => {
    const said = [
      [70, null],
      [21, 0.05],
      [0.5, 0.5],
      [70, 0.5],
    ] as const;
    expect(aimsOf(kind, said, 21).length).toBe(mostStages({ kind }));
  });
});
