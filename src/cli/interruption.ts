/** Ctrl-C: the first asks for the best so far, the second leaves at once. */
import { EXIT } from './exit-codes.ts';

export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives the keys back to whoever had them. */
  end(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Milliseconds. One Ctrl-C under `npm run` comes twice: from the terminal, and handed on by npm. */
const ONE_KEYSTROKE_MS = 250;

/** @param onFirst told once, at the first signal. */
export function listenForInterruption(onFirst: () => void): Interruption {
  const controller = new AbortController();
  let firstAt = 0;
  const interrupt = () => {
    if (controller.signal.aborted) {
      if (performance.now() - firstAt > ONE_KEYSTROKE_MS) process.exit(EXIT.interrupted);
      return;
    }
    firstAt = performance.now();
    controller.abort();
    onFirst();
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  return {
    signal: controller.signal,
    end: () => {
      for (const name of SIGNALS) process.off(name, interrupt);
    },
  };
}
