/** What stops would gain by offering more, each as far as it is proven. */
import type { StopGain, StopsExplanation } from '../../domain/explanation.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { type Again, type Against, changed } from './against.ts';
import type { KnownRotas } from './known-rotas.ts';
import type { ChosenLifts } from './promising-lifts.ts';
import type { LiftQuestion, Questions, Scope } from './questions.ts';
import type { Subject } from './subject.ts';

/** All that is told from. */
export interface Answers {
  readonly subject: Subject;
  readonly scope: Scope;
  readonly questions: Questions;
  readonly lifts: ChosenLifts;
  readonly known: KnownRotas;
  readonly against: Against;
}

export function stopsExplanation(answers: Answers): StopsExplanation {
  const { scope, questions, lifts, against, subject } = answers;
  const { together } = questions;
  const all = together === null ? null : found(together, answers);
  const names = new Map(subject.inputs.scenario.territory.communes.map(({ code, name }) => [code, name]));
  const gains = lifts.questions.flatMap((question): StopGain[] => {
    const again = found(question, answers);
    if (again === null) return [];
    const { stop, changes } = question.lifts[0]!;
    return [
      {
        stop: stop.id,
        stopName: stop.name,
        commune: stop.commune,
        communeName: names.get(stop.commune) ?? stop.commune,
        lifted: changes,
        ...changed(atMost(again, question.asks === 'less' ? all : null), against, question.asks),
      },
    ];
  });
  const allGain = all === null ? null : { count: questions.lifts.length, ...changed(all, against, together!.asks) };
  const mostGain = allGain !== null && together!.asks === 'less' ? -allGain.loss.least : null;
  return {
    asked: scope.stops,
    candidates: questions.lifts.length,
    together: allGain,
    gains: gains.sort((one, other) => one.loss.most - other.loss.most || one.loss.least - other.loss.least),
    leftOut: lifts.leftOut === null ? null : { ...lifts.leftOut, mostGain },
  };
}

/** Where more can only help, the best rota known is a rota of the changed scenario too. */
function found({ answer, asks }: LiftQuestion, { known }: Answers): Again | null {
  if (answer?.kind !== 'possible') return null;
  const { result } = answer;
  const best: { verdict: Verdict } | null = known.best;
  if (asks !== 'less' || best === null) return result;
  const { objective } = best.verdict.figures;
  if (objective <= result.certificate.objective) return result;
  return { verdict: best.verdict, certificate: { ...result.certificate, objective } };
}

/** One change gains no more than all of them. */
function atMost(again: Again, all: Again | null): Again {
  const { certificate } = again;
  if (all === null || all.certificate.bound >= certificate.bound) return again;
  return { ...again, certificate: { ...certificate, bound: all.certificate.bound } };
}
