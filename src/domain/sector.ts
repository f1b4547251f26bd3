/** Communes that are served in the same weeks of the cycle. */
import { z } from 'zod';
import { CommuneCode, Identifier, refuseRepeats } from './primitives.ts';

export const Sector = z
  .strictObject({
    id: Identifier,
    communes: z.array(CommuneCode).min(1).max(5000).superRefine(refuseRepeats),
  })
  .describe(
    'Communes whose stops are visited only in the weeks of the sector; a commune of two sectors in those of either',
  );
export type Sector = z.infer<typeof Sector>;
