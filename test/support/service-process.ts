/** The service as `npm start` starts it, in a process of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export interface ServiceProcess {
  /** Resolves once it listens; rejects where it ends before. */
  readonly listening: Promise<string>;
  /** @returns how it ended, and after how long from now, milliseconds. */
  stop(signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly tookMs: number }>;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
  /** Lines of the log. */
  readonly lines: Readonly<Record<string, unknown>>[];
}

const project = path.resolve(import.meta.dirname, '../..');

/** @param env beside `PATH` and `HOME`. */
export function startService(env: Readonly<Record<string, string>>): ServiceProcess {
  const child = spawn(process.execPath, [path.join(project, 'src/main.ts')], {
    cwd: project,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: Record<string, unknown>[] = [];
  let stderr = '';
  let rest = '';
  let heard = (_: Record<string, unknown>) => {};
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stderr }));
  });
  const listening = new Promise<string>((resolve, reject) => {
    heard = (line) => {
      if (line.msg === 'listening') resolve(String(line.address));
    };
    ended.then(({ code }) => reject(new Error(`ended with ${code}: ${stderr}`)));
  });
  listening.catch(() => {});
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop()!;
    for (const part of parts) {
      const line = JSON.parse(part) as Record<string, unknown>;
      lines.push(line);
      heard(line);
    }
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    listening,
    ended,
    lines,
    stop: async (signal) => {
      const from = performance.now();
      child.kill(signal);
      const { code } = await ended;
      return { code, tookMs: performance.now() - from };
    },
  };
}
