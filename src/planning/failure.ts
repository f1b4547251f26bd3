/** Failures as plain data, for errors lose their class where they cross threads; and back. */
import { CancelledError, InfeasibleError, InputError, NoRotaFoundError, type Problem } from '../domain/problem.ts';

export type PlainFailure =
  | { readonly kind: 'input'; readonly problems: readonly Problem[]; readonly file: string | null }
  | { readonly kind: 'infeasible'; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-rota'; readonly reason: NoRotaFoundError['reason'] }
  | { readonly kind: 'bug'; readonly name: string; readonly message: string; readonly stack: string };

export function plainFailureOf(error: unknown): PlainFailure {
  if (error instanceof InputError) return { kind: 'input', problems: error.problems, file: error.file };
  if (error instanceof InfeasibleError) return { kind: 'infeasible', problems: error.problems };
  if (error instanceof CancelledError) return { kind: 'cancelled' };
  if (error instanceof NoRotaFoundError) return { kind: 'no-rota', reason: error.reason };
  if (error instanceof Error) {
    return { kind: 'bug', name: error.name, message: error.message, stack: error.stack ?? '' };
  }
  return { kind: 'bug', name: 'Error', message: String(error), stack: '' };
}

/** @returns an error of the class that it had; a bug keeps its name, message and the stack of its own thread. */
export function errorOf(failure: PlainFailure): Error {
  switch (failure.kind) {
    case 'input':
      return new InputError(failure.problems, failure.file);
    case 'infeasible':
      return new InfeasibleError(failure.problems);
    case 'cancelled':
      return new CancelledError();
    case 'no-rota':
      return new NoRotaFoundError(failure.reason);
    case 'bug': {
      const error = new Error(failure.message);
      error.name = failure.name;
      error.stack = failure.stack;
      return error;
    }
  }
}
