import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LpThread } from '../../../benchmarks/backends/lp-thread.ts';
import { javascriptLpSolver } from '../../../src/solver/mip/javascript-lp.ts';
import type { LpAnswer, LpOutcome, LpValues } from '../../../src/solver/mip/javascript-lp-call.ts';
import { type MipSolver, NO_CAPABILITIES, SolverFailedError } from '../../../src/solver/mip/mip-solver.ts';
import { columnsOf, INTEGER, knapsacks, modelOf, UNHURRIED } from '../../support/mip-programmes.ts';

const thread = new LpThread();
afterAll(() => thread.end());
const solver = javascriptLpSolver(thread.call);

/** max 3x + y with 2x + y ≤ 5.5, y ≤ 1 and x integer: x = 2, y = 1. The linear one is x = 2.75, y = 0. */
const small = (by: MipSolver) =>
  modelOf(
    by,
    [{ upper: 5.5 }],
    [
      [{ objective: 3, isInteger: true }, 2],
      [{ objective: 1, upper: 1 }, 1],
    ],
  );

/** A linear programme that the library, which keeps it as a dense table, is seconds over. */
function large(by: MipSolver) {
  const rows = Array.from({ length: 300 }, (_, r) => ({ upper: 100 + ((r * 37) % 101) }));
  const coefficient = (r: number, j: number) => ((j * j * 31 + r * r * 17 + 7 * j * r + (j ^ r) * 131) % 997) / 97 - 3;
  const column = (j: number) =>
    [{ objective: (j % 19) + 1, upper: 50 }, ...rows.map((_, r) => coefficient(r, j))] as const;
  return modelOf(
    by,
    rows,
    Array.from({ length: 600 }, (_, j) => column(j)),
  );
}

const answering = (outcome: LpOutcome) => javascriptLpSolver(() => outcome);
const answer = (told: Partial<LpAnswer>): LpOutcome => ({
  kind: 'answer',
  answer: {
    isFeasible: true,
    isBounded: true,
    isIntegral: true,
    values: { v0: 2, v1: 1 },
    nodes: 5,
    ...told,
  },
});

describe('javascript-lp-solver', () => {
  test('has the name and version of the package', () => {
    const file = path.resolve(import.meta.dirname, '../../../node_modules/javascript-lp-solver/package.json');
    const { name, version, license } = JSON.parse(readFileSync(file, 'utf8'));
    expect([solver.name, license]).toEqual([`${name} ${version}`, 'Unlicense']);
  });

  test('solves, proves nothing, and tells its solution as it would tell one on the way', () => {
    const heard: [number, number[]][] = [];
    const onIncumbent = (objective: number, columns: Float64Array) => heard.push([objective, [...columns]]);
    const solution = small(solver).solveInteger({ ...INTEGER, onIncumbent });
    expect(solution).toMatchObject({ status: 'optimal', objective: 7, bound: Number.POSITIVE_INFINITY });
    expect([...solution.columns!]).toEqual([2, 1]);
    expect(heard).toEqual([[7, [2, 1]]]);
    const linear = small(solver).solveLinear(UNHURRIED);
    expect(linear).toMatchObject({ status: 'optimal', objective: 8.25 });
    expect([linear.rowDuals.length, linear.reducedCosts.length]).toEqual([0, 0]);
    expect(solver.capabilities).toEqual({ ...NO_CAPABILITIES, interrupt: true });
  });

  test('takes up columns and bounds that come later', () => {
    const model = small(solver);
    model.addColumns(columnsOf([[{ objective: 5, upper: 2, isInteger: true }, 2]]));
    expect(model.columnCount).toBe(3);
    // 5.5 ≥ 2 · 2 + 1 for the new one twice, and y.
    expect(model.solveInteger(INTEGER).objective).toBe(11);
    model.setBounds(2, { lower: [0], upper: [0] });
    expect(model.solveInteger(INTEGER).objective).toBe(7);
  });

  test('needs no column at all', () => {
    const verdict = (lower: number) => {
      const model = modelOf(solver, [{ lower }], []);
      return [model.solveLinear(UNHURRIED).status, model.solveInteger(INTEGER).status];
    };
    expect(verdict(0)).toEqual(['optimal', 'optimal']);
    expect(verdict(1)).toEqual(['infeasible', 'infeasible']);
  });
});

describe('what the library answers is not taken on trust', () => {
  test('fractional where there should be integers, whatever it calls it, it has failed', () => {
    const fractional = small(answering(answer({ values: { v0: 2.75 } })));
    expect(() => fractional.solveInteger(INTEGER)).toThrow(SolverFailedError);
    // Rounded, it would keep every row and bound: it is no answer all the same.
    const nearly = small(answering(answer({ values: { v0: 1.75 } })));
    expect(() => nearly.solveInteger(INTEGER)).toThrow(SolverFailedError);
    expect(fractional.solveLinear(UNHURRIED).objective).toBe(8.25);
    const unsure = small(answering(answer({ isIntegral: false })));
    expect(() => unsure.solveInteger(INTEGER)).toThrow(SolverFailedError);
  });

  test('integers but for rounding are integers', () => {
    const solution = small(answering(answer({ values: { v0: 1.9999999, v1: 1 } }))).solveInteger(INTEGER);
    expect([...solution.columns!]).toEqual([2, 1]);
  });

  test('off a row, or off a bound, it has failed', () => {
    const offRow = small(answering(answer({ values: { v0: 3 } })));
    expect(() => offRow.solveInteger(INTEGER)).toThrow(SolverFailedError);
    expect(() => offRow.solveLinear(UNHURRIED)).toThrow(SolverFailedError);
    const offBound = small(answering(answer({ values: { v0: 0, v1: 1.5 } })));
    expect(() => offBound.solveInteger(INTEGER)).toThrow(SolverFailedError);
  });

  test('what it tells on the way is looked at too, and the best of it is the answer where the thread was ended', () => {
    const telling = (solutions: LpValues[], outcome: LpOutcome) =>
      javascriptLpSolver((_, control) => {
        solutions.forEach(control.onSolution);
        return outcome;
      });
    const heard: number[] = [];
    const control = { ...INTEGER, onIncumbent: (objective: number) => heard.push(objective) };
    const solutions = [{ v0: 1 }, { v0: 2 }, { v0: 1, v1: 1 }];
    for (const kind of ['time-limit', 'stopped'] as const) {
      const { status, objective, columns } = small(telling(solutions, { kind })).solveInteger(control);
      expect([status, objective, [...columns!]]).toEqual([kind, 6, [2, 0]]);
      expect(small(telling([], { kind })).solveInteger(INTEGER)).toMatchObject({ status: kind, columns: null });
    }
    expect(heard).toEqual([3, 6, 3, 6]);
    const fractional = small(telling([{ v0: 2.75 }], { kind: 'time-limit' }));
    expect(() => fractional.solveInteger(INTEGER)).toThrow(SolverFailedError);
  });

  test('infeasible and unbounded are statuses, a library that throws has failed', () => {
    const statuses = (told: Partial<LpAnswer>) => {
      const model = small(answering(answer(told)));
      return [model.solveInteger(INTEGER).status, model.solveLinear(UNHURRIED).status];
    };
    expect(statuses({ isFeasible: false, isIntegral: false })).toEqual(['infeasible', 'infeasible']);
    expect(statuses({ isBounded: false })).toEqual(['unbounded', 'unbounded']);
    const broken = small(answering({ kind: 'failure', message: 'RangeError: Array buffer allocation failed' }));
    expect(() => broken.solveInteger(INTEGER)).toThrow(SolverFailedError);
    expect(() => broken.solveLinear(UNHURRIED)).toThrow(SolverFailedError);
  });
});

describe('the thread that the library is called in', () => {
  const seconds = (work: () => void) => {
    const startedAt = performance.now();
    work();
    return (performance.now() - startedAt) / 1000;
  };

  test('tells solutions as they are found, and is ended at the time limit', () => {
    const heard: number[] = [];
    const onIncumbent = (objective: number) => heard.push(objective);
    const spent = seconds(() => {
      const solution = knapsacks(solver).solveInteger({ ...INTEGER, timeLimitSeconds: 2, onIncumbent });
      expect([solution.status, solution.objective]).toEqual(['time-limit', heard.at(-1)]);
    });
    expect(heard.length).toBeGreaterThan(0);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(spent).toBeLessThan(10);
  });

  test('is ended at the time limit in the midst of a linear programme, and the next call has a new one', () => {
    const spent = seconds(() => {
      expect(large(solver).solveLinear({ ...UNHURRIED, timeLimitSeconds: 0.5 }).status).toBe('stopped');
    });
    expect(spent).toBeLessThan(10);
    expect(small(solver).solveInteger(INTEGER).objective).toBe(7);
  });

  test('is ended when told to stop', () => {
    let looks = 0;
    const spent = seconds(() => {
      const { status } = knapsacks(solver).solveInteger({ ...INTEGER, stopped: () => ++looks > 3 });
      expect(status).toBe('stopped');
    });
    expect(spent).toBeLessThan(10);
    expect(small(solver).solveInteger(INTEGER).objective).toBe(7);
  });
});
