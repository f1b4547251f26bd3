/** One line on a terminal that somebody watches, drawn again and again; nothing where nobody does. */
import { textWidth } from './layout/text-width.ts';
import type { Terminal } from './terminal.ts';

export interface RedrawnLine {
  /** Takes it off, until it is drawn again. */
  clear(): void;
  /** Takes it off for good. */
  end(): void;
}

const REDRAWN_EVERY_MS = 200;
const TO_START_AND_CLEAR = '\r\u001b[2K';

/** @param textAt the line, after so many seconds. */
export function redrawnLine(terminal: Terminal, textAt: (seconds: number) => string): RedrawnLine {
  if (!terminal.watched) return { clear: () => {}, end: () => {} };
  const started = performance.now();
  const clear = () => terminal.writeError(TO_START_AND_CLEAR);
  const draw = () => {
    clear();
    terminal.writeError(shortened(textAt((performance.now() - started) / 1000), terminal.width - 1));
  };
  const timer = setInterval(draw, REDRAWN_EVERY_MS);
  draw();
  return {
    clear,
    end: () => {
      clearInterval(timer);
      clear();
    },
  };
}

function shortened(line: string, width: number): string {
  return textWidth(line) <= width ? line : `${[...line].slice(0, width - 1).join('')}…`;
}
