/** A value as its file states it, between English marks. */
import { type ParameterValue, shownValue } from '../sentences.ts';

export function v(value: ParameterValue | undefined): string {
  return shownValue(value, { open: '“', close: '”', none: 'nothing' });
}
