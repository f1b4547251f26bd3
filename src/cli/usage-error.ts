/** A command line that cannot be obeyed. */
import type { Texts } from '../texts/texts.ts';

export class UsageError extends Error {
  /** Told in whatever language: where none was chosen, in both. */
  readonly sentence: (texts: Texts) => string;

  constructor(sentence: (texts: Texts) => string) {
    super('usage');
    this.name = 'UsageError';
    this.sentence = sentence;
  }
}
