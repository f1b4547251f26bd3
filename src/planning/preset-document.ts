/** A scenario that comes with Tournée, to begin with: as text that needs no files beside it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PRESET_PREFIX } from '../domain/preset-names.ts';
import { childOf, valueAt } from '../domain/value-at.ts';
import { resolvedScenarioFile } from '../imports/preset-file.ts';
import { readJson } from '../imports/read-json.ts';
import { readLists } from '../imports/read-lists.ts';
import type { ScenarioDocument } from './inputs-of-document.ts';

const INDENT = 2;

/** @throws InputError where there is no preset of that name. */
export async function presetDocument(name: string): Promise<ScenarioDocument> {
  const file = resolvedScenarioFile(PRESET_PREFIX + name);
  const folder = path.dirname(file);
  const { input } = await readLists(await readJson({ path: file, name }), folder);
  const matrixFile = valueAt(input, ['travel', 'source']) === 'file' ? childOf(childOf(input, 'travel'), 'file') : null;
  const matrix = typeof matrixFile === 'string' ? await readFile(path.join(folder, matrixFile), 'utf8') : null;
  return { document: `${JSON.stringify(input, null, INDENT)}\n`, matrix };
}
