/** `preset:NAME` where the file of a scenario is asked for. */
import { fileURLToPath } from 'node:url';
import { nearestWord } from '../domain/nearest.ts';
import { PRESET_PREFIX, PRESETS, type PresetName } from '../domain/preset-names.ts';
import { InputError } from '../domain/problem.ts';

const DATA = new URL('../../data/', import.meta.url);

/** @returns the path of the preset's scenario. */
export function fileOfPreset(name: PresetName): string {
  const file = name === 'rochefort-bus' ? 'rochefort-ocean/scenario.json' : `presets/${name}.json`;
  return fileURLToPath(new URL(file, DATA));
}

/** @returns the path itself, or that of the preset it names. @throws InputError where there is no such preset. */
export function resolvedScenarioFile(file: string): string {
  if (!file.startsWith(PRESET_PREFIX)) return file;
  const value = file.slice(PRESET_PREFIX.length);
  const name = PRESETS.find((preset) => preset === value);
  if (name !== undefined) return fileOfPreset(name);
  const suggestion = nearestWord(PRESETS)(value);
  const parameters = { value, allowed: PRESETS.join(', '), suggestion };
  throw new InputError([{ code: 'not-one-of', path: [], parameters }], file);
}
