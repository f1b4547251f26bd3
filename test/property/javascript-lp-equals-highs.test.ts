import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LpThread } from '../../benchmarks/backends/lp-thread.ts';
import { loadHighsSolver } from '../../src/solver/mip/highs.ts';
import { javascriptLpSolver } from '../../src/solver/mip/javascript-lp.ts';
import type { MipModel, MipSolver } from '../../src/solver/mip/mip-solver.ts';
import { INTEGER, UNHURRIED } from '../support/mip-programmes.ts';
import { drawnModel, modelInSteps, programmes } from '../support/random-programmes.ts';

const RUNS = { numRuns: 400 };
const thread = new LpThread();
const javascriptLp = javascriptLpSolver(thread.call);
let highs: MipSolver;
beforeAll(async () => {
  highs = await loadHighsSolver();
});
afterAll(() => thread.end());

type Solve = (model: MipModel) => { readonly status: string; readonly objective: number };
const asLinear: Solve = (model) => model.solveLinear(UNHURRIED);
const asInteger: Solve = (model) => model.solveInteger(INTEGER);

function answerOf(model: MipModel, solve: Solve) {
  try {
    return solve(model);
  } finally {
    model.dispose();
  }
}

const relative = (one: number, other: number) => Math.abs(one - other) / Math.max(1, Math.abs(other));

describe('javascript-lp-solver finds what HiGHS finds', () => {
  test.each([
    ['linear', asLinear, { isOpen: true }],
    ['integer', asInteger, { isOpen: false }],
  ] as const)('in %s programmes, with rows and columns of every kind', (_, solve, shape) => {
    const met: Record<string, number> = { optimal: 0, infeasible: 0, unbounded: 0 };
    fc.assert(
      fc.property(programmes(shape), (programme) => {
        const expected = answerOf(drawnModel(highs, programme), solve);
        const found = answerOf(modelInSteps(javascriptLp, programme), solve);
        expect(found.status).toBe(expected.status);
        met[found.status]!++;
        if (found.status === 'optimal') expect(relative(found.objective, expected.objective)).toBeLessThan(1e-6);
      }),
      RUNS,
    );
    // The draw reaches all three cases.
    expect(met.optimal).toBeGreaterThan(100);
    expect(met.infeasible).toBeGreaterThan(8);
    if (shape.isOpen) expect(met.unbounded).toBeGreaterThan(8);
  });
});
