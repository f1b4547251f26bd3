import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/domain/progress.ts';
import { plan } from '../../src/planning/plan.ts';
import { samePresencesAs } from '../../src/planning/same-presences.ts';
import { solveScenario } from '../../src/planning/solve-scenario.ts';
import { inputsOf } from '../support/planning-inputs.ts';
import { AUBE_DAY, rotaOf, smallTour, verdictOn } from '../support/small-rota.ts';

const inputs = inputsOf();
// It leaves an hour before it must.
const inUse = [
  smallTour({ departs: '08:00', visits: smallTour().visits.slice(0, 1) }),
  smallTour({ day: { week: 2, weekday: 'tuesday' }, visits: smallTour().visits.slice(1) }),
];
const solve = (request: Parameters<typeof solveScenario>[0]) =>
  solveScenario(request, { now: () => performance.now(), stopped: () => false, onProgress: () => {} });

describe('the same presences', () => {
  test('are as many visits in each commune, none elsewhere, and as long at each stop', () => {
    const { floors, stops } = samePresencesAs(
      inputs.scenario,
      rotaOf([...inUse, smallTour({ day: { week: 2, weekday: 'monday' }, visits: [AUBE_DAY] })]),
    );
    const visits = new Map(
      floors.map((floor) => [floor.commune, [floor.leastVisitsPerCycle, floor.mostVisitsPerCycle]]),
    );
    expect(visits.get('17001')).toEqual([2, 2]);
    expect(visits.get('17002')).toEqual([1, 1]);
    expect(visits.get('17003')).toEqual([0, 0]);
    const aube = stops.find(({ id }) => id === 'aube')!;
    expect(aube.leastDwellMinutes).toBeLessThan(aube.mostDwellMinutes);
    expect(stops.find(({ id }) => id === 'cure')).toEqual(inputs.scenario.stops.find(({ id }) => id === 'cure'));
  });

  test('cost no more under goal economy than the rota that they were taken from', async () => {
    const before = verdictOn(inUse);
    expect(before.violations).toEqual([]);
    const asked = samePresencesAs(inputs.scenario, rotaOf(inUse));
    const scenario = { ...asked, goal: { ...asked.goal, kind: 'economy' as const } };
    const { certificate, verdict, coverage } = await plan({ ...inputs, scenario }, { limits: DEFAULT_LIMITS, solve });
    expect(certificate).toMatchObject({ measure: 'euros', status: 'optimal', keeps: null });
    expect(verdict.figures.visits).toBe(before.figures.visits);
    expect(verdict.figures.openHours).toBeCloseTo(before.figures.openHours, 9);
    expect(verdict.figures.costCents).toBeLessThan(before.figures.costCents);
    expect(coverage!.certificate.measure).toBe('weighted-hours');
  });

  test('or some promise must be there: no tour at all is not an economy', async () => {
    const scenario = { ...inputs.scenario, goal: { ...inputs.scenario.goal, kind: 'economy' as const } };
    await expect(plan({ ...inputs, scenario }, { limits: DEFAULT_LIMITS, solve })).rejects.toMatchObject({
      problems: [{ code: 'economy-without-promises', path: ['goal', 'kind'] }],
    });
  });
});
