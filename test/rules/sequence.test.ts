import { describe, expect, test } from 'vitest';
import { smallTour, verdictOn } from '../support/small-rota.ts';
import { lineMatrix, matrixOf, smallScenario } from '../support/small-scenario.ts';

// Two visits of an hour in one morning, so that lunch has no say.
const scenario = smallScenario({ visits: { dwellMinutes: [60] } });
const morning = (opens: string, closes: string) =>
  smallTour({
    visits: [
      { stop: 'aube', opens: '09:00', closes: '10:00' },
      { stop: 'bief', opens, closes },
    ],
  });

describe('between two visits', () => {
  test('there is time to pack up, drive and set up', () => {
    // 10:00 + 10 min of packing up + 6 km + 10 min of setting up = 10:26; the grid of 5 minutes makes it 10:30.
    expect(verdictOn([morning('10:30', '11:30')], scenario).violations).toEqual([]);
    expect(verdictOn([morning('10:25', '11:25')], scenario).violations).toMatchObject([
      {
        rule: 'sequence',
        tour: 0,
        visit: 1,
        parameters: { fromStop: 'aube', fromName: 'Stop aube', stop: 'bief', opens: '10:25', earliest: '10:26' },
      },
    ]);
  });

  test('the unit may wait', () => {
    expect(verdictOn([morning('11:30', '12:30')], scenario).violations).toEqual([]);
  });

  test('seconds count: a drive of 10 min 1 s does not fit into ten minutes', () => {
    const between = (seconds: number) =>
      matrixOf(scenario, (from, to) => (from.key === 'stop:aube' && to.key === 'stop:bief' ? seconds : 360));
    expect(verdictOn([morning('10:30', '11:30')], scenario, between(600)).violations).toEqual([]);
    expect(verdictOn([morning('10:30', '11:30')], scenario, between(601)).violations).toMatchObject([
      { rule: 'sequence', parameters: { earliest: '10:31' } },
    ]);
  });

  test('the way there may be quicker than the way back', () => {
    // Bief first, then Aube: only Bief to Aube counts.
    const backwards = smallTour({
      visits: [
        { stop: 'bief', opens: '09:00', closes: '10:00' },
        { stop: 'aube', opens: '10:30', closes: '11:30' },
      ],
    });
    const oneWay = (fromStop: string) => {
      const line = lineMatrix(scenario);
      return matrixOf(scenario, (from, to) => {
        if (from.key === fromStop && to.key.startsWith('stop:')) return 3000;
        return line.seconds[line.indexOf.get(from.key)! * line.size + line.indexOf.get(to.key)!]!;
      });
    };
    expect(verdictOn([backwards], scenario, oneWay('stop:aube')).violations).toEqual([]);
    expect(verdictOn([backwards], scenario, oneWay('stop:bief')).violations).toMatchObject([{ rule: 'sequence' }]);
  });

  test('visits in the wrong order break the sequence and nothing else', () => {
    const verdict = verdictOn([
      smallTour({
        visits: [
          { stop: 'bief', opens: '14:00', closes: '16:30' },
          { stop: 'aube', opens: '09:00', closes: '11:30' },
        ],
        departs: '08:00',
        returns: '17:00',
      }),
    ]);
    expect(verdict.violations).toMatchObject([{ rule: 'sequence', parameters: { earliest: '16:56' } }]);
  });
});
