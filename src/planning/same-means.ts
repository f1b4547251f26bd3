/** Same means: the scenario, allowed no more kilometres and hours than a given rota takes. */
import { InputError } from '../domain/problem.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Verdict } from '../domain/verdict.ts';
import { judge } from '../rules/judge.ts';
import type { PlanningInputs } from './inputs.ts';

export interface SameMeans {
  /** The scenario with its caps on kilometres and garage-to-garage hours; all else as it was. */
  readonly inputs: PlanningInputs;
  /** What the judge says of the given rota under that scenario. */
  readonly verdict: Verdict;
}

/** Rules whose breach leaves legs out of the kilometres and hours. */
const NOT_MEASURED: ReadonlySet<string> = new Set(['no-road', 'stop-unknown', 'unit-unknown']);

/** Kilometres, and hours: so that the sums of the rota itself, added in another order, stay below its caps. */
const HAIR = 1e-6;

/**
 * A cap that the scenario already has stays where it is the tighter one.
 *
 * @throws InputError where the rota drives where no road leads: such legs have no length, and the caps would be too low.
 */
export function sameMeansAs(inputs: PlanningInputs, rota: Rota): SameMeans {
  const { figures, violations } = judge(inputs.scenario, inputs.need, inputs.matrix, rota);
  const { kilometres, spanHours } = figures;
  if (violations.some(({ rule }) => NOT_MEASURED.has(rule))) {
    throw new InputError([{ code: 'same-means-no-road', path: ['tours'], parameters: { rota: rota.name } }]);
  }
  const scenario = capped(inputs.scenario, { kmPerCycle: kilometres + HAIR, hoursPerCycle: spanHours + HAIR });
  const within = { ...inputs, scenario };
  return { inputs: within, verdict: judge(scenario, inputs.need, inputs.matrix, rota) };
}

function capped(scenario: Scenario, found: { kmPerCycle: number; hoursPerCycle: number }): Scenario {
  const { caps } = scenario;
  return {
    ...scenario,
    caps: {
      ...caps,
      kmPerCycle: Math.min(found.kmPerCycle, caps.kmPerCycle ?? Number.POSITIVE_INFINITY),
      hoursPerCycle: Math.min(found.hoursPerCycle, caps.hoursPerCycle ?? Number.POSITIVE_INFINITY),
    },
  };
}
