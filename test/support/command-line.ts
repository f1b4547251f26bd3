/** The real command line, in a process of its own; and a terminal that keeps what is written. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { type Terminal, terminalOf } from '../../src/cli/terminal.ts';

const project = path.resolve(import.meta.dirname, '../..');
const cli = path.join(project, 'src/cli.ts');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  /** Resolves once standard error holds the text. */
  readonly said: (text: string) => Promise<void>;
  readonly signal: (name: 'SIGINT' | 'SIGTERM') => void;
}

/** @param words after `tournee`. Paths lead from the project's folder. */
export function start(words: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [cli, ...words], {
    cwd: project,
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting: { text: string; resolve: () => void }[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    for (const one of waiting) if (stderr.includes(one.text)) one.resolve();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  const said = (text: string) =>
    new Promise<void>((resolve, reject) => {
      if (stderr.includes(text)) resolve();
      else waiting.push({ text, resolve });
      ended.then(() => reject(new Error(`ended without saying ${text}: ${stderr}`)));
    });
  return { ended, said, signal: (name) => child.kill(name) };
}

export function tournee(...words: string[]): Promise<Ended> {
  return start(words).ended;
}

/** Standard error of `--json`: a document a line. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** A terminal of that width that nobody watches, and what was written to it. */
export function fakeTerminal(
  width: number,
  env: Record<string, string> = {},
): { terminal: Terminal; written: string[] } {
  const written: string[] = [];
  const stream = (isTTY: boolean) =>
    ({
      isTTY,
      columns: width,
      write: (text: string) => {
        written.push(text);
        return true;
      },
    }) as NodeJS.WriteStream;
  return { terminal: terminalOf({ stdout: stream(false), stderr: stream(false), env }), written };
}
