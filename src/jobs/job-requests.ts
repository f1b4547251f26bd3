/** What a stored job is asked to do: its `parameters`, by kind. */
import type { GoalKind } from '../domain/goal.ts';

/** A rota of the same scenario, as it was when the job was asked for. */
export interface RotaReference {
  readonly rota: string;
  readonly version: number;
}

export interface JobLimits {
  readonly timeLimitSeconds: number;
  /** Relative gap at which the search may stop, a fraction. */
  readonly gap: number;
  readonly iterationLimit: number | null;
  readonly seed: number;
}

/** As the options of `tournee plan`. */
export interface PlanRequest {
  readonly limits: JobLimits;
  /** Name of the rota that comes of it; null: the scenario's. */
  readonly name: string | null;
  /** Null: the scenario's. */
  readonly goal: GoalKind | null;
  readonly start: RotaReference | null;
  readonly keep: RotaReference | null;
  readonly lock: RotaReference | null;
  readonly samePresencesAs: RotaReference | null;
  readonly sameMeansAs: RotaReference | null;
}

export interface ExplainRequest {
  readonly limits: JobLimits;
  readonly rota: RotaReference;
  /** INSEE codes; null: all that matter, or none where stops are named. */
  readonly communes: readonly string[] | null;
  /** Ids; null: those where more would help, or none where communes are named. */
  readonly stops: readonly string[] | null;
}

export interface CompareRequest {
  /** At least one; the first is what the others are measured against. */
  readonly rotas: readonly RotaReference[];
}

const ANOTHER = ['keep', 'lock', 'samePresencesAs', 'sameMeansAs'] as const satisfies (keyof PlanRequest)[];

/** Whether what is planned is not the scenario alone, but has another rota to hold on to. @param request of any job. */
export function staysWithAnother(request: Partial<Pick<PlanRequest, (typeof ANOTHER)[number]>>): boolean {
  return ANOTHER.some((field) => (request[field] ?? null) !== null);
}
