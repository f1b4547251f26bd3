import { afterAll, describe, expect, test } from 'vitest';
import { LpThread } from '../../benchmarks/backends/lp-thread.ts';
import { OPEN } from '../../src/solver/mip/block-builder.ts';
import { loadHighsSolver } from '../../src/solver/mip/highs.ts';
import { javascriptLpSolver } from '../../src/solver/mip/javascript-lp.ts';
import {
  type MipCapabilities,
  type MipModel,
  type MipSolver,
  NO_CAPABILITIES,
} from '../../src/solver/mip/mip-solver.ts';
import { columnsOf, INTEGER, knapsacks, modelOf, UNHURRIED, worthOfItems } from '../support/mip-programmes.ts';

interface Backend {
  readonly name: string;
  readonly load: () => Promise<MipSolver>;
  /** What it lacks is not asked of it. */
  readonly capabilities: MipCapabilities;
  /** Enough to find something in a search of which it would not see the end in several times as long. */
  readonly briefSeconds: number;
}

const ALL: MipCapabilities = {
  bounds: true,
  duals: true,
  start: true,
  interrupt: true,
  columnsAdded: true,
  nodeLimit: true,
};

const threads: LpThread[] = [];
afterAll(() => {
  for (const thread of threads) thread.end();
});

/** Its thread is there, and has solved something, before a test begins to count seconds. */
async function loadJavascriptLp(): Promise<MipSolver> {
  const thread = new LpThread();
  threads.push(thread);
  const solver = javascriptLpSolver(thread.call);
  modelOf(solver, [], []).solveLinear(UNHURRIED);
  return solver;
}

/** Whatever stands behind `MipSolver` is added here, and has to pass all of this. */
const BACKENDS: readonly Backend[] = [
  { name: 'HiGHS', load: loadHighsSolver, capabilities: ALL, briefSeconds: 0.5 },
  {
    name: 'javascript-lp-solver',
    load: loadJavascriptLp,
    capabilities: { ...NO_CAPABILITIES, interrupt: true },
    briefSeconds: 2,
  },
];

test.each(BACKENDS)('$name says what it can do', async ({ load, capabilities }) => {
  expect((await load()).capabilities).toEqual(capabilities);
});

describe.each(BACKENDS)('$name, solving a linear programme', ({ load, capabilities }) => {
  /** max 3x + 2y with x + y ≤ 4, x + 3y ≤ 9, x ≤ 3. The corner is x = 3, y = 1: worth 11. */
  const corner = (solver: MipSolver) =>
    modelOf(
      solver,
      [{ upper: 4 }, { upper: 9 }],
      [
        [{ objective: 3, upper: 3 }, 1, 1],
        [{ objective: 2 }, 1, 3],
      ],
    );

  test('maximises', async () => {
    const solution = corner(await load()).solveLinear(UNHURRIED);
    expect(solution.status).toBe('optimal');
    expect(solution.objective).toBeCloseTo(11, 9);
    expect([...solution.columns].map((value) => Number(value.toFixed(9)))).toEqual([3, 1]);
  });

  test.runIf(capabilities.duals)(
    'has duals that are the worth of one more unit, and reduced costs that are what rows do not charge',
    async () => {
      const solution = corner(await load()).solveLinear(UNHURRIED);
      // x + y ≤ 5 would be worth 13; x + 3y ≤ 9 is slack at 6. Of x, 3 − 2 is not charged: its own bound holds it.
      expect(solution.rowDuals[0]).toBeCloseTo(2, 9);
      expect(solution.rowDuals[1]).toBeCloseTo(0, 9);
      expect(solution.reducedCosts[0]).toBeCloseTo(1, 9);
      expect(solution.reducedCosts[1]).toBeCloseTo(0, 9);
    },
  );

  test.runIf(capabilities.duals)('has a negative dual where a row asks for at least so much', async () => {
    // max −5x with x ≥ 2 by a row: one more asked for costs 5.
    const solution = modelOf(await load(), [{ lower: 2 }], [[{ objective: -5 }, 1]]).solveLinear(UNHURRIED);
    expect(solution.objective).toBeCloseTo(-10, 9);
    expect(solution.rowDuals[0]).toBeCloseTo(-5, 9);
  });

  test('says infeasible, and unbounded', async () => {
    const solver = await load();
    const impossible = modelOf(solver, [{ lower: 3 }], [[{ objective: 1, upper: 2 }, 1]]);
    expect(impossible.solveLinear(UNHURRIED).status).toBe('infeasible');
    const endless = modelOf(solver, [{ lower: 0 }], [[{ objective: 1 }, 1]]);
    expect(endless.solveLinear(UNHURRIED).status).toBe('unbounded');
    expect(Number.isFinite(endless.solveLinear(UNHURRIED).objective)).toBe(false);
    // The direction without end is there, yet no point to set out from: x − y ≥ 1 and y − x ≥ 1.
    const neither = modelOf(
      solver,
      [{ lower: 1 }, { lower: 1 }],
      [
        [{ objective: 1 }, 1, -1],
        [{ objective: 1 }, -1, 1],
      ],
    );
    expect(neither.solveLinear(UNHURRIED).status).toBe('infeasible');
  });

  test('goes on after columns were added and bounds were changed', async () => {
    const model = corner(await load());
    model.solveLinear(UNHURRIED);
    // z is worth 10 and takes 2 of the first row: two of them, worth 20.
    model.addColumns(columnsOf([[{ objective: 10 }, 2, 0]]));
    expect(model.columnCount).toBe(3);
    expect(model.solveLinear(UNHURRIED).objective).toBeCloseTo(20, 9);
    model.setBounds(2, { lower: [0], upper: [0.5] });
    // z = 0.5 leaves 3 of the first row, for x: 5 + 9.
    expect(model.solveLinear(UNHURRIED).objective).toBeCloseTo(14, 9);
    model.setBounds(0, { lower: [0, 0], upper: [0, OPEN] });
    // Without x, y = 3 (both rows are full): 5 + 6.
    expect(model.solveLinear(UNHURRIED).objective).toBeCloseTo(11, 9);
  });

  test('is worth nothing without columns, or infeasible where a row asks for something', async () => {
    const solver = await load();
    expect(modelOf(solver, [{ upper: 1 }], []).solveLinear(UNHURRIED)).toMatchObject({
      status: 'optimal',
      objective: 0,
    });
    expect(modelOf(solver, [{ lower: 1 }], []).solveLinear(UNHURRIED).status).toBe('infeasible');
    expect(modelOf(solver, [{ upper: 1 }], []).solveInteger(INTEGER)).toMatchObject({
      status: 'optimal',
      objective: 0,
      bound: capabilities.bounds ? 0 : OPEN,
    });
    expect(modelOf(solver, [{ lower: 1 }], []).solveInteger(INTEGER).status).toBe('infeasible');
  });
});

describe.each(BACKENDS)('$name, solving an integer programme', ({ load, capabilities }) => {
  /** max 4x + 3y with 3x + 2y ≤ 8.9: in fractions 13.35; in whole numbers x = 0, y = 4 is worth 12. */
  const whole = (solver: MipSolver, isInteger = true) =>
    modelOf(
      solver,
      [{ upper: 8.9 }],
      [
        [{ objective: 4, isInteger }, 3],
        [{ objective: 3, isInteger }, 2],
      ],
    );

  test('finds whole numbers and proves them', async () => {
    const solution = whole(await load()).solveInteger(INTEGER);
    expect(solution.status).toBe('optimal');
    expect([...solution.columns!].map((value) => Math.round(value) + 0)).toEqual([0, 4]);
    expect(solution.objective).toBeCloseTo(12, 6);
    expect(solution.bound).toBeCloseTo(capabilities.bounds ? 12 : OPEN, 6);
  });

  test('takes turns with the linear one on the same model', async () => {
    const model = whole(await load());
    expect(model.solveLinear(UNHURRIED).objective).toBeCloseTo(13.35, 6);
    expect(model.solveInteger(INTEGER).objective).toBeCloseTo(12, 6);
    expect(model.solveLinear(UNHURRIED).objective).toBeCloseTo(13.35, 6);
    // A whole z that is worth 2.9 and takes 1: eight of them.
    model.addColumns(columnsOf([[{ objective: 2.9, isInteger: true }, 1]]));
    expect(model.solveInteger(INTEGER).objective).toBeCloseTo(23.2, 6);
    model.setBounds(2, { lower: [0], upper: [0] });
    expect(model.solveInteger(INTEGER).objective).toBeCloseTo(12, 6);
  });

  test.runIf(capabilities.bounds)('has a bound even where no column need be whole', async () => {
    const solution = whole(await load(), false).solveInteger(INTEGER);
    expect(solution.objective).toBeCloseTo(13.35, 6);
    expect(solution.bound).toBeGreaterThan(13.35 - 1e-6);
  });

  test('says infeasible where only fractions would do', async () => {
    const model = modelOf(await load(), [{ lower: 1, upper: 1 }], [[{ objective: 1, isInteger: true }, 2]]);
    const solution = model.solveInteger(INTEGER);
    expect(solution.status).toBe('infeasible');
    expect(solution.columns).toBeNull();
  });

  test('never calls infeasible what has no end', async () => {
    const model = modelOf(await load(), [{ lower: 0 }], [[{ objective: 1, isInteger: true }, 1]]);
    const solution = model.solveInteger(INTEGER);
    expect(solution.bound).toBe(Number.POSITIVE_INFINITY);
    expect(solution.status).toBe('unbounded');
    // The model is as it was: bounded, it is worth what its objective says.
    model.setBounds(0, { lower: [0], upper: [3] });
    expect(model.solveInteger(INTEGER).objective).toBeCloseTo(3, 6);
  });

  test('tells what has no end from what has no beginning, and is the same model afterwards', async () => {
    const solver = await load();
    // −1.5x + 2y − 2z = −4, and w stands in no row.
    const mixed = (mostZ: number) =>
      modelOf(
        solver,
        [{ lower: -4, upper: -4 }],
        [
          [{ objective: 1, lower: -OPEN }, 0],
          [{ upper: 1, isInteger: true }, -1.5],
          [{ objective: 2, lower: -1, upper: 0.5 }, 2],
          [{ upper: mostZ, isInteger: true }, -2],
        ],
      );
    const endless = mixed(3);
    expect(endless.solveInteger(INTEGER).status).toBe('unbounded');
    // At w = 2, the best is x = y = 0, z = 2: with x = 1, y would be 0.75.
    endless.setBounds(0, { lower: [2], upper: [2] });
    expect(endless.solveInteger(INTEGER).objective).toBeCloseTo(2, 6);
    // Without z, y would be −1.25 at most.
    expect(mixed(0).solveInteger(INTEGER).status).toBe('infeasible');
  });

  test('keeps lower bounds, ranges and equalities', async () => {
    // max −x + y with x ≥ 1 whole, 2 ≤ x + y ≤ 3.5, y − 0.5x = 1: x = 1, y = 1.5 is worth 0.5.
    const model = modelOf(
      await load(),
      [
        { lower: 2, upper: 3.5 },
        { lower: 1, upper: 1 },
      ],
      [
        [{ objective: -1, lower: 1, isInteger: true }, 1, -0.5],
        [{ objective: 1 }, 1, 1],
      ],
    );
    const solution = model.solveInteger(INTEGER);
    expect([...solution.columns!].map((value) => Number(value.toFixed(6)))).toEqual([1, 1.5]);
  });

  test('does not fall into a trap for presolve', async () => {
    // ERGO-Code/HiGHS#3274. max −a with a ≥ b, c + b = d, 68b + d ≤ 12; all but b whole: all of them 0.
    const model = modelOf(
      await load(),
      [{ lower: 0 }, { lower: 0, upper: 0 }, { lower: -12 }],
      [
        [{ objective: -1, lower: -OPEN, isInteger: true }, 1, 0, 0],
        [{ lower: 0 }, -1, 1, -68],
        [{ lower: -OPEN, isInteger: true }, 0, 1, 0],
        [{ isInteger: true }, 0, -1, -1],
      ],
    );
    expect(model.solveInteger(INTEGER).objective).toBeCloseTo(0, 6);
  });
});

describe.each(BACKENDS)('$name, on a search that takes seconds', ({ load, capabilities, briefSeconds }) => {
  const solvedBriefly = (model: MipModel, control: Partial<typeof INTEGER>) => {
    const began = performance.now();
    const solution = model.solveInteger({ ...INTEGER, ...control });
    return { ...solution, seconds: (performance.now() - began) / 1000 };
  };

  test('keeps the time limit, run after run on the same model, with what it has', async () => {
    const model = knapsacks(await load());
    for (let run = 0; run < 2; run++) {
      const solution = solvedBriefly(model, { timeLimitSeconds: briefSeconds, gap: 0 });
      expect(solution.status).toBe('time-limit');
      expect(solution.seconds).toBeGreaterThan(0.2);
      expect(solution.seconds).toBeLessThan(briefSeconds + 5);
      expect(worthOfItems(solution.columns!)).toBeCloseTo(solution.objective, 6);
      expect(solution.bound).toBeGreaterThan(solution.objective);
    }
  });

  test.runIf(capabilities.nodeLimit)('keeps the node limit, and finds the same each time', async () => {
    const one = solvedBriefly(knapsacks(await load()), { nodeLimit: 5 });
    const again = solvedBriefly(knapsacks(await load()), { nodeLimit: 5 });
    expect(one.status).toBe('node-limit');
    expect(one.bound).toBeGreaterThan(one.objective);
    expect([...again.columns!]).toEqual([...one.columns!]);
    expect(again.bound).toBe(one.bound);
  });

  test.runIf(capabilities.interrupt)('stops soon after it is asked to, with what it has', async () => {
    let hasFound = false;
    const solution = solvedBriefly(knapsacks(await load()), {
      onIncumbent: () => {
        hasFound = true;
      },
      stopped: () => hasFound,
    });
    expect(solution.status).toBe('stopped');
    expect(solution.seconds).toBeLessThan(10);
    expect(worthOfItems(solution.columns!)).toBeCloseTo(solution.objective, 6);
  });

  test.runIf(capabilities.start)('starts from a solution that is given, and never ends below it', async () => {
    const found = solvedBriefly(knapsacks(await load()), { timeLimitSeconds: 1 });
    const solution = solvedBriefly(knapsacks(await load()), { start: found.columns, stopped: () => true });
    const unaided = solvedBriefly(knapsacks(await load()), { stopped: () => true });
    expect(solution.objective).toBeGreaterThanOrEqual(found.objective - 1e-6);
    expect(unaided.objective).toBeLessThan(found.objective);
  });

  test('tells of incumbents that rise and fit, and of bounds that hold', async () => {
    const incumbents: number[] = [];
    const bounds: number[] = [];
    const solution = solvedBriefly(knapsacks(await load()), {
      // Two are enough, and a bound of those who prove one.
      stopped: () => incumbents.length > 1 && bounds.length > 0 === capabilities.bounds,
      onIncumbent: (objective, columns) => {
        expect(worthOfItems(columns)).toBeCloseTo(objective, 6);
        incumbents.push(objective);
      },
      onBound: (bound) => bounds.push(bound),
    });
    expect(incumbents.length).toBeGreaterThan(1);
    expect(incumbents).toEqual([...incumbents].sort((one, other) => one - other));
    expect(Math.max(...incumbents)).toBeCloseTo(solution.objective, 6);
    expect(bounds.length > 0).toBe(capabilities.bounds);
    expect(Math.min(...bounds)).toBeGreaterThanOrEqual(solution.bound - 1e-6);
    expect(solution.bound).toBeGreaterThanOrEqual(solution.objective);
  });

  test('stops at the gap asked for', async () => {
    const solution = solvedBriefly(knapsacks(await load()), { gap: 0.1 });
    expect(solution.status).toBe('optimal');
    if (capabilities.bounds) {
      expect(solution.bound - solution.objective).toBeLessThanOrEqual(0.1 * solution.objective + 1e-6);
    }
    expect(solution.seconds).toBeLessThan(20);
  });
});
