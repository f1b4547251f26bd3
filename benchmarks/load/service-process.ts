/** The service in a process of its own, as `npm start` runs it, on a database and a free port of the benchmark's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const START_MS = 60_000;

export interface ServiceProcess {
  /** Such as `http://127.0.0.1:43117`. */
  readonly address: string;
  /** What it has written beside its log: nothing, unless something is wrong. */
  readonly complaints: readonly string[];
  /** Lines of its log of level error and above. */
  readonly errors: readonly string[];
  readonly hasEnded: () => boolean;
  /** Memory that it holds now, megabytes. */
  residentMegabytes(): Promise<number>;
  /** Ends it with a signal. @returns its exit code; null where the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tournee-load-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** @throws Error where it does not listen within a minute. */
export async function startService(
  dataFolder: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: dataFolder,
    DATA_DIR: dataFolder,
    TOURNEE_CACHE: path.join(dataFolder, 'cache'),
    PORT: '0',
    SEED: '0',
    RATE_LIMIT: '1000000000',
    MOST_OPEN_JOBS: '100000',
    LOG_LEVEL: 'info',
    ...variables,
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const complaints: string[] = [];
  const errors: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  const address = await listening(child, errors, complaints);
  return {
    address,
    complaints,
    errors,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    residentMegabytes: () => residentMegabytes(child.pid!),
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exit = once(child, 'exit');
      child.kill(signal);
      const [code] = await exit;
      return code as number | null;
    },
  };
}

const ERROR_LEVEL = 50;

function listening(child: ChildProcess, errors: string[], complaints: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the service did not start: ${why}; ${complaints.join(' | ')}`));
    const timer = setTimeout(() => fail(`silent for ${START_MS} ms`), START_MS);
    child.once('exit', (code) => fail(`exit code ${code}`));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const entry = JSON.parse(line) as { level: number; msg: string; address?: string };
      if (entry.level >= ERROR_LEVEL) errors.push(line);
      if (entry.msg !== 'listening' || entry.address === undefined) return;
      clearTimeout(timer);
      resolve(entry.address);
    });
  });
}

const KILOBYTES = 1024;

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]) / KILOBYTES;
}
