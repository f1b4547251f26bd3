import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../src/domain/scenario.ts';
import { smallTour, verdictOn } from '../support/small-rota.ts';
import { positionAt, smallScenario } from '../support/small-scenario.ts';

type LockInput = NonNullable<ScenarioInput['locks']>[number];
const van = { id: 'van', name: 'The van', garage: { name: 'Garage', point: positionAt(0, 0) } };
const broken = (lock: LockInput) => verdictOn([smallTour()], smallScenario({ units: [van], locks: [lock] })).violations;
const monday = { week: 1, weekday: 'monday' } as const;

describe('a lock on a visit', () => {
  test('is kept by a visit that day, in that half, by that unit', () => {
    expect(broken({ kind: 'visit', stop: 'bief', day: monday })).toEqual([]);
    expect(broken({ kind: 'visit', stop: 'bief', day: monday, half: 'afternoon', unit: 'bus' })).toEqual([]);
  });

  test('is broken on another day, in the other half, by another unit', () => {
    expect(broken({ kind: 'visit', stop: 'bief', day: { week: 2, weekday: 'monday' } })).toMatchObject([
      {
        rule: 'lock-visit',
        tour: null,
        parameters: { stop: 'bief', name: 'Stop bief', week: 2, weekday: 'monday', half: null, unit: null },
      },
    ]);
    expect(broken({ kind: 'visit', stop: 'bief', day: monday, half: 'morning' })).toMatchObject([
      { rule: 'lock-visit' },
    ]);
    expect(broken({ kind: 'visit', stop: 'bief', day: monday, unit: 'van' })).toMatchObject([{ rule: 'lock-visit' }]);
  });

  test('on a stop that does not exist is broken, not an error', () => {
    expect(broken({ kind: 'visit', stop: 'nowhere', day: monday })).toMatchObject([{ rule: 'lock-visit' }]);
  });
});

describe('other locks', () => {
  test('a stop keeps its weekday', () => {
    expect(broken({ kind: 'stop-weekday', stop: 'aube', weekday: 'monday' })).toEqual([]);
    expect(broken({ kind: 'stop-weekday', stop: 'aube', weekday: 'friday' })).toMatchObject([
      {
        rule: 'lock-stop-weekday',
        tour: 0,
        visit: 0,
        parameters: { stop: 'aube', name: 'Stop aube', weekday: 'friday', visitedOn: 'monday' },
      },
    ]);
    expect(broken({ kind: 'stop-weekday', stop: 'cure', weekday: 'friday' })).toEqual([]);
  });

  test('a stop stays closed', () => {
    expect(broken({ kind: 'stop-closed', stop: 'cure' })).toEqual([]);
    expect(broken({ kind: 'stop-closed', stop: 'bief' })).toMatchObject([
      { rule: 'lock-stop-closed', tour: 0, visit: 1, parameters: { stop: 'bief', name: 'Stop bief' } },
    ]);
  });

  test('an agent stays on a unit', () => {
    expect(broken({ kind: 'agent-unit', agent: 'ana', unit: 'bus' })).toEqual([]);
    expect(broken({ kind: 'agent-unit', agent: 'ana', unit: 'van' })).toMatchObject([
      {
        rule: 'lock-agent-unit',
        tour: 0,
        visit: null,
        parameters: { agent: 'ana', name: 'Ana', unit: 'bus', lockedUnit: 'van' },
      },
    ]);
  });
});

describe('a lock on a tour', () => {
  const [first, ...others] = smallTour().visits;
  const visits = [first!, ...others].map(({ stop }) => ({ stop }));
  const tour = { kind: 'tour', unit: 'bus', day: monday, visits } as const;

  test('is kept by exactly its visits, in whatever order', () => {
    expect(broken(tour)).toEqual([]);
    expect(broken({ ...tour, visits: [...visits].reverse() })).toEqual([]);
    expect(
      broken({
        ...tour,
        visits: visits.map((visit, v) => (v === 0 ? { ...visit, part: 'morning', minutes: 150 } : visit)),
      }),
    ).toEqual([]);
  });

  test.each([
    ['one visit less', { ...tour, visits: visits.slice(1) }],
    ['one visit more', { ...tour, visits: [...visits, { stop: 'cure' }] }],
    ['the same stop twice', { ...tour, visits: [visits[0]!, visits[0]!] }],
    ['another part of the day', { ...tour, visits: visits.map((visit) => ({ ...visit, part: 'day' as const })) }],
    ['another length', { ...tour, visits: visits.map((visit) => ({ ...visit, minutes: 90 })) }],
    ['another unit', { ...tour, unit: 'van' }],
    ['another day', { ...tour, day: { week: 2, weekday: 'monday' as const } }],
  ])('is broken by %s', (_, lock) => {
    expect(broken({ ...lock, visits: [...lock.visits] })).toMatchObject([{ rule: 'lock-tour', tour: null }]);
  });
});
