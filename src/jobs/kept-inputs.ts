/** Inputs of the scenarios that were asked about last: to parse and to measure one again would take longer than to answer. */
import type { PlanningInputs } from '../planning/inputs.ts';
import { inputsOfDocument } from '../planning/inputs-of-document.ts';
import type { ServiceTravel } from '../planning/service-travel.ts';
import type { KeepingLimits } from './desk-messages.ts';
import type { GivenScenario } from './desk-questions.ts';

export type InputsOf = (given: GivenScenario) => Promise<PlanningInputs>;

interface Kept {
  readonly inputs: PlanningInputs;
  readonly bytes: number;
}

/** Seconds and metres of each pair of places. */
const BYTES_PER_PAIR = 16;
/** Objects take more room than their text. */
const BYTES_PER_CHARACTER = 8;

/** @returns InputError is thrown by what it returns; nothing is kept of a scenario that cannot be used. */
export function keptInputs(travel: ServiceTravel, limits: KeepingLimits): InputsOf {
  /** In the order of their last use. */
  const kept = new Map<string, Kept>();

  return async (given) => {
    const { cacheKey } = given;
    if (cacheKey === null) return inputsOfDocument(given, travel);
    const known = kept.get(cacheKey);
    kept.delete(cacheKey);
    const one = known ?? sized(await inputsOfDocument(given, travel), given);
    kept.set(cacheKey, one);
    dropOldest();
    return one.inputs;
  };

  function dropOldest(): void {
    let bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [key, one] of kept) {
      if (kept.size <= limits.mostScenarios && bytes <= limits.mostBytes) return;
      kept.delete(key);
      bytes -= one.bytes;
    }
  }
}

function sized(inputs: PlanningInputs, { document }: GivenScenario): Kept {
  return { inputs, bytes: inputs.matrix.size ** 2 * BYTES_PER_PAIR + document.length * BYTES_PER_CHARACTER };
}
