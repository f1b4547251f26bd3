/** Reads a JSON file, or says in which line it is none. */
import { InputError } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { syntaxErrorPlace } from './json-syntax.ts';
import { readText, type TextFile } from './read-text.ts';

/** @returns the value in the file. @throws {InputError} */
export async function readJson(file: TextFile): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch {
    const place = { ...syntaxErrorPlace(text) };
    throw new InputError([problem('not-json', [], { file: file.name, ...place })], file.name);
  }
}
