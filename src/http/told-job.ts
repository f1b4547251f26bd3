/** What came of a job, in the words of the caller's language. */
import type { ClashReport } from '../domain/clash.ts';
import type { RotaExplanation } from '../domain/explanation.ts';
import type { Problem } from '../domain/problem.ts';
import { clashDocument } from '../exports/clash-document.ts';
import { explanationDocument } from '../exports/explanation-document.ts';
import type { JobFailure } from '../jobs/job-failure.ts';
import type { JobRecord } from '../storage/records.ts';
import type { Texts } from '../texts/texts.ts';
import { problemView } from './problem-details.ts';
import type { ProblemView } from './views/problem.ts';

type Told = Readonly<Record<string, unknown>>;

export interface ToldFailure {
  readonly kind: string;
  readonly code: string | null;
  readonly message: string;
  readonly problems: ProblemView[];
  readonly clash: Record<string, unknown> | null;
}

/** As the jobs of a kind store it. */
interface StoredExplanation {
  readonly scenario: string;
  readonly weeks: number;
  readonly explanation: RotaExplanation;
}

export function toldResult(texts: Texts, kind: JobRecord['kind'], result: Told): Told {
  if (kind === 'explain') {
    const { scenario, weeks, explanation } = result as unknown as StoredExplanation;
    return explanationDocument(texts, { name: scenario, cycle: { weeks } }, explanation);
  }
  const warnings = (result.warnings ?? []) as readonly Problem[];
  return { ...result, warnings: warnings.map((warning) => problemView(texts, warning)) };
}

/** A failure with a sentence for all of it, and for each of its problems. */
export function toldFailure(texts: Texts, stored: Told): ToldFailure {
  const failure = stored as unknown as JobFailure;
  const problems = 'problems' in failure ? failure.problems : [];
  const clash = 'clash' in failure ? (failure.clash as ClashReport | null) : null;
  return {
    kind: failure.kind,
    code: 'code' in failure ? failure.code : null,
    message: sentenceOf(texts, failure),
    problems: problems.map((problem) => problemView(texts, problem)),
    clash: clash === null ? null : clashDocument(texts, clash),
  };
}

function sentenceOf({ errors }: Texts, failure: JobFailure): string {
  switch (failure.kind) {
    case 'input':
      return errors.inputTitle({ file: null, count: failure.problems.length });
    case 'infeasible':
      return errors.infeasibleTitle;
    case 'no-rota':
      return failure.reason === 'limit' ? errors.noRotaInTime : errors.noRotaFound;
    case 'run':
      if (failure.code === 'out-of-memory') return errors.outOfMemory;
      return failure.code === 'no-rota-in-time' ? errors.noRotaInTime : errors.crashed({ detail: failure.code });
    case 'bug':
      return errors.bug({ detail: failure.name });
  }
}
