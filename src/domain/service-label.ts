/** What a label, such as France Services, asks of a week: hours open, on so many days. */
import { z } from 'zod';
import { coefficient } from './coefficient.ts';

const SECONDARY_SOURCE = 'France Services, 24 h over 5 days (secondary source; see the arrêté of 16 June 2025)';

export const ServiceLabel = z
  .strictObject({
    scope: z
      .enum(['service', 'unit'])
      .default('service')
      .describe('service: all units together reach it; unit: each unit by itself'),
    leastOpenHoursPerWeek: coefficient(
      { value: 24, unit: 'hours per week', source: SECONDARY_SOURCE, verified: false },
      { min: 0, max: 10_000 },
      'Fewest hours open in each week of the cycle, visits added up whatever the desks; 0: not asked',
    ),
    leastDaysPerWeek: coefficient(
      { value: 5, unit: 'days per week', source: SECONDARY_SOURCE, verified: false },
      { min: 0, max: 7 },
      'Fewest days in each week of the cycle on which somebody is open; 0: not asked',
    ),
  })
  .describe('Least presence in a week that a label asks for');
export type ServiceLabel = z.infer<typeof ServiceLabel>;
