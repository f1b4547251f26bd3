/**
 * Why not us? For each commune the rule that keeps units away, or what one more visit would cost the goal and whom; and
 * what one more half-day would gain, or one more socket, space or opening window at a stop. Each statement is another
 * solve of the whole scenario, with its own certificate.
 *
 * A mayor compares with the rota on the table, a proof with the best there is: both are told.
 */
import type { RotaExplanation } from '../domain/explanation.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import { judge } from '../rules/judge.ts';
import { standingOf } from './explain/against.ts';
import { Asking, type ExplainOptions } from './explain/asking.ts';
import { questionsOf } from './explain/questions.ts';
import type { Subject } from './explain/subject.ts';
import { told } from './explain/telling.ts';
import type { PlanningInputs } from './inputs.ts';

export type { ExplainOptions } from './explain/asking.ts';

/**
 * @throws InfeasibleError where the scenario has no legal rota at all; CancelledError where it was stopped before the
 * first statement; NoRotaFoundError where no rota was found in time.
 */
export async function explain(given: PlanningInputs, rota: Rota, options: ExplainOptions): Promise<RotaExplanation> {
  // All goals are after need that is served; the others have stages, and this one has one measure for every answer.
  const scenario: Scenario = { ...given.scenario, goal: { ...given.scenario.goal, kind: 'coverage' } };
  const inputs: PlanningInputs = { ...given, scenario };
  const verdict = judge(scenario, inputs.need, inputs.matrix, rota);
  const subject: Subject = { inputs, rota, verdict };
  const questions = questionsOf(inputs, verdict, options);
  const asking = new Asking(subject, questions, options);
  const { lifts, best } = await asking.asked();
  const { known } = asking;
  const against = standingOf(subject, best, known.best!);
  const explanation = told({ subject, scope: options, questions, lifts, known, against });
  return { ...explanation, goal: given.scenario.goal.kind };
}
