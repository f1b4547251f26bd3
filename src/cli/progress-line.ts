/** How a run is followed: one line redrawn on a terminal, a line of JSON a message for a program, else nothing. */

import type { Progress } from '../domain/progress.ts';
import { relativeGap } from '../domain/rota.ts';
import { gapText, measuredText } from '../texts/proof-sentence.ts';
import type { Texts } from '../texts/texts.ts';
import { redrawnLine } from './redrawn-line.ts';
import type { Shell } from './shell.ts';

export interface ProgressReporter {
  show(progress: Progress): void;
  /** The user asked to stop; the best so far is on its way. */
  stopping(): void;
  /** Clears the line; nothing is shown after it. */
  end(): void;
}

export function progressReporter({ terminal, texts }: Shell, json: boolean): ProgressReporter {
  if (json) {
    return {
      show: ({ rota, ...progress }) =>
        terminal.writeError(`${JSON.stringify({ type: 'progress', ...progress, better: rota !== null })}\n`),
      stopping: () => terminal.writeError(`${JSON.stringify({ type: 'stopping' })}\n`),
      end: () => {},
    };
  }
  let last: Progress | null = null;
  const line = redrawnLine(terminal, (seconds) => progressLine(texts, last, seconds));
  return {
    show: (progress) => {
      last = progress;
    },
    stopping: () => {
      line.clear();
      terminal.complain(texts.errors.stopping);
    },
    end: () => line.end(),
  };
}

/** @returns "start · 12 s · 1,234 possible tours · value 411.2 · bound 413.0 · gap 0.44%". */
export function progressLine(texts: Texts, progress: Progress | null, elapsedSeconds: number): string {
  const { reports, words } = texts;
  const parts = [words.phases[progress?.phase ?? 'tours'], reports.progress.elapsed({ seconds: elapsedSeconds })];
  if (progress === null) return parts.join(' · ');
  const { number, count, measure } = progress.stage;
  if (count > 1) parts.unshift(reports.progress.stage({ number, most: count, measure: words.measures[measure] }));
  const { objective, bound } = progress;
  if (progress.tours > 0) parts.push(reports.progress.tours({ count: progress.tours }));
  if (objective !== null) parts.push(reports.progress.objective({ value: measuredText(texts, measure, objective) }));
  if (bound !== null) parts.push(reports.progress.bound({ value: measuredText(texts, measure, bound) }));
  if (objective !== null && bound !== null) {
    parts.push(reports.progress.gap({ value: gapText(texts, relativeGap({ objective, bound })) }));
  }
  return parts.join(' · ');
}
