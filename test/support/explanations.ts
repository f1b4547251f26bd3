/** An explanation of a rota of the small scenario, every kind of answer in it, with figures made up. */
import type { CommuneExplanation, OneMoreVisit, RotaExplanation } from '../../src/domain/explanation.ts';
import { certificateOf } from './certificates.ts';

export const VISIT_FOUND: OneMoreVisit = {
  visits: 1,
  loss: { least: 1.1, most: 1.301, certificate: certificateOf({ objective: 48.7, bound: 48.9 }) },
  lossAgainstRota: { least: 1.1, most: 1.3 },
  changes: [
    { commune: '17001', name: 'Aube', hours: -0.8 },
    { commune: '17002', name: 'Bief', hours: 0.01 },
    { commune: '17004', name: 'Dent', hours: 1.5 },
  ],
  changesAgainstBest: [{ commune: '17002', name: 'Bief', hours: -0.7 }],
};

export function communeExplained(changes: Partial<CommuneExplanation>): CommuneExplanation {
  return {
    commune: '17001',
    name: 'Aube',
    needHours: 4,
    servedHours: 0,
    visits: 0,
    standing: 'left-out',
    exclusion: null,
    oneMoreVisit: null,
    impossible: false,
    clash: [],
    ...changes,
  };
}

const dent = { commune: '17004', name: 'Dent' };
const patterns = { code: 'patterns', path: ['patterns'], parameters: { allowed: '1, 2' } } as const;

export const explanation: RotaExplanation = {
  rota: 'by hand',
  legal: true,
  goal: 'coverage',
  objective: 50,
  best: certificateOf({ objective: 50, bound: 50.004 }),
  isBest: true,
  communes: [
    communeExplained({ exclusion: { code: 'no-stop', parameters: { commune: '17001', name: 'Aube' } } }),
    communeExplained({ ...dent, needHours: 5, oneMoreVisit: VISIT_FOUND }),
    communeExplained({
      name: 'Cure',
      needHours: 6,
      servedHours: 2,
      visits: 2,
      standing: 'under-served',
      impossible: true,
      clash: [patterns],
    }),
    communeExplained({ name: 'Étang', servedHours: 1.5, standing: 'under-served' }),
    communeExplained({
      name: 'Bief',
      servedHours: 4,
      visits: 1,
      standing: 'served',
      oneMoreVisit: { ...VISIT_FOUND, visits: 2 },
    }),
    communeExplained({ name: 'Gué', servedHours: 3, visits: 1, standing: 'served', impossible: true }),
  ],
  oneMoreHalfDay: {
    ...VISIT_FOUND,
    weekday: 'friday',
    half: 'afternoon',
    halfDays: 2,
    capsTimes: 1.125,
    loss: { least: -3.2, most: -3.1, certificate: certificateOf({ objective: 53.1, bound: 53.2 }) },
  },
  moreHalfDays: [],
  complete: true,
};
