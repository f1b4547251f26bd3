/** From answers to what is told of them: each against the best rota, and against the one explained. */
import type { CommuneExplanation, RotaExplanation } from '../../domain/explanation.ts';
import { needOf, servedOf } from '../fairness.ts';
import type { PlanResult } from '../plan.ts';
import { standings } from '../standing.ts';
import { type Again, type Against, changed } from './against.ts';
import { exclusionOf } from './exclusion.ts';
import type { KnownRotas } from './known-rotas.ts';
import type { HalfDayQuestion, VisitQuestion } from './questions.ts';
import { type Answers, stopsExplanation } from './telling-stops.ts';

export function told(answers: Answers): Omit<RotaExplanation, 'goal'> {
  const { subject, questions, lifts, against } = answers;
  const { best, together, wanting, halfDays, served } = questions;
  const moreHalfDays = halfDays
    .flatMap((question) => halfDay(question, against))
    .sort((one, other) => one.loss.certificate.objective - other.loss.certificate.objective)
    .reverse();
  const asked = [
    best,
    ...(together === null ? [] : [together]),
    ...wanting,
    ...halfDays,
    ...lifts.questions,
    ...served,
  ];
  return {
    rota: subject.rota.name,
    legal: subject.verdict.legal,
    objective: subject.verdict.figures.objective,
    best: against.best,
    isBest: against.isBest,
    communes: communes(answers),
    oneMoreHalfDay: moreHalfDays[0] ?? null,
    moreHalfDays,
    stops: stopsExplanation(answers),
    complete: asked.every(({ answer }) => answer !== null),
  };
}

function communes({ subject, scope, questions, known, against }: Answers): CommuneExplanation[] {
  const standing = standings(subject.verdict);
  const asked = new Map([...questions.wanting, ...questions.served].map((question) => [question.c, question]));
  return subject.verdict.communes.flatMap((commune, c): CommuneExplanation[] => {
    if (scope.communes !== null && !scope.communes.includes(commune.code)) return [];
    const question = asked.get(c);
    const answer = question?.answer ?? null;
    const exclusion = answer?.kind === 'impossible' ? exclusionOf(c, subject) : null;
    return [
      {
        commune: commune.code,
        name: commune.name,
        needHours: needOf(commune),
        servedHours: servedOf(commune),
        visits: commune.visits,
        standing: standing[c]!,
        exclusion,
        oneMoreVisit:
          answer?.kind === 'possible'
            ? { visits: question!.visits, ...changed(bestFor(question!, answer.result, known), against, 'more') }
            : null,
        impossible: answer?.kind === 'impossible' && exclusion === null,
        clash: question?.clash ?? [],
      },
    ];
  });
}

/** Another question may have found a better rota that does what this one asked. */
function bestFor(question: VisitQuestion, result: PlanResult, rotas: KnownRotas): Again {
  const known = rotas.bestFor(question);
  const { certificate } = result;
  if (known === null || known.verdict.figures.objective <= certificate.objective) return result;
  return { verdict: known.verdict, certificate: { ...certificate, objective: known.verdict.figures.objective } };
}

function halfDay({ added, answer }: HalfDayQuestion, against: Against): RotaExplanation['moreHalfDays'][number][] {
  if (answer?.kind !== 'possible') return [];
  const { weekday, half, halfDays, capsTimes, asks } = added;
  return [{ weekday, half, halfDays, capsTimes, ...changed(answer.result, against, asks) }];
}
