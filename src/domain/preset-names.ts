/** The systems that are planned, each as a scenario that runs (DOMAIN of the field; see data/presets). */
export const PRESETS = [
  'rochefort-bus',
  'fibre-64',
  'trike',
  'coccinet',
  'diagonales',
  'home-visits',
  'door-to-door',
  'hub-antennas',
  'village-bus',
] as const;
export type PresetName = (typeof PRESETS)[number];

/** What stands before the name of a preset where a file is asked for. */
export const PRESET_PREFIX = 'preset:';
