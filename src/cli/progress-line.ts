/** How a run is followed: one line redrawn on a terminal, a line of JSON a message for a program, else nothing. */

import type { Progress } from '../domain/progress.ts';
import { relativeGap } from '../domain/rota.ts';
import { gapText } from '../texts/proof-sentence.ts';
import type { Texts } from '../texts/texts.ts';
import { textWidth } from './layout/text-width.ts';
import type { Shell } from './shell.ts';

export interface ProgressReporter {
  show(progress: Progress): void;
  /** The user asked to stop; the best so far is on its way. */
  stopping(): void;
  /** Clears the line; nothing is shown after it. */
  end(): void;
}

const REDRAWN_EVERY_MS = 200;
const TO_START_AND_CLEAR = '\r\u001b[2K';

export function progressReporter({ terminal, texts }: Shell, json: boolean): ProgressReporter {
  if (json) {
    return {
      show: ({ rota, ...progress }) =>
        terminal.writeError(`${JSON.stringify({ type: 'progress', ...progress, better: rota !== null })}\n`),
      stopping: () => terminal.writeError(`${JSON.stringify({ type: 'stopping' })}\n`),
      end: () => {},
    };
  }
  const sayStopping = () => terminal.complain(texts.errors.stopping);
  if (!terminal.watched) return { show: () => {}, stopping: sayStopping, end: () => {} };

  const started = performance.now();
  let last: Progress | null = null;
  const draw = () => {
    const line = progressLine(texts, last, (performance.now() - started) / 1000);
    terminal.writeError(TO_START_AND_CLEAR + shortened(line, terminal.width - 1));
  };
  const timer = setInterval(draw, REDRAWN_EVERY_MS);
  draw();
  return {
    show: (progress) => {
      last = progress;
    },
    stopping: () => {
      terminal.writeError(TO_START_AND_CLEAR);
      sayStopping();
    },
    end: () => {
      clearInterval(timer);
      terminal.writeError(TO_START_AND_CLEAR);
    },
  };
}

/** @returns "start · 12 s · 1,234 possible tours · value 411.2 · bound 413.0 · gap 0.44%". */
export function progressLine(texts: Texts, progress: Progress | null, elapsedSeconds: number): string {
  const { format: f, reports, words } = texts;
  const parts = [words.phases[progress?.phase ?? 'tours'], reports.progress.elapsed({ seconds: elapsedSeconds })];
  if (progress === null) return parts.join(' · ');
  const { objective, bound } = progress;
  if (progress.tours > 0) parts.push(reports.progress.tours({ count: progress.tours }));
  if (objective !== null) parts.push(reports.progress.objective({ value: f.fixed(objective, 2) }));
  if (bound !== null) parts.push(reports.progress.bound({ value: f.fixed(bound, 2) }));
  if (objective !== null && bound !== null) {
    parts.push(reports.progress.gap({ value: gapText(texts, relativeGap({ objective, bound })) }));
  }
  return parts.join(' · ');
}

function shortened(line: string, width: number): string {
  return textWidth(line) <= width ? line : `${[...line].slice(0, width - 1).join('')}…`;
}
