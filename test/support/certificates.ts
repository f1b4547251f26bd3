/** Certificates as tests need them: of coverage, keeping nothing. */
import { type Certificate, relativeGap } from '../../src/domain/rota.ts';

export function certificateOf(
  said: { readonly objective: number; readonly bound: number },
  status: Certificate['status'] = 'optimal',
): Certificate {
  return { ...said, gap: relativeGap(said), status, measure: 'weighted-hours', keeps: null };
}

/** The only stage of goal coverage. */
export const ONLY_STAGE = { number: 1, count: 1, measure: 'weighted-hours' } as const;
