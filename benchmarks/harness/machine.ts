/** On what the figures were measured. */
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { runInChild } from './child.ts';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly solver: string;
  /** Processes that wanted to run in the minute before; null where the system does not say. */
  readonly load: number | null;
  /** Of the sources; null where they are no Git checkout. */
  readonly commit: string | null;
}

const SECONDS_TO_LOAD = 60;

export async function describeMachine(): Promise<Machine> {
  const solver = await runInChild<object, string>(
    new URL('./solver-name.ts', import.meta.url),
    {},
    { seconds: SECONDS_TO_LOAD },
  );
  const load = os.loadavg()[0]!;
  return {
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGigabytes: Math.round(os.totalmem() / 1e8) / 10,
    system: `${os.platform()} ${os.arch()}`,
    node: process.versions.node,
    solver,
    load: load > 0 ? Math.round(load * 10) / 10 : null,
    commit: commitOfSources(),
  };
}

export function machineSentence(machine: Machine): string {
  const { processor, cores, memoryGigabytes, system, node, solver, load, commit } = machine;
  return [
    `${processor}, ${cores} cores, ${memoryGigabytes} GB, ${system}`,
    `Node ${node}, ${solver}`,
    ...(load === null ? [] : [`load before the start ${load}`]),
    ...(commit === null ? [] : [`sources ${commit}`]),
  ].join('; ');
}

function commitOfSources(): string | null {
  try {
    const git = (...words: string[]) =>
      execFileSync('git', words, { cwd: import.meta.dirname, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const commit = git('rev-parse', '--short', 'HEAD').trim();
    return git('status', '--porcelain', '--', '../../src').trim() === '' ? commit : `${commit} with changes to src`;
  } catch {
    return null;
  }
}
