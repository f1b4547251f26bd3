import { describe, expect, test } from 'vitest';
import { smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

// The tour spans 488 minutes, 443 of them work.
describe('a day', () => {
  test('spans no longer than allowed', () => {
    expect(verdictOn([smallTour()], smallScenario({ dayRules: { mostSpanMinutes: 488 } })).violations).toEqual([]);
    const verdict = verdictOn([smallTour()], smallScenario({ dayRules: { mostSpanMinutes: 487 } }));
    expect(verdict.violations).toMatchObject([{ rule: 'span', tour: 0, parameters: { minutes: 488, most: 487 } }]);
  });

  test('holds no more work than allowed, lunch not counted', () => {
    expect(verdictOn([smallTour()], smallScenario({ dayRules: { mostWorkMinutes: 443 } })).violations).toEqual([]);
    const verdict = verdictOn([smallTour()], smallScenario({ dayRules: { mostWorkMinutes: 442 } }));
    expect(verdict.violations).toMatchObject([{ rule: 'work', tour: 0, parameters: { minutes: 443, most: 442 } }]);
  });
});
