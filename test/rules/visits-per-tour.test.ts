import { expect, test } from 'vitest';
import { smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

test('a tour makes no more visits than the scenario allows', () => {
  const scenario = smallScenario({ visits: { mostPerTour: 1 } });
  const verdict = verdictOn([smallTour()], scenario);
  expect(verdict.violations).toMatchObject([
    { rule: 'visits-per-tour', tour: 0, visit: null, parameters: { visits: 2, most: 1 } },
  ]);
});
