/** Results as files: JSON for programs, Markdown for people, whole or not there. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from '../../src/exports/write-files.ts';
import { type Machine, machineSentence } from './machine.ts';
import { markdownTable } from './markdown.ts';
import type { PartResult } from './part.ts';
import { rounded } from './statistics.ts';

export interface RunFacts {
  readonly part: string;
  /** ISO 8601, to the second. */
  readonly date: string;
  readonly machine: Machine;
}

/** Enough for the gap of an objective of thousands to a hundredth of a per cent, and no noise. */
const DIGITS = 8;

export function resultJson(facts: RunFacts, { title, parameters, data, problems }: PartResult): string {
  const { part, date, machine } = facts;
  const document = { benchmark: part, title, date, machine, parameters, problems, ...data };
  return `${JSON.stringify(document, plainNumber, 2)}\n`;
}

/** JSON has no infinity: what never happened is null. */
function plainNumber(_: string, value: unknown): unknown {
  return typeof value === 'number' ? rounded(value, DIGITS) : value;
}

export function resultMarkdown(facts: RunFacts, result: PartResult): string {
  const sections = [
    `# ${result.title}`,
    `${facts.date} · ${machineSentence(facts.machine)}.`,
    Object.entries(result.parameters)
      .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
      .join(' · '),
    ...result.tables.map(markdownTable),
    result.notes.map((note) => `- ${note}`).join('\n'),
    ...(result.problems.length === 0
      ? []
      : [['## Problems', '', ...result.problems.map((one) => `- ${one}`)].join('\n')]),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** @returns a name in the folder that no earlier result of the day has, without its ending. */
export function freeName(folder: string, facts: Pick<RunFacts, 'part' | 'date'>): string {
  const base = `${facts.date.slice(0, 10)}-${facts.part}`;
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!existsSync(path.join(folder, `${name}.json`))) return name;
  }
}

/** @returns the paths of the files. */
export function writeResult(
  at: { folder: string; name: string },
  facts: RunFacts,
  result: PartResult,
): Promise<string[]> {
  return writeFiles(at.folder, [
    { name: `${at.name}.json`, content: resultJson(facts, result) },
    { name: `${at.name}.md`, content: resultMarkdown(facts, result) },
  ]);
}
