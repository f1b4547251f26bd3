/** Reads a JSON file, or says in which line it is none. */
import { MOST_LEVELS } from '../domain/input-guard.ts';
import { InputError } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { nestsDeeperThan, syntaxErrorPlace } from './json-syntax.ts';
import type { TextFile } from './open-file.ts';
import { readText } from './read-text.ts';

/** What is nested deeper is not even parsed; what is nested too deeply for a scenario is told where. */
const MOST_LEVELS_PARSED = 1000;

/** @returns the value in the file. @throws {InputError} */
export async function readJson(file: TextFile): Promise<unknown> {
  return parsedJson(await readText(file), file.name);
}

/** @param name what messages call the text. @throws {InputError} */
export function parsedJson(text: string, name: string): unknown {
  if (nestsDeeperThan(MOST_LEVELS_PARSED, text)) {
    throw new InputError([problem('too-deep', [], { most: MOST_LEVELS })], name);
  }
  try {
    return JSON.parse(text);
  } catch {
    const place = { ...syntaxErrorPlace(text) };
    throw new InputError([problem('not-json', [], { file: name, ...place })], name);
  }
}
