/**
 * `npm run bench:pvrp`: periodic routing instances of the literature, searched by the solver's search, checked, told.
 *
 * Runs one after another in this thread, or each in several threads: seconds are those of a thread's processor.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadHighsSolver } from '../../src/solver/mip/highs.ts';
import type { MipSolver } from '../../src/solver/mip/mip-solver.ts';
import { readBestKnown } from './best-known.ts';
import { type PvrpOptions, PvrpUsageError, parsePvrpOptions, USAGE } from './options.ts';
import { prove } from './prove.ts';
import { PvrpFormatError, type PvrpInstance, readPvrpInstance } from './read-instance.ts';
import { type PvrpResult, percentAbove, ResultsFile } from './results-file.ts';
import { solveRun } from './solve-run.ts';
import { lineOf, summaryOf } from './told.ts';
import { writeSolution } from './write-solution.ts';

const USAGE_EXIT = 2;

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  try {
    const options = parsePvrpOptions(words);
    if (options === 'help') {
      console.log(USAGE);
      return 0;
    }
    return await bench(options);
  } catch (error) {
    const isExpected = error instanceof PvrpUsageError || error instanceof PvrpFormatError || isOfFiles(error);
    if (!isExpected) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return USAGE_EXIT;
  }
}

function isOfFiles(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

/** @returns 1 where a run found no legal solution. */
async function bench(options: PvrpOptions): Promise<number> {
  const names = options.only ?? namesIn(options.instances);
  if (names.length === 0) throw new PvrpUsageError(`no instance in "${options.instances}"`);
  const bestKnown = options.bestKnown === null ? new Map() : readBestKnown(readFileSync(options.bestKnown, 'utf8'));
  if (options.out !== null) mkdirSync(options.out, { recursive: true });
  const file = new ResultsFile(options.json);
  const { timeLimitSeconds, iterationLimit, searches, proveSeconds } = options;
  const solver = options.proveSeconds === null ? null : await loadHighsSolver();
  const told: PvrpResult[] = [];
  for (const name of names) {
    const instance = readPvrpInstance(readFileSync(path.join(options.instances, name), 'utf8'));
    for (const seed of options.seeds) {
      const known = file.find({ instance: name, seed, timeLimitSeconds, iterationLimit, searches, proveSeconds });
      const result =
        known ?? (await measure({ name, instance, seed, bestKnown: bestKnown.get(name) ?? null, solver }, options));
      if (known === undefined) file.add(result);
      console.log(`${lineOf(result)}${known === undefined ? '' : '  (known)'}`);
      told.push(result);
    }
  }
  console.log(summaryOf(told, options.logAtSeconds));
  return told.every(({ cost, violations }) => cost !== null && violations.length === 0) ? 0 : 1;
}

/** Names without an ending, as Cordeau's files have them, or ending in .txt. */
function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^[^.]+(\.txt)?$/.test(name) && statSync(path.join(folder, name)).isFile())
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

async function measure(
  run: { name: string; instance: PvrpInstance; seed: number; bestKnown: number | null; solver: MipSolver | null },
  options: PvrpOptions,
): Promise<PvrpResult> {
  const { name, instance, seed, bestKnown, solver } = run;
  const { tours, violations, ...found } = await solveRun(instance, { ...options, seed });
  if (options.out !== null && found.cost !== null) {
    const solution = path.join(options.out, `${name}-seed-${seed}.res`);
    writeFileSync(solution, writeSolution(instance, found.cost, tours));
  }
  const { cost } = found;
  const timeLimitSeconds = options.proveSeconds;
  const canProve = solver !== null && timeLimitSeconds !== null && cost !== null;
  const proof = canProve ? prove(instance, { cost, tours }, { solver, timeLimitSeconds }) : null;
  const gapsAt = Object.entries(found.costAtSeconds).map(([at, cost]) => [at, percentAbove(cost, bestKnown)]);
  return {
    instance: name,
    seed,
    timeLimitSeconds: options.timeLimitSeconds,
    iterationLimit: options.iterationLimit,
    searches: options.searches,
    bestKnown,
    gapPercent: percentAbove(found.cost, bestKnown),
    gapPercentAtSeconds: Object.fromEntries(gapsAt) as Record<string, number | null>,
    ...found,
    violations: violations.map((violation) => JSON.stringify(violation)),
    proof,
  };
}
