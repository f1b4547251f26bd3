import { describe, expect, test } from 'vitest';
import { AUBE_MORNING, smallTour, verdictOn } from '../support/small-rota.ts';
import { matrixOf, smallScenario } from '../support/small-scenario.ts';

// Aube 09:00–11:30, 6 minutes from the garage: leaves 08:44 at the latest, is back 11:46 at the earliest.
const tour = (times: { departs?: string; returns?: string }) => smallTour({ visits: [AUBE_MORNING], ...times });

describe('departure and return', () => {
  test('leaving earlier and returning later than needed is legal, and counts', () => {
    const verdict = verdictOn([tour({ departs: '08:00', returns: '12:00' })]);
    expect(verdict.violations).toEqual([]);
    expect(verdict.tours[0]).toMatchObject({ departs: '08:00', returns: '12:00', spanMinutes: 240 });
  });

  test('leaving too late for the first visit is not', () => {
    expect(verdictOn([tour({ departs: '08:44' })]).violations).toEqual([]);
    expect(verdictOn([tour({ departs: '08:45' })]).violations).toMatchObject([
      { rule: 'departs-late', tour: 0, visit: null, parameters: { departs: '08:45', latest: '08:44' } },
    ]);
  });

  test('nor is being back before it is possible', () => {
    expect(verdictOn([tour({ returns: '11:46' })]).violations).toEqual([]);
    expect(verdictOn([tour({ returns: '11:45' })]).violations).toMatchObject([
      { rule: 'returns-early', parameters: { returns: '11:45', earliest: '11:46' } },
    ]);
  });

  test('nobody leaves before the earliest departure, stated or not', () => {
    const scenario = smallScenario({ dayRules: { earliestDeparture: '08:45' } });
    expect(verdictOn([tour({})], scenario).violations).toMatchObject([
      { rule: 'departs-early', parameters: { departs: '08:44', earliest: '08:45' } },
    ]);
    expect(verdictOn([tour({ departs: '07:29' })]).violations).toMatchObject([{ rule: 'departs-early' }]);
  });

  test('everybody is back by the latest return, stated or not', () => {
    const scenario = smallScenario({ dayRules: { latestReturn: '11:45' } });
    expect(verdictOn([tour({})], scenario).violations).toMatchObject([
      { rule: 'returns-late', parameters: { returns: '11:46', latest: '11:45' } },
    ]);
    expect(verdictOn([tour({ returns: '18:31' })]).violations).toMatchObject([{ rule: 'returns-late' }]);
  });

  test('both are on whole minutes, on the safe side', () => {
    // 361 s: leaves 08:43:59, stated 08:43; back 11:46:01, stated 11:47.
    const scenario = smallScenario();
    const verdict = verdictOn(
      [tour({})],
      scenario,
      matrixOf(scenario, () => 361),
    );
    expect(verdict.tours[0]).toMatchObject({ departs: '08:43', returns: '11:47', spanMinutes: 184 });
  });
});
