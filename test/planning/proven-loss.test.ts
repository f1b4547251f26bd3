import { describe, expect, test } from 'vitest';
import { coverageChanges, lossAgainst, provenLoss } from '../../src/planning/proven-loss.ts';
import { certificateOf } from '../support/certificates.ts';
import { smallTour, verdictOn } from '../support/small-rota.ts';

const best = certificateOf({ objective: 50, bound: 51 });

describe('a loss', () => {
  test('lies between the worst and the best case of both proofs', () => {
    // The best rota is worth 50 to 51, the other 40 to 42: 50 − 42 at least, 51 − 40 at most.
    const again = certificateOf({ objective: 40, bound: 42 });
    expect(provenLoss(best, again, 'other')).toMatchObject({ least: 8, most: 11, certificate: again });
  });

  test('is never negative where more is asked, nor positive where less is', () => {
    const again = certificateOf({ objective: 50.5, bound: 52 });
    expect(provenLoss(best, again, 'more')).toMatchObject({ least: 0, most: 0.5 });
    expect(provenLoss(best, again, 'less')).toMatchObject({ least: -2, most: 0 });
    expect(provenLoss(best, again, 'other')).toMatchObject({ least: -2, most: 0.5 });
  });

  test('against a known rota has the width of one proof alone', () => {
    expect(lossAgainst(45, certificateOf({ objective: 40, bound: 42 }))).toEqual({ least: 3, most: 5 });
  });
});

test('changes of coverage name those who lose first', () => {
  const before = verdictOn([smallTour()]);
  const after = verdictOn([smallTour({ visits: [{ stop: 'cure', opens: '09:00', closes: '11:30' }] })]);
  const changes = coverageChanges(before, after);
  expect(changes.map(({ name, hours }) => [name, Math.sign(hours)])).toEqual([
    ['Aube', -1],
    ['Bief', -1],
    ...changes.slice(2).map(({ name }) => [name, 1]),
  ]);
  expect(changes.at(-1)!.name).toBe('Cure');
  expect(coverageChanges(before, before)).toEqual([]);
});
