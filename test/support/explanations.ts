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
  stops: {
    asked: null,
    candidates: 12,
    together: {
      ...VISIT_FOUND,
      count: 12,
      loss: { least: -2.4, most: -2.3, certificate: certificateOf({ objective: 52.3, bound: 52.4 }) },
    },
    gains: [
      {
        ...VISIT_FOUND,
        stop: 'cure',
        stopName: 'Cure, mairie',
        commune: '17003',
        communeName: 'Cure',
        lifted: [
          { kind: 'parking-slots', from: 2, to: 4 },
          { kind: 'socket', from: 'none', to: '16A' },
        ],
        loss: { least: -2.1, most: -1.9, certificate: certificateOf({ objective: 51.9, bound: 52.1 }) },
      },
      {
        ...VISIT_FOUND,
        stop: 'place',
        stopName: 'Place du marché',
        commune: '17002',
        communeName: 'Bief',
        lifted: [
          {
            kind: 'window',
            weekday: 'thursday',
            halves: ['afternoon'],
            opens: [{ from: '14:00', to: '16:30' }],
          },
        ],
        loss: { least: -0.001, most: 0, certificate: certificateOf({ objective: 50, bound: 50.001 }) },
      },
    ],
    leftOut: { count: 4, why: 'less-promising', mostGain: 2.4 },
  },
  complete: true,
};
