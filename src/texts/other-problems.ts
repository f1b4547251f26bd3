/** Codes of problems that do not come from reading a scenario or a rota, with the names of their parameters. */
import type { SentencesOf } from './sentences.ts';

export const OTHER_CODES = {
  /** A rota whose means were to be kept drives where no road leads. */
  'same-means-no-road': ['rota'],
  'economy-without-promises': [],
  /** Rules, promises, caps and locks cannot be kept together. */
  'no-legal-rota': [],
  /** limit: most tours of a unit that are enumerated; mostPerTour: visits a tour may have. */
  'too-many-tours': ['unit', 'limit', 'mostPerTour'],
  'too-many-patterns': ['rule'],
  /** reason: the system's code, such as EACCES. */
  'cannot-write': ['file', 'reason'],
  'out-is-file': ['file'],
} as const satisfies Record<string, readonly string[]>;

export type OtherSentences = SentencesOf<typeof OTHER_CODES>;
