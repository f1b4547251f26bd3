/** What every command is given: where to write, in which words, and how to say how it ended. */
import type { Config } from '../config.ts';
import type { Texts } from '../texts/texts.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

export interface Shell {
  readonly terminal: Terminal;
  readonly texts: Texts;
  /** What the environment says. @throws InputError where it says what cannot be used. */
  config(): Config;
  /** The exit code of the command; without it, 0. */
  finish(code: ExitCode): void;
}
