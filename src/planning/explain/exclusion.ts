/** The rule that keeps units away from a commune, by itself. */
import type { CommuneExplanation } from '../../domain/explanation.ts';
import { leastOf, visitsIn } from '../explain-clash.ts';
import type { Subject } from './subject.ts';

/** @returns null where the commune is visited, or nothing keeps units away by itself. */
export function exclusionOf(c: number, { inputs, verdict }: Subject): CommuneExplanation['exclusion'] {
  const { code, name, visits } = verdict.communes[c]!;
  if (visits > 0) return null;
  const wanted = visitsIn(inputs.scenario, code);
  if (wanted.length === 0) return { code: 'no-stop', parameters: { commune: code, name } };
  const [first] = leastOf(wanted, inputs);
  return first === undefined ? null : { code: first.rule, parameters: first.parameters };
}
