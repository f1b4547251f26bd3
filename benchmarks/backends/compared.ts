/** What is compared: which solvers, on which models. */
export const BACKENDS = ['highs', 'javascript-lp'] as const;
export type BackendName = (typeof BACKENDS)[number];

export const BACKEND_TITLES: Readonly<Record<BackendName, string>> = {
  highs: 'HiGHS',
  'javascript-lp': 'javascript-lp-solver',
};

export const MODELS = ['counted', 'by-day'] as const;
export type ModelName = (typeof MODELS)[number];

export const MODEL_TITLES: Readonly<Record<ModelName, string>> = {
  counted: 'counted on like days',
  'by-day': 'by day',
};
