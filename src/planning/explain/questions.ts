/** What an explanation asks the solver, and in which order. */
import type { CommuneExplanation } from '../../domain/explanation.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { PlanningInputs } from '../inputs.ts';
import type { PlanResult } from '../plan.ts';
import type { Asked } from '../proven-loss.ts';
import { standings } from '../standing.ts';
import { asksOfEasing, halfDaysToAdd, type MoreHalfDays, withVisits } from '../what-if.ts';
import { type StopLift, withLifts } from './stop-lift.ts';
import { stopLifts } from './stop-lifts.ts';

/** What a question came to; null: not asked, for want of time. */
export type Answer =
  | { readonly kind: 'possible'; readonly result: PlanResult }
  | { readonly kind: 'impossible' }
  | null;

/** What the best rota is. */
export interface BestQuestion {
  readonly kind: 'best';
  readonly scenario: Scenario;
  answer: Answer;
}

export interface VisitQuestion {
  readonly kind: 'visit';
  readonly c: number;
  readonly visits: number;
  readonly scenario: Scenario;
  answer: Answer;
  clash: CommuneExplanation['clash'];
}

export interface HalfDayQuestion {
  readonly kind: 'half-day';
  readonly added: MoreHalfDays;
  readonly scenario: Scenario;
  answer: Answer;
}

/** Some way to let units in at a stop, or all of them at once. */
export interface LiftQuestion {
  readonly kind: 'lift' | 'all-lifts';
  readonly lifts: readonly StopLift[];
  readonly asks: Asked;
  readonly scenario: Scenario;
  answer: Answer;
}

export type Question = BestQuestion | VisitQuestion | HalfDayQuestion | LiftQuestion;

/** What is to be explained. */
export interface Scope {
  /** Codes of the communes to explain; null: all, and half-days more. */
  readonly communes: readonly string[] | null;
  /** Ids of the stops of which all changes are priced; null: the most promising ones of all stops. */
  readonly stops: readonly string[] | null;
}

export interface Questions {
  readonly best: BestQuestion;
  /** All changes at stops at once; null where that would tell nothing. */
  readonly together: LiftQuestion | null;
  /** Those of the worst off first. */
  readonly wanting: readonly VisitQuestion[];
  readonly halfDays: readonly HalfDayQuestion[];
  /** Of most worth within reach first. */
  readonly lifts: readonly LiftQuestion[];
  /** One more visit where people are well served. */
  readonly served: readonly VisitQuestion[];
}

/** Fewer changes than this are asked for one by one at once. */
const LEAST_TOGETHER = 3;

export function questionsOf(inputs: PlanningInputs, verdict: Verdict, { communes, stops }: Scope): Questions {
  const { scenario } = inputs;
  const standing = standings(verdict);
  const visits = verdict.communes.flatMap((commune, c): VisitQuestion[] => {
    if (communes !== null && !communes.includes(commune.code)) return [];
    const oneMore = commune.visits + 1;
    const forced = withVisits(scenario, commune.code, oneMore);
    return [{ kind: 'visit', c, visits: oneMore, scenario: forced, answer: null, clash: [] }];
  });
  const of = (wanted: CommuneExplanation['standing']) => visits.filter(({ c }) => standing[c] === wanted);
  const lifts = stops?.length === 0 ? [] : stopLifts(inputs, stops);
  return {
    best: { kind: 'best', scenario, answer: null },
    together: stops === null && lifts.length >= LEAST_TOGETHER ? liftQuestion('all-lifts', scenario, lifts) : null,
    wanting: [...of('left-out'), ...of('under-served')],
    halfDays: (communes === null ? halfDaysToAdd(scenario) : []).map(
      (added): HalfDayQuestion => ({ kind: 'half-day', added, scenario: added.scenario, answer: null }),
    ),
    lifts: lifts.map((lift) => liftQuestion('lift', scenario, [lift])),
    served: of('served'),
  };
}

function liftQuestion(kind: LiftQuestion['kind'], scenario: Scenario, lifts: readonly StopLift[]): LiftQuestion {
  return { kind, lifts, asks: asksOfEasing(scenario), scenario: withLifts(scenario, lifts), answer: null };
}
