/** Results of runs in one JSON file that grows run by run, so that a bench that was cut short goes on where it was. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { PvrpProof } from './prove.ts';

export interface PvrpResult {
  readonly instance: string;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly iterationLimit: number | null;
  readonly searches: number;
  /** Null where no legal solution was found. */
  readonly cost: number | null;
  /** Null where no best known value was given. */
  readonly bestKnown: number | null;
  /** Per cent above the best known value. */
  readonly gapPercent: number | null;
  /** CPU seconds of the thread. */
  readonly seconds: number;
  readonly bestFoundAtSeconds: number | null;
  readonly iterations: number;
  readonly costAtSeconds: Readonly<Record<string, number | null>>;
  readonly gapPercentAtSeconds: Readonly<Record<string, number | null>>;
  readonly violations: readonly string[];
  /** Null where none was asked for; absent in files written before there were any. */
  readonly proof?: PvrpProof | null;
}

const KEYS = ['instance', 'seed', 'timeLimitSeconds', 'iterationLimit', 'searches'] as const;
/** What results are of that were written before there were these. */
const BEFORE: Partial<Record<(typeof KEYS)[number], number | null>> = { iterationLimit: null, searches: 1 };

/** What tells a run from others: results of the same are not reckoned again. */
export type RunKey = Pick<PvrpResult, (typeof KEYS)[number]>;

export class ResultsFile {
  readonly results: PvrpResult[];
  private readonly path: string | null;

  /** @param path of the file; null: results are kept in memory alone. */
  constructor(path: string | null) {
    this.path = path;
    this.results =
      path !== null && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { runs: PvrpResult[] }).runs : [];
  }

  find(run: RunKey & { readonly proveSeconds: number | null }): PvrpResult | undefined {
    return this.results.find(
      (result) =>
        KEYS.every((key) => (result[key] ?? BEFORE[key]) === run[key]) &&
        (result.proof?.timeLimitSeconds ?? null) === run.proveSeconds,
    );
  }

  /** The file is whole at any moment. */
  add(result: PvrpResult): void {
    this.results.push(result);
    if (this.path === null) return;
    writeFileSync(`${this.path}.part`, `${JSON.stringify({ benchmark: 'pvrp', runs: this.results }, null, 2)}\n`);
    renameSync(`${this.path}.part`, this.path);
  }
}

export const percentAbove = (cost: number | null, bestKnown: number | null): number | null =>
  cost === null || bestKnown === null ? null : (cost / bestKnown - 1) * 100;
