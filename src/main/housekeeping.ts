/** What is thrown away in time: deletions that can no longer be taken back, replies kept for repeated requests. */
import type { Logger } from 'pino';
import type { Storage } from '../storage/storage.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** How long a creation can be repeated with its idempotency key. */
const REPEAT_MS = DAY_MS;

interface Keeping {
  readonly now: () => number;
  readonly undoDays: number;
  readonly logger: Logger | null;
}

/** At once, and every hour. @returns ends it. */
export function keepHouse(storage: Storage, { now, undoDays, logger }: Keeping): () => Promise<void> {
  let round: Promise<void> = Promise.resolve();
  const clean = async () => {
    try {
      await storage.scenarios.purge(now() - undoDays * DAY_MS);
      await storage.repeats.purge(now() - REPEAT_MS);
    } catch (error) {
      logger?.error({ err: error }, 'housekeeping failed; it is tried again in an hour');
    }
  };
  const begin = () => {
    round = clean();
  };
  const timer = setInterval(begin, HOUR_MS);
  timer.unref();
  begin();
  return async () => {
    clearInterval(timer);
    await round;
  };
}
