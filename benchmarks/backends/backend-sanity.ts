/** What is wrong with the answers of two solvers to the same model. */
import { BACKEND_TITLES } from './compared.ts';
import { type BackendRecord, modelName } from './run-backend.ts';

/** Objectives and bounds of two solvers, relative: the linear programmes inside are solved to 1e-7 or so. */
const ACCURACY = 1e-6;

/** That a rival fails, or finds nothing, is a finding and stands in the table; the tiny models both must solve. */
export function problemsOfRecord(record: BackendRecord, smoke: boolean): string[] {
  const name = `${modelName(record)}, ${BACKEND_TITLES[record.backend]}`;
  const { run, failure } = record;
  if (run === null || run.status === 'failed') {
    return smoke || record.backend === 'highs' ? [`${name}: ${failure}`] : [];
  }
  const problems: string[] = [];
  if (run.objectiveApart !== null && run.objectiveApart > ACCURACY) {
    problems.push(
      `${name}: the objective is ${run.objectiveApart.toExponential(1)} away from HiGHS's of the same integers`,
    );
  }
  if (smoke && run.status !== 'optimal') problems.push(`${name}: ${run.status}, not optimal`);
  return problems;
}

/** No solution is worth more than a bound, nor than one that is called optimal by more than the gap asked for. */
export function contradictions(records: readonly BackendRecord[]): string[] {
  return [...Map.groupBy(records, modelName)].flatMap(([name, same]) =>
    same.flatMap(({ run, backend, gap }) => {
      const objective = run?.objective ?? Number.NEGATIVE_INFINITY;
      return same.flatMap((other) => {
        const bound = other.run?.bound ?? Number.POSITIVE_INFINITY;
        const best = other.run?.status === 'optimal' ? other.run.objective! : Number.POSITIVE_INFINITY;
        const least = Math.min(bound, best + gap * Math.abs(best));
        if (objective <= least + ACCURACY * Math.abs(objective)) return [];
        return [`${name}: the solution of ${backend} is worth more than ${other.backend} holds for possible`];
      });
    }),
  );
}
