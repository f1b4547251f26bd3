/** What makes one roster better than another that serves as much. */
import { z } from 'zod';

export const RosterRules = z
  .strictObject({
    balanced: z
      .boolean()
      .default(false)
      .describe(
        'True: of the rosters for the best tours, one in which hours differ least between agents (within half an hour), and then one in which people meet the fewest different agents at a stop',
      ),
  })
  .describe('Who rides, where several could');
export type RosterRules = z.infer<typeof RosterRules>;
