/** Connections for tests: impatient, and with a record of every pause instead of the pause. */
import { CancelledError, type Problem } from '../../src/domain/problem.ts';
import { OsrmSettings } from '../../src/domain/travel-settings.ts';
import { connectionTo, type OsrmConnection, type Patience } from '../../src/travel/osrm/connection.ts';
import { OsrmFailure } from '../../src/travel/osrm/failure.ts';
import type { Asked, OsrmServer } from './osrm-server.ts';

export const NEVER: AbortSignal = new AbortController().signal;

export interface Trial {
  readonly connection: OsrmConnection;
  /** Milliseconds of each pause that was asked for. */
  readonly pauses: readonly number[];
}

/** @param server a real one, or an address. */
export function trialOf(
  server: Pick<OsrmServer, 'url'>,
  { settings = {}, patience = {} }: { settings?: Partial<OsrmSettings>; patience?: Partial<Patience> } = {},
): Trial {
  const pauses: number[] = [];
  const wait = async (ms: number, signal: AbortSignal) => {
    pauses.push(ms);
    if (signal.aborted) throw new CancelledError();
  };
  const parsed = OsrmSettings.parse({ url: server.url, ...settings });
  return { connection: connectionTo(parsed, { wait, now: () => 0, ...patience }), pauses };
}

/** @returns the problem that an answer fails with. */
export async function failureOf(answer: Promise<unknown>): Promise<Problem> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof OsrmFailure) return error.problem;
    throw error;
  }
  throw new Error('it did not fail');
}

/** @returns whether a request is for a table. */
export function isTable({ path }: Pick<Asked, 'path'>): boolean {
  return path.startsWith('/table/');
}
