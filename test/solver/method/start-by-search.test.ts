import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../../src/domain/scenario.ts';
import { buildNeedModel } from '../../../src/need/need-model.ts';
import { judge } from '../../../src/rules/judge.ts';
import { findTours } from '../../../src/solver/method/find-tours.ts';
import { startBySearch } from '../../../src/solver/method/start-by-search.ts';
import { loadHighsSolver } from '../../../src/solver/mip/highs.ts';
import { SolveRun } from '../../../src/solver/run/solve-run.ts';
import { instanceOf, tourName } from '../../support/instances.ts';
import { mediumCases } from '../../support/medium-cases.ts';
import { inputsOf } from '../../support/planning-inputs.ts';
import { smallScenario } from '../../support/small-scenario.ts';
import { EXACT, solved } from '../../support/solving.ts';

type LockInput = NonNullable<ScenarioInput['locks']>[number];

const MONDAY = { week: 1, weekday: 'monday' as const };
/** From one end of the country to the other and back: nobody would drive so without being told to. */
const DETOUR = ['dent', 'bief', 'cure'] as const;

/** @returns the tours known after a start in which the search is stopped at once, as texts. */
async function knownWith(locks: LockInput[]): Promise<string[]> {
  const scenario = smallScenario({
    visits: { dwellMinutes: [60, 90], mostPerTour: 3, parts: ['morning', 'afternoon'] },
    cycle: { weeks: 1, days: { monday: ['morning', 'afternoon'] } },
    locks,
  });
  const run = new SolveRun({
    instance: instanceOf(scenario),
    solver: await loadHighsSolver(),
    appraiser: await loadHighsSolver(),
    control: {
      limits: { ...EXACT, iterationLimit: 0 },
      now: () => performance.now(),
      stopped: () => true,
      onProgress: () => {},
      mostListedTours: 0,
    },
    startedAt: performance.now(),
    stage: { number: 1, count: 1, measure: 'weighted-hours' },
  });
  findTours(run);
  startBySearch(run, run.beyond!);
  const [pool] = run.pools;
  return Array.from({ length: pool!.size }, (_, tour) => tourName(run.instance, pool!, tour));
}

const lockOn = (visits: Extract<LockInput, { kind: 'tour' }>['visits']): LockInput => ({
  kind: 'tour',
  unit: 'bus',
  day: MONDAY,
  visits,
});

describe('the start where tours are not listed', () => {
  test('makes the tour of a lock known, which it would not be otherwise', async () => {
    const [dent, bief, cure] = DETOUR;
    const lock = lockOn([
      { stop: dent, part: 'morning', minutes: 60 },
      { stop: bief, part: 'afternoon', minutes: 90 },
      { stop: cure, part: 'afternoon', minutes: 60 },
    ]);
    const name = 'dent 60+0, bief 0+90, cure 0+60';
    expect(await knownWith([lock])).toContain(name);
    expect(await knownWith([])).not.toContain(name);
  });

  test('makes every tour known that a lock leaves open, of whatever parts and lengths', async () => {
    const known = await knownWith([lockOn(DETOUR.map((stop) => ({ stop })))]);
    const lengths = [60, 90];
    const all = lengths.flatMap((one) =>
      lengths.flatMap((other) => lengths.map((third) => `dent ${one}+0, bief 0+${other}, cure 0+${third}`)),
    );
    expect(known).toEqual(expect.arrayContaining(all));
  });
});

describe('a rota handed in where tours are not listed', () => {
  test('is known at once, even where there is no time for anything else', async () => {
    let tours = 0;
    await fc.assert(
      fc.asyncProperty(mediumCases, async ({ scenario, matrix }) => {
        const input = { scenario, matrix, need: buildNeedModel(scenario, matrix) };
        const { rota: start, certificate: worth } = await solved(input, { gap: 0.2, iterationLimit: 20 });
        const limits = { iterationLimit: 0 };
        const { rota, certificate } = await solved({ ...input, start }, limits, {
          mostListedTours: 0,
          stopped: () => true,
        });
        expect(judge(scenario, input.need, matrix, rota).violations).toEqual([]);
        expect(certificate.objective).toBeGreaterThan(worth.objective - 1e-6 * Math.abs(worth.objective));
        tours += start.tours.filter(({ visits }) => visits.length > 1).length;
      }),
      { numRuns: 4, seed: 121, endOnFailure: true },
    );
    expect(tours).toBeGreaterThan(5);
  }, 60_000);

  test('is never made worse', async () => {
    const input = inputsOf(smallScenario());
    const { rota, certificate } = await solved(input);
    const again = await solved({ ...input, start: rota }, { iterationLimit: 50 }, { mostListedTours: 0 });
    expect(again.certificate.objective).toBeGreaterThan(certificate.objective - 1e-6);
  });
});
