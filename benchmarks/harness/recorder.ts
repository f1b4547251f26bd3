/** Writes the result of a part, again and again while it grows. */

import type { PartResult } from './part.ts';
import { freeName, type RunFacts, resultMarkdown, writeResult } from './results.ts';

export class Recorder {
  files: readonly string[] = [];
  private readonly facts: RunFacts;
  private readonly at: { readonly folder: string; readonly name: string } | null;

  /** @param folder that exists; null: nothing is written. */
  constructor(facts: RunFacts, folder: string | null) {
    this.facts = facts;
    this.at = folder === null ? null : { folder, name: freeName(folder, facts) };
  }

  /** What there is so far, and says that it is not all. */
  async keep(partial: PartResult): Promise<void> {
    await this.write({ ...partial, title: `${partial.title} (cut short)` });
  }

  /** @returns the text for people. */
  async finish(result: PartResult): Promise<string> {
    await this.write(result);
    return resultMarkdown(this.facts, result);
  }

  private async write(result: PartResult): Promise<void> {
    if (this.at !== null) this.files = await writeResult(this.at, this.facts, result);
  }
}
