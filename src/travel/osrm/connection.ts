/** A server to ask, and how patiently. */
import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledError, InputError } from '../../domain/problem.ts';
import { problem } from '../../domain/problem-codes.ts';
import type { OsrmSettings } from '../../domain/travel-settings.ts';
import { type InTurn, turns } from './turns.ts';

export interface OsrmConnection {
  /** As messages name it; without a slash at the end. */
  readonly server: string;
  readonly profile: string;
  /** Sources × destinations of a request: its square at most. */
  readonly tableSize: number;
  /** Whoever asks waits for a turn. */
  readonly inTurn: InTurn;
  readonly patience: Patience;
}

export interface Patience {
  /** Longest wait for one reply, milliseconds. */
  readonly timeoutMs: number;
  /** Longest reply, bytes. */
  readonly mostBytes: number;
  /** How often a request is sent. */
  readonly mostAttempts: number;
  /** Before the second attempt; doubled before each further one, up to `longestDelayMs`. No jitter: runs are repeatable. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** The longest that a server may ask us to wait (Retry-After). */
  readonly longestWaitMs: number;
  /** Wall clock, milliseconds: a server may name the time from which it answers. */
  readonly now: () => number;
  /** @throws CancelledError once the signal says so. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

const USUAL_PATIENCE = {
  // A table of 1,000 × 1,000 has about 16 MB.
  mostBytes: 64 * 1024 * 1024,
  firstDelayMs: 500,
  longestDelayMs: 8000,
  longestWaitMs: 60_000,
  now: () => Date.now(),
  wait: async (ms: number, signal: AbortSignal) => {
    await sleep(ms, undefined, { signal }).catch(() => {
      throw new CancelledError();
    });
  },
};

/** @throws InputError where no address is given. */
export function connectionTo(settings: OsrmSettings, patience: Partial<Patience> = {}): OsrmConnection {
  if (settings.url === null) throw new InputError([problem('osrm-no-url', ['travel', 'osrm', 'url'], {})]);
  return {
    server: settings.url.replace(/\/+$/, ''),
    profile: settings.profile,
    tableSize: settings.tableSize,
    inTurn: turns(settings.mostRequests),
    patience: {
      ...USUAL_PATIENCE,
      timeoutMs: settings.timeoutSeconds * 1000,
      mostAttempts: settings.mostAttempts,
      ...patience,
    },
  };
}
