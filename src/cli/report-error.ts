/** From whatever was thrown to sentences and an exit code. Nobody sees a stack trace who did not ask for it. */
import type { CommanderError } from 'commander';
import { ClashError } from '../domain/clash.ts';
import { jsonPointer } from '../domain/json-pointer.ts';
import { CancelledError, InfeasibleError, InputError, NoRotaFoundError, type Problem } from '../domain/problem.ts';
import { clashDocument } from '../exports/clash-document.ts';
import { RunFailedError } from '../jobs/run-failed-error.ts';
import { StorageError } from '../storage/storage-error.ts';
import { problemSentence } from '../texts/problem-sentence.ts';
import type { Texts } from '../texts/texts.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { clashLines } from './report/clash-lines.ts';
import { problemLines } from './report/problems.ts';
import type { Terminal } from './terminal.ts';

interface Told {
  readonly code: ExitCode;
  /** What kind of failure, for programs. */
  readonly kind: 'input' | 'infeasible' | 'cancelled' | 'run-failed' | 'storage' | 'bug';
  readonly title: string;
  readonly problems: readonly Problem[];
}

const LONGEST_DETAIL = 200;
const LONGEST_STACK = 4000;

/**
 * How an error is told: in sentences; in a JSON document on standard output and a line on standard error; or, where standard
 * output has had its document, in that line alone.
 */
export type ErrorForm = 'text' | 'json' | 'json-line';

export function reportError(
  terminal: Terminal,
  texts: Texts,
  { error, as }: { error: unknown; as: ErrorForm },
): ExitCode {
  const told = tell(texts, error);
  const clash = error instanceof ClashError ? error.report : null;
  if (as !== 'text') {
    const found = clash === null ? {} : { clash: clashDocument(texts, clash) };
    const document = { error: { kind: told.kind, message: told.title, problems: told.problems.map(plain), ...found } };
    if (as === 'json') terminal.writeOut(`${JSON.stringify(document, null, 2)}\n`);
    terminal.writeError(`${JSON.stringify({ type: 'error', ...document.error })}\n`);
  } else if (clash !== null) {
    terminal.complain(clashLines(texts, clash, terminal.width));
  } else {
    terminal.complain(told.title);
    terminal.complain(problemLines(texts, told.problems, terminal.width));
  }
  if (terminal.debug && error instanceof Error) terminal.complain((error.stack ?? '').slice(0, LONGEST_STACK));
  return told.code;

  function plain(problem: Problem) {
    return {
      code: problem.code,
      path: jsonPointer(problem.path),
      message: problemSentence(texts, problem),
      parameters: problem.parameters,
    };
  }
}

function tell(texts: Texts, error: unknown): Told {
  const { errors } = texts;
  if (error instanceof InputError) {
    const { problems, file } = error;
    const title = errors.inputTitle({ file, count: problems.length });
    return { code: EXIT.usage, kind: 'input', title, problems };
  }
  if (error instanceof InfeasibleError) {
    const { problems } = error;
    return {
      code: EXIT.illegal,
      kind: 'infeasible',
      title: errors.infeasibleTitle,
      problems,
    };
  }
  if (error instanceof CancelledError) {
    return { code: EXIT.interrupted, kind: 'cancelled', title: errors.cancelledBeforeFirst, problems: [] };
  }
  if (error instanceof NoRotaFoundError) {
    const title = error.reason === 'limit' ? errors.noRotaInTime : errors.noRotaFound;
    return { code: EXIT.illegal, kind: 'run-failed', title, problems: [] };
  }
  if (error instanceof RunFailedError) {
    return { code: runFailureCode(error), kind: 'run-failed', title: runFailure(texts, error), problems: [] };
  }
  if (error instanceof StorageError) {
    const title = texts.storage.failures[error.code]({ subject: error.subject });
    return { code: EXIT.usage, kind: 'storage', title, problems: [] };
  }
  return { code: EXIT.bug, kind: 'bug', title: errors.bug({ detail: detailOf(error) }), problems: [] };
}

function runFailure({ errors }: Texts, error: RunFailedError): string {
  switch (error.code) {
    case 'out-of-memory':
      return errors.outOfMemory;
    case 'no-rota-in-time':
      return errors.noRotaInTime;
    case 'no-answer-in-time':
      return errors.noAnswerInTime;
    case 'crashed':
      return errors.crashed({ detail: detailOf(error) });
  }
}

function runFailureCode({ code }: RunFailedError): ExitCode {
  return code === 'no-rota-in-time' ? EXIT.illegal : EXIT.bug;
}

/** The first line, shortened: messages of libraries can be a hundred kilobytes. */
function detailOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n', 1)[0]!.slice(0, LONGEST_DETAIL);
}

/** @returns the sentence for what the argument library found. */
export function usageSentence({ errors: { usage } }: Texts, error: CommanderError): string {
  const value = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /Did you mean (?:one of )?([^,?)]+)/.exec(error.message)?.[1] ?? null;
  switch (error.code) {
    case 'commander.unknownCommand':
      return usage.unknownCommand({ value, suggestion });
    case 'commander.unknownOption':
      return usage.unknownOption({ value, suggestion });
    case 'commander.missingArgument':
      return usage.missingArgument({ value });
    case 'commander.optionMissingArgument':
      return usage.optionWithoutValue({ value });
    case 'commander.excessArguments':
      return usage.tooManyArguments;
    default:
      return usage.other({ message: error.message.replace(/^error: /, '') });
  }
}
