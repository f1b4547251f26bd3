/** Why a job failed, as it is stored: plain data, without a stack. */
import { ClashError, type ClashReport } from '../domain/clash.ts';
import type { NoRotaFoundError, Problem } from '../domain/problem.ts';
import { plainFailureOf } from '../planning/failure.ts';
import { RunFailedError, type RunFailure } from './run-failed-error.ts';

export type JobFailure =
  | { readonly kind: 'input'; readonly problems: readonly Problem[] }
  /** `clash`: why no legal rota exists, where it was found out. */
  | { readonly kind: 'infeasible'; readonly problems: readonly Problem[]; readonly clash: ClashReport | null }
  | { readonly kind: 'no-rota'; readonly reason: NoRotaFoundError['reason'] }
  | { readonly kind: 'run'; readonly code: RunFailure; readonly message: string }
  | { readonly kind: 'bug'; readonly name: string; readonly message: string };

/** Messages of libraries can be a hundred kilobytes. */
const LONGEST_MESSAGE = 200;

/** @returns null where the error says that it was cancelled before there was anything. */
export function jobFailureOf(error: unknown): JobFailure | null {
  if (error instanceof RunFailedError) return { kind: 'run', code: error.code, message: shortened(error.message) };
  const failure = plainFailureOf(error);
  switch (failure.kind) {
    case 'cancelled':
      return null;
    case 'input':
      return { kind: 'input', problems: failure.problems };
    case 'infeasible':
      return { ...failure, clash: error instanceof ClashError ? error.report : null };
    case 'bug':
      return { kind: 'bug', name: failure.name, message: shortened(failure.message) };
    default:
      return failure;
  }
}

function shortened(message: string): string {
  return message.slice(0, LONGEST_MESSAGE);
}
