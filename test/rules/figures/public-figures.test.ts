import { describe, expect, test } from 'vitest';
import { AUBE_MORNING, smallTour, verdictOn } from '../../support/small-rota.ts';
import { smallScenario } from '../../support/small-scenario.ts';

/** Eight people of Aube, one contact of an hour each a cycle; their hours come before all others. */
const scenario = smallScenario({
  publics: [
    { id: 'young', name: 'Young people' },
    { id: 'job-seekers', name: 'Job seekers', weight: 10, rate: 365.25 / 14, minutesPerContact: 60 },
  ],
  territory: { communes: [{ code: '17001', publics: { 'job-seekers': 8 } }] },
});

describe('the figures of further publics', () => {
  test('are persons and hours, part of the figures of the rota', () => {
    // One visit of 2.5 h: all of it goes to them, 2.5 of 8 hours, and so 2.5 of 8 persons.
    const { publics, figures } = verdictOn([smallTour({ visits: [AUBE_MORNING] })], scenario);
    const nothing = { people: 0, peopleReached: 0, needHours: 0, servedHours: 0 };
    expect(publics).toEqual([
      {
        public: 'job-seekers',
        name: 'Job seekers',
        people: 8,
        peopleReached: expect.closeTo(2.5, 9),
        needHours: expect.closeTo(8, 9),
        servedHours: expect.closeTo(2.5, 9),
      },
      { public: 'young', name: 'Young people', ...nothing },
    ]);
    expect(figures.strugglingPeople).toBeCloseTo(92 + 8, 9);
    expect(figures.peopleReached).toBeCloseTo(2.5, 9);
    // Contacts of an hour: not five of half an hour.
    expect(figures.contacts).toBeCloseTo(2.5, 9);
  });

  test('are none where there is none', () => {
    expect(verdictOn([smallTour()]).publics).toEqual([]);
  });
});
