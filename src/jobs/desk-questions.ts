/** Short questions that a desk answers off the caller's thread: plain data, which structured clone can carry. */
import type { Comparison } from '../domain/comparison.ts';
import type { Problem } from '../domain/problem.ts';
import type { Rota } from '../domain/rota.ts';
import type { Verdict } from '../domain/verdict.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../planning/export-formats.ts';

/** A scenario as it is stored. */
export interface GivenScenario {
  /** Under which its inputs (parsed scenario, travel, need) are kept for the next question; null: they are not. */
  readonly cacheKey: string | null;
  /** JSON text. */
  readonly document: string;
  /** Uploaded travel matrix, text of a travel file; null: none. */
  readonly matrix: string | null;
}

export type Language = 'fr' | 'en';

/** First and last date, YYYY-MM-DD. */
export interface AskedSpan {
  readonly from: string;
  readonly to: string;
}

export interface NamedFile {
  readonly name: string;
  readonly content: string;
}

export { EXPORT_FORMATS, type ExportFormat };

/**
 * By kind: what is asked, and what is answered. Input that cannot be used is an InputError of the caller's, its paths from
 * the document, the rota (`compare`: from `rotas`) or the span that the problem lies in.
 */
export interface DeskQuestions {
  /**
   * All problems at once, of form, of reference, of travel; nothing is thrown for them. Those within the matrix have paths
   * that begin with `travel/file`. The OSRM server is not asked.
   */
  'check-scenario': {
    readonly question: { readonly input: unknown; readonly matrix: string | null };
    readonly answer: {
      readonly problems: readonly Problem[];
      readonly warnings: readonly Problem[];
      /** Null where there are problems. */
      readonly name: string | null;
      readonly description: string | null;
    };
  };
  /** The need, commune by commune: what `tournee need --json` says. */
  need: { readonly question: { readonly given: GivenScenario }; readonly answer: Readonly<Record<string, unknown>> };
  /** Travel times: text of a travel file. */
  travel: { readonly question: { readonly given: GivenScenario }; readonly answer: string };
  /** A rota that somebody wrote or edited: parsed, and judged. */
  judge: {
    readonly question: { readonly given: GivenScenario; readonly rota: unknown };
    readonly answer: { readonly rota: Rota; readonly verdict: Verdict; readonly certificateHolds: boolean | null };
  };
  /** @param rotas at least one. Where two have one name, the later gets a number. */
  compare: {
    readonly question: { readonly given: GivenScenario; readonly rotas: readonly unknown[] };
    readonly answer: Comparison;
  };
  /** A rota as a file to show or to work with. */
  export: {
    readonly question: {
      readonly given: GivenScenario;
      readonly rota: unknown;
      readonly format: ExportFormat;
      readonly language: Language;
    };
    readonly answer: string;
  };
  /** A rota on real dates: what `tournee calendar --json` says, and `warnings`. At most ten years. */
  calendar: {
    readonly question: {
      readonly given: GivenScenario;
      readonly rota: unknown;
      readonly span: AskedSpan;
      readonly language: Language;
    };
    readonly answer: Readonly<Record<string, unknown>>;
  };
  /** The same as ICS files: one per unit, agent and stop. */
  ics: {
    readonly question: {
      readonly given: GivenScenario;
      readonly rota: unknown;
      readonly span: AskedSpan;
      readonly language: Language;
      /** DTSTAMP, ISO 8601. */
      readonly stamp: string;
    };
    readonly answer: readonly NamedFile[];
  };
  /** The scenarios that come with Tournée: document of one, as its file has it. */
  preset: {
    readonly question: { readonly name: string };
    readonly answer: { readonly document: string; readonly matrix: string | null };
  };
}

export type DeskKind = keyof DeskQuestions;
export type QuestionOf<Kind extends DeskKind> = DeskQuestions[Kind]['question'];
export type AnswerOf<Kind extends DeskKind> = DeskQuestions[Kind]['answer'];

export interface Desk {
  /**
   * @throws InputError; DeskBusyError where too many wait; RunFailedError where the thread died or the question took too
   * long; CancelledError where the desk is closed; the reason of `signal` where that was aborted.
   */
  ask<Kind extends DeskKind>(kind: Kind, question: QuestionOf<Kind>, signal?: AbortSignal): Promise<AnswerOf<Kind>>;
  close(): Promise<void>;
}

/** Thrown where more questions wait than the desk takes: try again in a moment. */
export class DeskBusyError extends Error {
  constructor() {
    super('the desk is busy');
    this.name = 'DeskBusyError';
  }
}
