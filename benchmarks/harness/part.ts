/** What a part of the benchmarks is, and what it hands back. */
import type { RunOptions } from './arguments.ts';
import type { Table } from './markdown.ts';

export interface PartResult {
  readonly title: string;
  /** What was run: sizes, seeds, limits; plain data. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** All that was measured; plain data. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly tables: readonly Table[];
  /** How to read the tables, a sentence each. */
  readonly notes: readonly string[];
  /** Answers that are wrong, cases that failed: the run as a whole has failed. A missed target is none. */
  readonly problems: readonly string[];
}

export interface PartContext {
  readonly options: RunOptions;
  /** Tells whoever waits how far it is. */
  readonly say: (line: string) => void;
  /** Takes up what has been measured so far, so that a run cut short has not been for nothing. */
  readonly keep: (result: PartResult) => Promise<void>;
}

/** @returns null where the part cannot be run here; it has said why. */
export type Part = (context: PartContext) => Promise<PartResult | null>;
