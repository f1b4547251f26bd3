import { describe, expect, test } from 'vitest';
import { AUBE_DAY, AUBE_MORNING, brokenRules, smallTour, verdictOn } from '../support/small-rota.ts';
import { smallScenario } from '../support/small-scenario.ts';

describe('the judge on one day of the small scenario: Aube 09:00–11:30, Bief 14:00–16:30', () => {
  const verdict = verdictOn([smallTour()]);
  const [tour] = verdict.tours;

  test('finds it legal', () => {
    expect(verdict.violations).toEqual([]);
    expect(verdict.legal).toBe(true);
  });

  test('works out the clock', () => {
    // Opens 09:00, less 10 min of setting up, less 6 km at 1 km a minute: 08:44.
    expect(tour!.departs).toBe('08:44');
    // Closes 16:30, 10 min of packing up, 12 km home: 16:52.
    expect(tour!.returns).toBe('16:52');
    // 08:44 to 16:52 is 8 h 08; less 45 min of lunch.
    expect(tour!.spanMinutes).toBe(488);
    expect(tour!.workMinutes).toBe(443);
    // 2 × 2 h 30.
    expect(tour!.openMinutes).toBe(300);
  });

  test('measures the way and its cost', () => {
    // Garage to Aube 6 km, Aube to Bief 6 km, Bief to garage 12 km.
    expect(tour!.metres).toBe(24_000);
    expect(tour!.drivingSeconds).toBe(24 * 60);
    // 24 km × 60 ct + 488/60 h × 2500 ct = 1440 + 20333.33.
    expect(tour!.costCents).toBeCloseTo(21_773.333, 3);
    expect(verdict.figures.costCents).toBeCloseTo(21_773.333, 3);
  });

  test('adds up the cycle', () => {
    expect(verdict.figures).toMatchObject({
      openHours: 5,
      offeredHours: 5,
      openHoursPerWeek: [5, 0],
      kilometres: 24,
      drivingHours: 0.4,
      tours: 1,
      visits: 2,
      communesVisited: 2,
      needHours: 46,
      // 40 + 20 + 24 + 8.
      strugglingPeople: 92,
    });
    expect(verdict.figures.spanHours).toBeCloseTo(488 / 60, 12);
    expect(verdict.figures.workHours).toBeCloseTo(443 / 60, 12);
  });
});

describe('what is served when Aube alone is visited, once a fortnight for 2 h 30', () => {
  // φ at one visit in two weeks: 0.85. Who could come, at most (a × φ × need; away no more than half of need):
  //   Aube  with a car 1 × 0.85 × 16 = 13.6, without 1 × 0.85 × 4 = 3.4
  //   Bief  6 min: a = 0.5 × (20 − 6) ÷ 15 = 0.4667; 0.4667 × 0.85 × 9 = 3.57. Without a car 6 km are too far.
  //   Cure  10 min (8 and 6 at a right angle): a = 0.5 × 10 ÷ 15 = 1/3; 0.85 × 9 ÷ 3 = 2.55
  //   Dent  √(6² + 16²) = 17.088 km, 1025 s: a = 0.5 × (20 − 17.0833) ÷ 15 = 0.097222; × 0.85 × 2 = 0.165278
  const verdict = verdictOn([smallTour({ visits: [AUBE_MORNING] })]);
  const served = Object.fromEntries(verdict.communes.map((commune) => [commune.name, commune.servedHours]));
  const demand = Object.fromEntries(verdict.communes.map((commune) => [commune.name, commune.demandHours]));

  test('demand is everybody who could come', () => {
    expect(demand).toEqual({
      Aube: [expect.closeTo(13.6, 9), expect.closeTo(3.4, 9)],
      Bief: [expect.closeTo(3.57, 9), 0],
      Cure: [expect.closeTo(2.55, 9), 0],
      Dent: [expect.closeTo((0.5 * (20 - 1025 / 60) * 0.85 * 2) / 15, 9), 0],
    });
    expect(verdict.figures.demandHours).toBeCloseTo(13.6 + 3.4 + 3.57 + 2.55 + 0.165278, 5);
  });

  test('hours go to the first tier of everybody, then to the second by commune code', () => {
    // First tier, 5 % of need at worth 8: Aube 0.8 + 0.2, Bief 0.45, Cure 0.45, Dent 0.1: 2.0 of the 2.5 hours.
    // Second tier, 10 % at worth 4: Aube comes first and would take 1.6 with a car; 0.5 is left.
    expect(served).toEqual({
      Aube: [expect.closeTo(1.3, 9), expect.closeTo(0.2, 9)],
      Bief: [expect.closeTo(0.45, 9), 0],
      Cure: [expect.closeTo(0.45, 9), 0],
      Dent: [expect.closeTo(0.1, 9), 0],
    });
    // 2.0 × 8 + 0.5 × 4.
    expect(verdict.figures.value).toBeCloseTo(18, 9);
    expect(verdict.figures.servedHours).toBeCloseTo(2.5, 9);
    expect(verdict.figures.communesServed).toBe(4);
  });

  test('the objective is the value less the cost at its exchange rate', () => {
    // 08:44 to 11:46 is 182 min; 12 km × 60 ct + 182/60 h × 2500 ct = 720 + 7583.33; ÷ 20000 ct an hour = 0.415167.
    expect(verdict.tours[0]).toMatchObject({ departs: '08:44', returns: '11:46', spanMinutes: 182, workMinutes: 182 });
    expect(verdict.figures.objective).toBeCloseTo(18 - 0.4151667, 6);
  });

  test('contacts and people follow from hours', () => {
    // 2.5 h at 30 min a contact. Half an hour is what one struggling person needs in a cycle: 2.5 h reach 5 people.
    expect(verdict.figures.contacts).toBeCloseTo(5, 9);
    expect(verdict.figures.peopleReached).toBeCloseTo(5, 9);
  });

  test('the figures of the stop', () => {
    expect(verdict.stops).toEqual([
      {
        stop: 'aube',
        commune: '17001',
        visits: 1,
        openHours: 2.5,
        offeredHours: 2.5,
        servedHours: expect.closeTo(2.5, 9),
        demandHours: expect.closeTo(verdict.figures.demandHours, 9),
      },
    ]);
  });
});

describe('the judge', () => {
  test('gives twice the hours to a unit of two desks', () => {
    const scenario = smallScenario({ units: [{ id: 'bus', desks: 2 }] });
    const { figures } = verdictOn([smallTour({ visits: [AUBE_MORNING] })], scenario);
    expect(figures.openHours).toBe(2.5);
    expect(figures.offeredHours).toBe(5);
  });

  test('counts a visit of a day once, with the hours of both sessions', () => {
    const verdict = verdictOn([smallTour({ visits: [AUBE_DAY] })]);
    expect(verdict.violations).toEqual([]);
    expect(verdict.figures).toMatchObject({ visits: 1, openHours: 5 });
    // 08:44 to 16:30 + 10 + 6 = 16:46: 482 min, 45 of them lunch inside the pause.
    expect(verdict.tours[0]).toMatchObject({ spanMinutes: 482, workMinutes: 437 });
  });

  test('lets the need of a stop within reach be served there, and says which communes are out of reach', () => {
    // Dent's stop closed: its people still reach Cure, 8 min away. Bief closed too: its people reach Aube.
    const scenario = smallScenario({ locks: [{ kind: 'stop-closed', stop: 'dent' }] }, { stops: ['aube', 'dent'] });
    const { communes } = verdictOn([], scenario);
    // Dent to Aube is 17 min: reachable. Bief 6 min, Cure 10 min.
    expect(communes.map((commune) => commune.reachable)).toEqual([true, true, true, true]);
    const far = smallScenario(
      { coverage: { awayWithCar: { far: 12 } }, locks: scenario.locks },
      { stops: ['aube', 'dent'] },
    );
    expect(verdictOn([], far).communes.map((commune) => commune.reachable)).toEqual([true, true, true, false]);
  });

  test('has figures for an empty rota', () => {
    const verdict = verdictOn([]);
    expect(verdict.legal).toBe(true);
    expect(verdict.figures).toMatchObject({ objective: 0, servedHours: 0, demandHours: 0, kilometres: 0, tours: 0 });
    expect(verdict.stops).toEqual([]);
  });

  test('drives slower with a slower unit', () => {
    // 6 km take 360 s ÷ 0.8 = 450 s: 09:00 − 10 min − 7 min 30 s, on a whole minute: 08:42.
    const scenario = smallScenario({ units: [{ id: 'bus', speedFactor: 0.8 }] });
    const verdict = verdictOn([smallTour({ visits: [AUBE_MORNING] })], scenario);
    expect(verdict.tours[0]).toMatchObject({ departs: '08:42', returns: '11:48', drivingSeconds: 900 });
    expect(brokenRules(verdict)).toEqual([]);
  });
});
