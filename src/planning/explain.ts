/**
 * Why not us? For each commune the rule that keeps units away, or what one more visit would cost the goal and whom; and
 * what one more half-day would gain. Each statement is another solve of the whole scenario, with its own certificate.
 *
 * A mayor compares with the rota on the table, a proof with the best there is: both are told. Questions are asked side by
 * side: the best rota from the one explained on, then the communes that are left out, those under-served, half-days more,
 * and the communes that are well served while there is time.
 */
import type { CommuneExplanation, ExplanationProgress, RotaExplanation } from '../domain/explanation.ts';
import { CancelledError, InfeasibleError, NoRotaFoundError } from '../domain/problem.ts';
import type { SolveLimits } from '../domain/progress.ts';
import { type Certificate, type Rota, relativeGap } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Verdict } from '../domain/verdict.ts';
import { judge } from '../rules/judge.ts';
import { type FindClashes, leastOf, visitsIn } from './explain-clash.ts';
import { needOf, servedOf } from './fairness.ts';
import type { PlanningInputs } from './inputs.ts';
import { type PlanResult, plan } from './plan.ts';
import { type Asked, coverageChanges, lossAgainst, provenLoss } from './proven-loss.ts';
import type { Solve } from './solve-scenario.ts';
import { standings } from './standing.ts';
import { halfDaysToAdd, type MoreHalfDays, withVisits } from './what-if.ts';

export interface ExplainOptions {
  readonly solve: Solve;
  readonly findClashes: FindClashes;
  /** Questions asked side by side. */
  readonly threads: number;
  /** Codes of the communes to explain; null: all, and half-days more. */
  readonly communes: readonly string[] | null;
  readonly timeLimitSeconds: number;
  /** Relative, of each question; the best rota is looked for to a tenth of it. */
  readonly gap: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExplanationProgress) => void;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/** What a question came to; null: not asked, for want of time. */
type Answer = { readonly kind: 'possible'; readonly result: PlanResult } | { readonly kind: 'impossible' } | null;

interface VisitQuestion {
  readonly kind: 'visit';
  readonly c: number;
  readonly visits: number;
  readonly scenario: Scenario;
  answer: Answer;
  clash: CommuneExplanation['clash'];
}

interface HalfDayQuestion {
  readonly kind: 'half-day';
  readonly added: MoreHalfDays;
  readonly scenario: Scenario;
  answer: Answer;
}

/** What the best rota is. */
interface BestQuestion {
  readonly kind: 'best';
  readonly scenario: Scenario;
  answer: Answer;
}

type Question = VisitQuestion | HalfDayQuestion | BestQuestion;

/**
 * @throws InfeasibleError where the scenario has no legal rota at all; CancelledError where it was stopped before the
 * first statement; NoRotaFoundError where no rota was found in time.
 */
export async function explain(given: PlanningInputs, rota: Rota, options: ExplainOptions): Promise<RotaExplanation> {
  // All goals are after need that is served; the others have stages, and this one has one measure for every answer.
  const scenario: Scenario = { ...given.scenario, goal: { ...given.scenario.goal, kind: 'coverage' } };
  const explanation = await new Explanation({ ...given, scenario }, rota, options).made();
  return { ...explanation, goal: given.scenario.goal.kind };
}

const MS = 1000;
/** The best rota stands in every statement: it may take a third of the time, and is looked for ten times as closely. */
const BEST_SHARE = 1 / 3;
const BEST_GAP = 0.1;
/** A question may take so much more than its share of the time left: others take less. */
const GENEROSITY = 3;
/** And so many seconds at least, for without an answer they are lost. */
const LEAST_SECONDS = 5;
/** Longest, seconds, that clashing rules are looked for where one more visit is impossible. */
const CLASH_SECONDS = 5;
/** A rota that falls short of the best known by no more is as good as that one, relatively. */
const AS_GOOD = 1e-3;

class Explanation {
  private readonly inputs: PlanningInputs;
  private readonly rota: Rota;
  private readonly options: ExplainOptions;
  private readonly verdict: Verdict;
  private readonly questions: Question[];
  private readonly start: number;
  /** Legal rotas of the scenario, the best first: what to start from, and what is known to be possible. */
  private readonly known: Known[] = [];
  private done = 0;

  constructor(inputs: PlanningInputs, rota: Rota, options: ExplainOptions) {
    this.inputs = inputs;
    this.rota = rota;
    this.options = options;
    this.start = options.now();
    this.verdict = judge(inputs.scenario, inputs.need, inputs.matrix, rota);
    this.questions = questionsOf(inputs.scenario, this.verdict, options.communes);
    this.keep({ rota, verdict: this.verdict });
  }

  async made(): Promise<RotaExplanation> {
    this.tell(null);
    const left = [...this.questions];
    const askInTurn = async () => {
      for (let question = left.shift(); question !== undefined && !this.isOver(); question = left.shift()) {
        await this.ask(question, left.length + 1);
        this.done++;
        this.tell(question.kind === 'visit' ? this.verdict.communes[question.c]!.name : null);
      }
    };
    await Promise.all(Array.from({ length: this.options.threads }, askInTurn));
    const { answer } = this.questions[0]!;
    if (answer === null) throw this.options.signal.aborted ? new CancelledError() : new NoRotaFoundError('limit');
    if (answer.kind === 'impossible') throw noLegalRota();
    return this.told(answer.result);
  }

  private get elapsedSeconds(): number {
    return (this.options.now() - this.start) / MS;
  }

  private get remainingSeconds(): number {
    return this.options.timeLimitSeconds - this.elapsedSeconds;
  }

  /** True where nothing more is to be asked: stopped, out of time, or without any legal rota. */
  private isOver(): boolean {
    const isHopeless = this.questions[0]!.answer?.kind === 'impossible';
    return isHopeless || this.options.signal.aborted || this.remainingSeconds <= 0;
  }

  private tell(commune: string | null): void {
    const { elapsedSeconds, done } = this;
    this.options.onProgress({ elapsedSeconds, done, total: this.questions.length, commune });
  }

  private async ask(question: Question, left: number): Promise<void> {
    try {
      const result = await this.solved(question, left);
      question.answer = { kind: 'possible', result };
      if (question.kind !== 'half-day') this.keep(result);
    } catch (error) {
      if (error instanceof CancelledError || error instanceof NoRotaFoundError) return;
      if (!(error instanceof InfeasibleError) || !isProof(error)) throw error;
      question.answer = { kind: 'impossible' };
      if (question.kind === 'visit') question.clash = await this.clashOf(question);
    }
  }

  private solved(question: Question, left: number): Promise<PlanResult> {
    const { kind, scenario } = question;
    const { solve, seed, signal, threads, gap } = this.options;
    const { remainingSeconds } = this;
    const share = kind === 'best' ? BEST_SHARE : (threads / left) * GENEROSITY;
    const limits: SolveLimits = {
      timeLimitSeconds: Math.min(remainingSeconds, Math.max(LEAST_SECONDS, remainingSeconds * share)),
      gap: kind === 'best' ? gap * BEST_GAP : gap,
      iterationLimit: null,
      seed,
    };
    return plan({ ...this.inputs, scenario }, { limits, solve, start: this.startFor(question), signal });
  }

  private keep({ rota, verdict }: Known): void {
    if (!verdict.legal) return;
    this.known.push({ rota, verdict });
    this.known.sort((one, other) => other.verdict.figures.objective - one.verdict.figures.objective);
  }

  /** The best rota known that does what is asked; where there is none, the rota explained, for what of it can stay. */
  private startFor(question: Question): Rota {
    return this.bestKnown(question)?.rota ?? this.rota;
  }

  private bestKnown(question: Question): Known | null {
    const isAnswer = ({ verdict }: Known) =>
      question.kind !== 'visit' || verdict.communes[question.c]!.visits >= question.visits;
    return this.known.find(isAnswer) ?? null;
  }

  /** The rules that keep one more visit away, that visit itself left aside. */
  private async clashOf({ scenario, c }: VisitQuestion): Promise<CommuneExplanation['clash']> {
    if (this.isOver() || this.exclusionOf(c) !== null) return [];
    const timeLimitSeconds = Math.min(CLASH_SECONDS, this.remainingSeconds);
    const request = { scenario, matrix: this.inputs.matrix, timeLimitSeconds };
    const report = await this.options.findClashes(request, this.options.signal);
    const asked = scenario.floors.length - 1;
    const isAsked = ({ path }: CommuneExplanation['clash'][number]) => path[0] === 'floors' && path[1] === asked;
    const clash = report.clashes.find(({ rules }) => rules.some(isAsked));
    return clash?.rules.filter((rule) => !isAsked(rule)) ?? [];
  }

  /** What keeps units away from a commune that is not visited; null where nothing does, by itself. */
  private exclusionOf(c: number): CommuneExplanation['exclusion'] {
    const { code, name, visits } = this.verdict.communes[c]!;
    if (visits > 0) return null;
    const wanted = visitsIn(this.inputs.scenario, code);
    if (wanted.length === 0) return { code: 'no-stop', parameters: { commune: code, name } };
    const [first] = leastOf(wanted, this.inputs);
    return first === undefined ? null : { code: first.rule, parameters: first.parameters };
  }

  private told(found: PlanResult): RotaExplanation {
    const { verdict } = this;
    const { objective } = verdict.figures;
    const best = bestOf(found.certificate, this.known[0]!.verdict.figures.objective);
    const isBest = verdict.legal && best.objective - objective <= AS_GOOD * Math.max(1, Math.abs(best.objective));
    const bestVerdict = isBest ? verdict : this.known[0]!.verdict;
    const against = { best, objective, bestVerdict };
    const moreHalfDays = this.questions
      .flatMap((question) => (question.kind === 'half-day' ? this.halfDay(question, against) : []))
      .sort((one, other) => one.loss.certificate.objective - other.loss.certificate.objective)
      .reverse();
    return {
      rota: this.rota.name,
      legal: verdict.legal,
      goal: 'coverage',
      objective,
      best,
      isBest,
      communes: this.communes(against),
      oneMoreHalfDay: moreHalfDays[0] ?? null,
      moreHalfDays,
      complete: this.questions.every(({ answer }) => answer !== null),
    };
  }

  private communes(against: Against): CommuneExplanation[] {
    const standing = standings(this.verdict);
    const { communes: wanted } = this.options;
    return this.verdict.communes.flatMap((commune, c): CommuneExplanation[] => {
      if (wanted !== null && !wanted.includes(commune.code)) return [];
      const question = this.questions.find((one): one is VisitQuestion => one.kind === 'visit' && one.c === c);
      const answer = question?.answer ?? null;
      const exclusion = answer?.kind === 'impossible' ? this.exclusionOf(c) : null;
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
              ? { visits: question!.visits, ...this.changed(this.bestFor(question!, answer.result), against, 'more') }
              : null,
          impossible: answer?.kind === 'impossible' && exclusion === null,
          clash: question?.clash ?? [],
        },
      ];
    });
  }

  /** Another question may have found a better rota that does what this one asked. */
  private bestFor(question: VisitQuestion, result: PlanResult): Again {
    const known = this.bestKnown(question);
    const { certificate } = result;
    if (known === null || known.verdict.figures.objective <= certificate.objective) return result;
    return { verdict: known.verdict, certificate: { ...certificate, objective: known.verdict.figures.objective } };
  }

  private halfDay({ added, answer }: HalfDayQuestion, against: Against): RotaExplanation['moreHalfDays'][number][] {
    if (answer?.kind !== 'possible') return [];
    const { weekday, half, halfDays, capsTimes, asks } = added;
    return [{ weekday, half, halfDays, capsTimes, ...this.changed(answer.result, against, asks) }];
  }

  private changed(again: Again, { best, objective, bestVerdict }: Against, asks: Asked) {
    const { verdict } = again;
    const { objective: reached, bound: proven } = again.certificate;
    const bound = Math.max(reached, asks === 'more' ? Math.min(proven, best.bound) : proven);
    const certificate = { ...again.certificate, bound, gap: relativeGap({ objective: reached, bound }) };
    return {
      loss: provenLoss(best, certificate, asks),
      lossAgainstRota: lossAgainst(objective, certificate),
      changes: coverageChanges(this.verdict, verdict),
      changesAgainstBest: coverageChanges(bestVerdict, verdict),
    };
  }
}

/** A rota of the scenario, judged. */
type Known = Pick<PlanResult, 'rota' | 'verdict'>;
type Again = Pick<PlanResult, 'certificate' | 'verdict'>;

interface Against {
  readonly best: Certificate;
  /** Of the rota explained. */
  readonly objective: number;
  readonly bestVerdict: Verdict;
}

/** Those of the worst off first, then half-days, then the others. */
function questionsOf(scenario: Scenario, verdict: Verdict, communes: readonly string[] | null): Question[] {
  const standing = standings(verdict);
  const visits = verdict.communes.flatMap((commune, c): VisitQuestion[] => {
    if (communes !== null && !communes.includes(commune.code)) return [];
    const oneMore = commune.visits + 1;
    const forced = withVisits(scenario, commune.code, oneMore);
    return [{ kind: 'visit', c, visits: oneMore, scenario: forced, answer: null, clash: [] }];
  });
  const halfDays = (communes === null ? halfDaysToAdd(scenario) : []).map(
    (added): HalfDayQuestion => ({ kind: 'half-day', added, scenario: added.scenario, answer: null }),
  );
  const of = (wanted: CommuneExplanation['standing']) => visits.filter(({ c }) => standing[c] === wanted);
  const best: BestQuestion = { kind: 'best', scenario, answer: null };
  return [best, ...of('left-out'), ...of('under-served'), ...halfDays, ...of('served')];
}

function noLegalRota(): InfeasibleError {
  return new InfeasibleError([{ code: 'no-legal-rota', path: [], parameters: {} }]);
}

/** @param objective of the best rota known: one with a visit more somewhere is a rota of the scenario too. */
function bestOf(found: Certificate, objective: number): Certificate {
  const bound = Math.max(found.bound, objective);
  return { ...found, objective, bound, gap: relativeGap({ objective, bound }) };
}

/** True where it is proven that there is no rota; a scenario may also be beyond the method. */
function isProof({ problems }: InfeasibleError): boolean {
  return problems.some(({ code }) => code === 'no-legal-rota');
}
