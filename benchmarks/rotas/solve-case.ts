/** Child: one generated territory, solved once. */
import { buildNeedModel } from '../../src/need/need-model.ts';
import { solve } from '../../src/solver/solve.ts';
import { answerJob } from '../harness/child.ts';
import { solveAllToursByDay, solveAllToursCounted } from './all-tours.ts';
import { type GeneratorParameters, generateInstance } from './generator.ts';
import { type MeasuredSolve, measureSolve, type SolveMethod, type SolveOrder } from './measured-solve.ts';
import type { MethodName } from './methods.ts';

export interface CaseJob extends SolveOrder {
  readonly method: MethodName;
  readonly territory: Partial<GeneratorParameters>;
}

const METHODS: Readonly<Record<MethodName, SolveMethod>> = {
  method: solve,
  'all-tours-counted': solveAllToursCounted,
  'all-tours-by-day': solveAllToursByDay,
};

answerJob(async (job: CaseJob): Promise<MeasuredSolve> => {
  const { scenario, matrix } = generateInstance(job.territory);
  const input = { scenario, matrix, need: buildNeedModel(scenario, matrix) };
  return (await measureSolve(METHODS[job.method], input, job)).measure;
});
