import type { ThreadProgress } from './job-messages.ts';

/** Where nothing is known of a rota yet, or there is none to know of. */
export const NO_FIGURES: Omit<ThreadProgress, 'phase'> = {
  stage: null,
  tours: 0,
  objective: null,
  bound: null,
  gap: null,
  questions: null,
};
