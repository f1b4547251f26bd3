import { describe, expect, test } from 'vitest';
import { AUBE_MORNING, BIEF_AFTERNOON, brokenRules, smallTour, verdictOn } from '../support/small-rota.ts';

describe('what a rota names', () => {
  test('an unknown unit is a violation, and its visits serve nobody', () => {
    const verdict = verdictOn([smallTour({ unit: 'tram' })]);
    expect(verdict.violations).toEqual([
      { rule: 'unit-unknown', tour: 0, visit: null, day: { week: 1, weekday: 'monday' }, parameters: { unit: 'tram' } },
    ]);
    expect(verdict.figures).toMatchObject({ servedHours: 0, kilometres: 0, costCents: 0 });
  });

  test('an unknown stop is a violation at its visit; the other visits count', () => {
    const verdict = verdictOn([smallTour({ visits: [AUBE_MORNING, { ...BIEF_AFTERNOON, stop: 'nowhere' }] })]);
    expect(verdict.violations).toMatchObject([
      { rule: 'stop-unknown', tour: 0, visit: 1, parameters: { stop: 'nowhere' } },
    ]);
    expect(verdict.figures.openHours).toBe(2.5);
  });

  test('an unknown agent is a violation, and is nobody on board', () => {
    const verdict = verdictOn([smallTour({ agents: ['ana', 'zoe'] })]);
    expect(verdict.violations).toMatchObject([{ rule: 'agent-unknown', parameters: { agent: 'zoe' } }]);
    expect(brokenRules(verdictOn([smallTour({ agents: ['zoe'] })]))).toEqual(['agent-unknown', 'crew-need']);
  });

  test('a weekday that is off and a week beyond the cycle are days that do not exist', () => {
    // The stops are open on Saturdays too: the cycle is not.
    const saturday = verdictOn([smallTour({ day: { week: 1, weekday: 'saturday' } })]);
    expect(saturday.violations).toMatchObject([{ rule: 'day-unknown', parameters: { week: 1, weekday: 'saturday' } }]);
    expect(brokenRules(verdictOn([smallTour({ day: { week: 3, weekday: 'monday' } })]))).toEqual(['day-unknown']);
  });

  test('a rota of unknown names all through is judged without an error', () => {
    const tour = {
      unit: 'tram',
      day: { week: 5, weekday: 'sunday' },
      agents: ['zoe', 'zoe'],
      visits: [
        { stop: 'x', opens: '23:59', closes: '00:00', pause: { from: '00:00', to: '23:59' } },
        { stop: 'x', opens: '00:00', closes: '00:00' },
      ],
    } as const;
    const verdict = verdictOn([{ ...tour, agents: [...tour.agents], visits: [...tour.visits] }]);
    expect(brokenRules(verdict)).toEqual(expect.arrayContaining(['unit-unknown', 'day-unknown', 'stop-unknown']));
  });
});
