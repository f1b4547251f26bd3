/** The presets, as a list tells them. */
import type { PresetName } from '../domain/preset-names.ts';

export interface PresetTexts {
  readonly title: string;
  readonly columns: Readonly<Record<'name' | 'system', string>>;
  readonly howTo: string;
  /** What each system is, and what makes it different. */
  readonly systems: Readonly<Record<PresetName, string>>;
}
