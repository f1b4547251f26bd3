/** The judge on a whole rota: the first one with tours that the solver finds. */
import type { Rota } from '../../src/domain/rota.ts';
import { judge } from '../../src/rules/judge.ts';
import type { SolverInput } from '../../src/solver/instance/compile.ts';
import { solve } from '../../src/solver/solve.ts';
import { inputOf } from './instances.ts';
import type { Kernel } from './kernel.ts';

const TINY = { stops: 8, units: 1 };
const MOST_SECONDS = 120;

export function judgingKernel(size: { readonly stops: number; readonly units: number }): Kernel {
  return {
    name: `judge a rota of ${size.stops} stops`,
    unit: 'rotas',
    isSeeded: true,
    async prepare({ seed, isTiny }) {
      const input = inputOf({ ...(isTiny ? TINY : size), seed });
      const { scenario, need, matrix } = input;
      const rota = await firstRotaOf(input);
      const call = () => {
        if (!judge(scenario, need, matrix, rota).legal) throw new Error('the judge finds the first rota illegal');
        return 1;
      };
      return {
        about: `${scenario.stops.length} stops, ${scenario.units.length} units, ${rota.tours.length} tours`,
        call,
      };
    },
  };
}

async function firstRotaOf(input: SolverInput): Promise<Rota> {
  let isFound = false;
  const { rota } = await solve(input, {
    limits: { timeLimitSeconds: MOST_SECONDS, gap: 1, iterationLimit: null, seed: 1 },
    now: () => performance.now(),
    stopped: () => isFound,
    onProgress: (progress) => {
      // The first of all stays in the garage.
      if (progress.rota !== null && progress.rota.tours.length > 0) isFound = true;
    },
  });
  return rota;
}
