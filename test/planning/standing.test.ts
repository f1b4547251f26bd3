import { describe, expect, test } from 'vitest';
import type { CommuneCoverage, Verdict } from '../../src/domain/verdict.ts';
import { standings } from '../../src/planning/standing.ts';
import { verdictOn } from '../support/small-rota.ts';

const [anyCommune] = verdictOn([]).communes;

/** Communes of 10 hours of need, of which so many are served. */
function standingsOf(communes: readonly (Partial<CommuneCoverage> & { readonly served: number })[]) {
  const coverage = communes.map(({ served, ...changes }) => ({
    ...{ ...anyCommune!, reachable: true, visits: 1, needHours: [10, 0], servedHours: [served, 0] },
    ...changes,
  }));
  return standings({ ...verdictOn([]), communes: coverage } as Verdict);
}

describe('the standing of a commune', () => {
  test('is beside the median share of those within reach', () => {
    expect(standingsOf([{ served: 2 }, { served: 5 }, { served: 8 }])).toEqual(['under-served', 'served', 'served']);
    // Out of reach, or without need, a commune says nothing about the others.
    const aside = [
      { served: 0, reachable: false },
      { served: 0, needHours: [0, 0] },
    ];
    expect(standingsOf([...aside, { served: 5 }, { served: 8 }]).slice(2)).toEqual(['under-served', 'served']);
  });

  test('is left out where nothing is served, and under-served where nobody comes', () => {
    expect(standingsOf([{ served: 0 }, { served: 9, visits: 0 }, { served: 9 }])).toEqual([
      'left-out',
      'under-served',
      'served',
    ]);
  });
});
