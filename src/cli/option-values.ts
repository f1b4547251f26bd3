/** Values of options, read and refused. */
import type { Texts } from '../texts/texts.ts';
import { UsageError } from './usage-error.ts';

type Bound = 'atLeast' | 'moreThan' | 'wholeAtLeast';

/** @returns a reader of numbers for one option; a decimal comma is understood. */
export function numberOption(option: string, bound: Bound, least: number): (text: string) => number {
  return (text) => {
    const value = /^[+-]?\d*[.,]?\d+(e[+-]?\d+)?$/i.test(text.trim())
      ? Number(text.trim().replace(',', '.'))
      : Number.NaN;
    const isInside = bound === 'moreThan' ? value > least : value >= least;
    if (Number.isFinite(value) && isInside && (bound !== 'wholeAtLeast' || Number.isSafeInteger(value))) return value;
    throw new UsageError((texts: Texts) => {
      const { usage } = texts.errors;
      return usage.invalidNumber({ option, value: text, allowed: usage[bound]({ least }) });
    });
  };
}

/** @returns a reader of one of several words. */
export function choiceOption<Choice extends string>(
  option: string,
  choices: readonly Choice[],
): (text: string) => Choice {
  return (text) => {
    const chosen = choices.find((choice) => choice === text);
    if (chosen !== undefined) return chosen;
    throw new UsageError((texts) =>
      texts.errors.usage.invalidChoice({ option, value: text, allowed: choices.join(', ') }),
    );
  };
}
