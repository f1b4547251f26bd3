/** Why no legal rota exists, in a planner's words: the rules that clash, what stands in the way, what would do. */
import type { CLASH_CHANGES, CLASH_RULES, OBSTACLES } from '../domain/clash.ts';
import type { SentencesOf, With } from './sentences.ts';

export interface ClashTexts {
  /** Heads the first list of rules; `count` of them. */
  readonly clash: (p: { count: number }) => string;
  readonly anotherClash: (p: { count: number }) => string;
  /** Each of several rules is part of the clash: proven, or not. */
  readonly irreducible: string;
  readonly reducible: string;
  /** What the planner entered, with its values, as an item of a list: no full stop. */
  readonly rules: SentencesOf<typeof CLASH_RULES>;
  readonly because: (p: { obstacles: string }) => string;
  readonly obstacles: SentencesOf<typeof OBSTACLES>;
  /** Heads the remedies: one, or several of which one is enough. */
  readonly remedy: string;
  readonly remedies: string;
  /** What would change, as an item of a list: no full stop. */
  readonly changes: SentencesOf<typeof CLASH_CHANGES>;
  /** The same change for several communes, as an item of a list. */
  readonly changesAlike: Readonly<
    Record<
      'floor-visits' | 'floor-share' | 'ceiling-visits',
      (p: With<'from' | 'to'> & { count: number; communes: string }) => string
    >
  >;
  /** Several changes that are made together, with `between` between them. */
  readonly together: (p: { changes: string }) => string;
  readonly between: string;
  /** Said of remedies that are not proven to be the least, and of their number of rules. */
  readonly notLeast: string;
  readonly fewest: (p: { count: number }) => string;
  /** Said of all remedies: so many. */
  readonly found: (p: { count: number }) => string;
  readonly incomplete: string;
  readonly nothingFound: string;
}
