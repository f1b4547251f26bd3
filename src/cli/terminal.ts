/** Where a command reads its surroundings and writes what it says. */
import { withoutControls } from './layout/text-width.ts';
import { wrapped } from './layout/wrap.ts';

export interface Terminal {
  /** Columns for what is printed: between 60 and 120. */
  readonly width: number;
  /** Whether somebody watches standard error, so that a line may be drawn again and again. */
  readonly watched: boolean;
  /** Whether stack traces are wanted. */
  readonly debug: boolean;
  /** Lines on standard output, cleared of what a terminal would obey. */
  print(lines: string | readonly string[]): void;
  /** A heading on standard output: bold where it is a terminal. */
  heading(text: string): void;
  /** Lines on standard error. */
  complain(lines: string | readonly string[]): void;
  /** Exact text, for JSON. */
  writeOut(text: string): void;
  writeError(text: string): void;
}

const NARROWEST = 60;
const WIDEST = 120;
const WIDTH_OF_A_FILE = 100;

export interface Surroundings {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export function terminalOf({ stdout, stderr, env }: Surroundings): Terminal {
  const columns = Number(env.COLUMNS ?? '') || stdout.columns || WIDTH_OF_A_FILE;
  const bold = stdout.isTTY === true && env.NO_COLOR === undefined && env.TERM !== 'dumb';
  const writeOut = (text: string) => void stdout.write(text);
  const writeError = (text: string) => void stderr.write(text);
  const clean = (lines: string | readonly string[]) =>
    [lines]
      .flat()
      .map((line) => `${withoutControls(line)}\n`)
      .join('');
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  return {
    width,
    watched: stderr.isTTY === true && env.TERM !== 'dumb',
    debug: env.TOURNEE_DEBUG === '1',
    print: (lines) => writeOut(clean(lines)),
    heading: (text) => {
      const cleaned = wrapped(withoutControls(text), width).join('\n');
      writeOut(bold ? `\n\u001b[1m${cleaned}\u001b[22m\n` : `\n${cleaned}\n`);
    },
    complain: (lines) => writeError(clean(lines)),
    writeOut,
    writeError,
  };
}
