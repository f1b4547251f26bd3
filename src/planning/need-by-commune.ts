/** Need: what the estimate says of each commune, before any rota. */
import type { PlanningInputs } from './inputs.ts';

/** Hours are hours of support a cycle; arrays in the order of `need.segments`. */
export interface CommuneNeed {
  readonly code: string;
  readonly name: string;
  readonly strugglingPeople: readonly number[];
  readonly grossHours: readonly number[];
  /** After what fixed service points catch. */
  readonly needHours: readonly number[];
  /** True where some stop is within reach of somebody; whether a unit can use that stop is not asked. */
  readonly nearStop: boolean;
}

/** What `tournee need --json` says. */
export function needDocument(inputs: PlanningInputs) {
  const { scenario, matrix, need } = inputs;
  return {
    scenario: scenario.name,
    weeks: scenario.cycle.weeks,
    travel: matrix.note,
    segments: need.segments,
    communes: needByCommune(inputs),
  };
}

/** @returns in the order of the territory. */
export function needByCommune({ scenario, need }: PlanningInputs): CommuneNeed[] {
  const nearStop = new Set(need.catchments.map(({ commune }) => commune));
  const ofCommune = (values: Float64Array, c: number) =>
    Array.from(values.subarray(c * need.segmentCount, (c + 1) * need.segmentCount));
  return scenario.territory.communes.map(({ code, name }, c) => ({
    code,
    name,
    strugglingPeople: ofCommune(need.strugglingPeople, c),
    grossHours: ofCommune(need.grossHours, c),
    needHours: ofCommune(need.needHours, c),
    nearStop: nearStop.has(c),
  }));
}
