/** Files say which version of the format they are written in. */
import { excerptOf } from './excerpt.ts';
import { FORMAT_VERSION } from './primitives.ts';
import { InputError, type Problem } from './problem.ts';
import { problem } from './problem-codes.ts';
import { childOf } from './value-at.ts';

/** @returns the problem with a `formatVersion` that is not the one read here. */
export function formatVersionProblem(value: unknown): Problem {
  const path = ['formatVersion'];
  if (value === undefined) return problem('format-version-missing', path, { version: FORMAT_VERSION });
  const code = isNewer(value) ? 'format-version-newer' : 'format-version-unknown';
  return problem(code, path, { value: excerptOf(value), version: FORMAT_VERSION });
}

/**
 * A newer file follows rules unknown here: to list what breaks the old ones would mislead.
 *
 * @throws {InputError} where the input says it is newer.
 */
export function refuseNewerFormat(input: unknown): void {
  const version = childOf(input, 'formatVersion');
  if (isNewer(version)) throw new InputError([formatVersionProblem(version)]);
}

function isNewer(version: unknown): boolean {
  return typeof version === 'number' && version > FORMAT_VERSION;
}
