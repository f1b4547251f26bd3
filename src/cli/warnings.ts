/** What is odd in the input, said on standard error before the result. */
import { jsonPointer } from '../domain/json-pointer.ts';
import type { Problem } from '../domain/problem.ts';
import { problemSentence } from '../texts/problem-sentence.ts';
import type { Texts } from '../texts/texts.ts';
import { problemLines } from './report/problems.ts';
import type { Terminal } from './terminal.ts';

export function warn(
  terminal: Terminal,
  texts: Texts,
  { warnings, json }: { warnings: readonly Problem[]; json: boolean },
) {
  if (warnings.length === 0) return;
  if (json) {
    for (const warning of warnings) {
      const { code, parameters } = warning;
      const line = {
        type: 'warning',
        code,
        path: jsonPointer(warning.path),
        message: problemSentence(texts, warning),
        parameters,
      };
      terminal.writeError(`${JSON.stringify(line)}\n`);
    }
    return;
  }
  terminal.complain(texts.errors.warningsTitle({ count: warnings.length }));
  terminal.complain(problemLines(texts, warnings, terminal.width));
}
