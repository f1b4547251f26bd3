/**
 * Periodic tours by ruin and recreate: simulated annealing in rounds, violations priced.
 *
 * Pure: seed, clock and stop are handed in. The same problem, seed and iteration limit give the same tours unless the
 * time limit was hit.
 */
import { Annealing } from './annealing.ts';
import { compileProblem } from './compiled-problem.ts';
import type { SearchProblem } from './search-problem.ts';
import type { SearchControl, SearchResult } from './search-result.ts';

export function search(source: SearchProblem, control: SearchControl): SearchResult {
  const problem = compileProblem(source);
  const annealing = new Annealing(problem, control);
  annealing.run();
  return { solution: annealing.best, iterations: annealing.iterations };
}
