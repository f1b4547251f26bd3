/**
 * Asks the solver, some questions side by side: the best rota from the one explained on, then the communes that are left
 * out, those under-served, half-days more, all changes at stops at once, the communes that are well served, and single
 * changes at stops while there is time.
 */
import type { CommuneExplanation, ExplanationProgress } from '../../domain/explanation.ts';
import { CancelledError, InfeasibleError, NoRotaFoundError } from '../../domain/problem.ts';
import type { SolveLimits } from '../../domain/progress.ts';
import type { FindClashes } from '../explain-clash.ts';
import { type PlanResult, plan } from '../plan.ts';
import type { Solve } from '../solve-scenario.ts';
import { exclusionOf } from './exclusion.ts';
import { KnownRotas } from './known-rotas.ts';
import { type ChosenLifts, chosenLifts, MOST_PRICED } from './promising-lifts.ts';
import type { Question, Questions, Scope, VisitQuestion } from './questions.ts';
import type { Subject } from './subject.ts';

export interface ExplainOptions extends Scope {
  readonly solve: Solve;
  readonly findClashes: FindClashes;
  /** Questions asked side by side. */
  readonly threads: number;
  readonly timeLimitSeconds: number;
  /** Relative, of each question; the best rota is looked for to a tenth of it. */
  readonly gap: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExplanationProgress) => void;
  /** Monotonic milliseconds. */
  readonly now: () => number;
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

export class Asking {
  readonly known = new KnownRotas();
  private readonly subject: Subject;
  private readonly questions: Questions;
  private readonly options: ExplainOptions;
  private readonly start: number;
  private readonly left: Question[];
  /** Single changes at stops that are priced; null until it is known which promise most. */
  private lifts: ChosenLifts | null = null;
  /** Questions that somebody is at. */
  private readonly isAsking = new Set<Question>();
  private total: number;
  private done = 0;

  constructor(subject: Subject, questions: Questions, options: ExplainOptions) {
    this.subject = subject;
    this.questions = questions;
    this.options = options;
    this.start = options.now();
    this.known.keep(subject);
    const { best, together, wanting, halfDays, lifts, served } = questions;
    this.left = [best, ...wanting, ...halfDays, ...(together === null ? [] : [together]), ...served];
    // Chosen once all of the above are asked; their place is held.
    this.total = this.left.length + (options.stops === null ? Math.min(MOST_PRICED, lifts.length) : lifts.length);
  }

  /** @returns the best rota there is, and the changes at stops that were priced. */
  async asked(): Promise<{ best: PlanResult; lifts: ChosenLifts }> {
    this.tell(null);
    const askInTurn = async () => {
      for (let question = this.next(); question !== null && !this.isOver(); question = this.next()) {
        await this.ask(question);
        this.done++;
        this.tell(question.kind === 'visit' ? this.subject.verdict.communes[question.c]!.name : null);
      }
    };
    await Promise.all(Array.from({ length: this.options.threads }, askInTurn));
    const { answer } = this.questions.best;
    if (answer === null) throw this.options.signal.aborted ? new CancelledError() : new NoRotaFoundError('limit');
    if (answer.kind === 'impossible') throw noLegalRota();
    return { best: answer.result, lifts: this.lifts ?? this.chosen() };
  }

  private next(): Question | null {
    const next = this.left.shift();
    if (next !== undefined) return next;
    if (this.lifts !== null) return null;
    this.lifts = this.chosen();
    this.left.push(...this.lifts.questions);
    this.total = this.done + this.isAsking.size + this.left.length;
    return this.next();
  }

  private chosen(): ChosenLifts {
    const { gap, stops } = this.options;
    const best = this.known.best?.verdict.figures.objective ?? null;
    return chosenLifts(this.questions, { best, gap, all: stops !== null });
  }

  private get elapsedSeconds(): number {
    return (this.options.now() - this.start) / MS;
  }

  private get remainingSeconds(): number {
    return this.options.timeLimitSeconds - this.elapsedSeconds;
  }

  /** True where nothing more is to be asked: stopped, out of time, or without any legal rota. */
  private isOver(): boolean {
    const isHopeless = this.questions.best.answer?.kind === 'impossible';
    return isHopeless || this.options.signal.aborted || this.remainingSeconds <= 0;
  }

  private tell(commune: string | null): void {
    const { elapsedSeconds, done, total } = this;
    this.options.onProgress({ elapsedSeconds, done, total, commune });
  }

  private async ask(question: Question): Promise<void> {
    this.isAsking.add(question);
    try {
      const result = await this.solved(question);
      question.answer = { kind: 'possible', result };
      if (question.kind === 'best' || question.kind === 'visit') this.known.keep(result);
    } catch (error) {
      if (error instanceof CancelledError || error instanceof NoRotaFoundError) return;
      if (!(error instanceof InfeasibleError) || !isProof(error)) throw error;
      question.answer = { kind: 'impossible' };
      if (question.kind === 'visit') question.clash = await this.clashOf(question);
    } finally {
      this.isAsking.delete(question);
    }
  }

  private solved(question: Question): Promise<PlanResult> {
    const { kind, scenario } = question;
    const { solve, seed, signal, threads, gap } = this.options;
    const { remainingSeconds } = this;
    const left = this.total - this.done - this.isAsking.size + 1;
    // All changes at once are many tours more, and a start for what comes last: no more than their share.
    const share = kind === 'best' ? BEST_SHARE : (threads / left) * (kind === 'all-lifts' ? 1 : GENEROSITY);
    const limits: SolveLimits = {
      timeLimitSeconds: Math.min(remainingSeconds, Math.max(LEAST_SECONDS, remainingSeconds * share)),
      gap: kind === 'best' ? gap * BEST_GAP : gap,
      iterationLimit: null,
      seed,
    };
    // The best rota known that does what is asked; where there is none, the rota explained, for what of it can stay.
    const start = this.known.bestFor(question)?.rota ?? this.subject.rota;
    return plan({ ...this.subject.inputs, scenario }, { limits, solve, start, signal });
  }

  /** The rules that keep one more visit away, that visit itself left aside. */
  private async clashOf({ scenario, c }: VisitQuestion): Promise<CommuneExplanation['clash']> {
    if (this.isOver() || exclusionOf(c, this.subject) !== null) return [];
    const timeLimitSeconds = Math.min(CLASH_SECONDS, this.remainingSeconds);
    const request = { scenario, matrix: this.subject.inputs.matrix, timeLimitSeconds };
    const report = await this.options.findClashes(request, this.options.signal);
    const asked = scenario.floors.length - 1;
    const isAsked = ({ path }: CommuneExplanation['clash'][number]) => path[0] === 'floors' && path[1] === asked;
    const clash = report.clashes.find(({ rules }) => rules.some(isAsked));
    return clash?.rules.filter((rule) => !isAsked(rule)) ?? [];
  }
}

function noLegalRota(): InfeasibleError {
  return new InfeasibleError([{ code: 'no-legal-rota', path: [], parameters: {} }]);
}

/** True where it is proven that there is no rota; a scenario may also be beyond the method. */
function isProof({ problems }: InfeasibleError): boolean {
  return problems.some(({ code }) => code === 'no-legal-rota');
}
