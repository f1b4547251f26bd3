import { describe, expect, test } from 'vitest';
import { OpenNeed } from '../../../src/solver/method/open-need.ts';
import { instanceOf } from '../../support/instances.ts';
import { smallScenario } from '../../support/small-scenario.ts';

const AUBE = 0;
const BIEF = 1;

/** Two visits a fortnight capture all need; hours are worth 8 up to 5 %, 4 up to 15 %, 2 up to 35 %, then 1. */
const instance = instanceOf(smallScenario());

describe('need that is left', () => {
  test('is served best tiers first', () => {
    const need = new OpenNeed(instance);
    // Aube needs 20 h: 1 h × 8 + 2 h × 4. Bief, six minutes away, has its own first tiers, of which some come: they fill up first.
    const worth = need.worthOf({ stop: AUBE, visits: 2, hours: 1 });
    expect(worth).toBeCloseTo(8, 9);
  });

  test('is worth less beside what is served already, and as much as before once that is taken back', () => {
    const need = new OpenNeed(instance);
    const offer = { stop: BIEF, visits: 2, hours: 5 };
    const alone = need.worthOf(offer);
    need.take({ stop: AUBE, visits: 2, hours: 5 });
    expect(need.worthOf(offer)).toBeLessThan(alone);
    need.release(AUBE);
    expect(need.worthOf(offer)).toBeCloseTo(alone, 9);
  });

  test('is never served twice: all hours together are at most the need', () => {
    const need = new OpenNeed(instance);
    let total = 0;
    for (let stop = 0; stop < 4; stop++) total += need.take({ stop, visits: 2, hours: 1000 });
    // Each commune is worth its need × (0.05 × 8 + 0.1 × 4 + 0.2 × 2 + 0.65): 46 h × 1.85.
    expect(total).toBeLessThanOrEqual(46 * 1.85 + 1e-9);
    expect(total).toBeGreaterThan(0.9 * 46 * 1.85);
  });

  test('is served elsewhere for at most the share of people who travel', () => {
    const need = new OpenNeed(instance);
    need.take({ stop: BIEF, visits: 2, hours: 1000 });
    const rest = need.worthOf({ stop: AUBE, visits: 2, hours: 1000 });
    // At Aube itself everything that did not go to Bief is left: at least half of the 20 h.
    expect(rest).toBeGreaterThanOrEqual(10);
  });
});
