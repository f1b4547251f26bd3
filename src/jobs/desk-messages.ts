/** What passes between a desk and its threads: plain data, which structured clone can carry. */
import type { PlainFailure } from '../planning/failure.ts';
import type { ServiceTravel } from '../planning/service-travel.ts';
import type { AnswerOf, DeskKind, QuestionOf } from './desk-questions.ts';

export interface DeskThreadSettings {
  readonly travel: ServiceTravel;
  readonly keeping: KeepingLimits;
}

/** How much of what was parsed and measured a thread keeps for the next question. */
export interface KeepingLimits {
  readonly mostScenarios: number;
  /** Rough: text, matrix and what is parsed from it. */
  readonly mostBytes: number;
}

/** A thread answers one question before it is given the next. */
export type DeskOrder = { [Kind in DeskKind]: { readonly kind: Kind; readonly question: QuestionOf<Kind> } }[DeskKind];

export type DeskReply =
  | { readonly kind: 'answer'; readonly answer: AnswerOf<DeskKind> }
  | { readonly kind: 'failure'; readonly failure: PlainFailure };
