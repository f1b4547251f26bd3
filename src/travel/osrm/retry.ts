/** Asking again, after a pause, what failed in passing. */
import { problem } from '../../domain/problem-codes.ts';
import type { OsrmConnection, Patience } from './connection.ts';
import { hasFailed, OsrmFailure } from './failure.ts';

/**
 * @param attempt what is tried; only passing failures are tried again.
 * @throws the failure of the last attempt; `osrm-busy` where the server asks for a longer wait than is given it.
 */
export async function patiently<Answer>(
  { server, patience }: OsrmConnection,
  signal: AbortSignal,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  for (let made = 1; ; made++) {
    try {
      return await attempt();
    } catch (error) {
      if (!hasFailed('passing', error) || made >= patience.mostAttempts) throw error;
      const asked = error.waitMs ?? 0;
      if (asked > patience.longestWaitMs) {
        const status = error.problem.parameters.status ?? null;
        throw new OsrmFailure('final', problem('osrm-busy', [], { server, status, seconds: Math.ceil(asked / 1000) }));
      }
      await patience.wait(Math.max(asked, pauseBefore(made + 1, patience)), signal);
    }
  }
}

function pauseBefore(attempt: number, { firstDelayMs, longestDelayMs }: Patience): number {
  return Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 2));
}
