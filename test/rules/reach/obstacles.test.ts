import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../../../src/domain/scenario.ts';
import { obstaclesTo, type VisitWanted } from '../../../src/rules/reach/obstacles.ts';
import { inputsOf } from '../../support/planning-inputs.ts';
import { type DeepPartial, smallScenario } from '../../support/small-scenario.ts';

const ANY: VisitWanted = { stop: 'aube', day: null, half: null, unit: null };
const MONDAY = { week: 1, weekday: 'monday' } as const;

function obstacles(changes: DeepPartial<ScenarioInput>, wanted: Partial<VisitWanted> = {}) {
  const inputs = inputsOf(smallScenario(changes));
  return obstaclesTo({ ...ANY, ...wanted }, inputs.scenario, inputs);
}
const rulesOf = (...args: Parameters<typeof obstacles>) => obstacles(...args).map(({ rule }) => rule);

const aube = (changes: DeepPartial<ScenarioInput['stops'][number]>) => ({ stops: [{ id: 'aube', ...changes }] });

describe('what keeps units away from a stop', () => {
  test('is nothing where some way breaks nothing', () => {
    expect(obstacles({})).toEqual([]);
    expect(obstacles({}, { day: MONDAY, half: 'morning', unit: 'bus' })).toEqual([]);
  });

  test.each<[string, DeepPartial<ScenarioInput>]>([
    ['no-road', aube({ reachableByRoad: false })],
    ['parking', aube({ parkingSlots: 0 })],
    ['range', { units: [{ id: 'bus', rangeKm: 5 }] }],
  ])('is the rule %s by itself', (rule, changes) => {
    expect(rulesOf(changes)).toEqual([expect.stringContaining(rule)]);
  });

  test('is a fixed service point, a lock, or a day that is too short', () => {
    const point = { id: 'fs', name: 'Maison', commune: '17001', point: { lat: 46, lon: 0 } };
    expect(obstacles({ territory: { servicePoints: [point] } })[0]!.parameters).toMatchObject({
      servicePoint: 'Maison',
    });
    expect(rulesOf({ locks: [{ kind: 'stop-closed', stop: 'aube' }] })).toEqual(['lock-stop-closed']);
    expect(rulesOf({ dayRules: { mostSpanMinutes: 120 } })).toEqual(['span']);
  });

  test('is closed windows on the day that is wanted, and nothing on any day', () => {
    const closed = aube({ windows: { monday: [], tuesday: [{ from: '08:00', to: '18:00' }] } });
    expect(rulesOf(closed, { day: MONDAY })).toEqual(['window']);
    expect(rulesOf(closed)).toEqual([]);
  });

  test('is a window that is too short for any visit', () => {
    const short = Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from: '10:00', to: '11:00' }]]),
    );
    expect(rulesOf(aube({ windows: short }))).toHaveLength(1);
  });

  test('is an agent who is away, by name, or the skill that nobody has', () => {
    const away = obstacles({ agents: [{ id: 'ana', availability: { friday: ['morning'] } }] }, { day: MONDAY });
    expect(away.map(({ rule, parameters }) => [rule, parameters.agent])).toEqual([['agent-absent', 'ana']]);
    expect(rulesOf({ units: [{ id: 'bus', crew: [{ skill: 'nurse' }] }] })).toEqual(['crew-need']);
  });

  test('is the room that a workshop wants', () => {
    const modes = { morning: { kind: 'collective', seats: 9 }, afternoon: { kind: 'collective', seats: 9 } } as const;
    expect(rulesOf({ units: [{ id: 'bus', modes }] })).toEqual(['workshop-room']);
    expect(rulesOf({ units: [{ id: 'bus', modes: { morning: modes.morning } }] })).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['day of work that is too long', { mostWorkMinutesPerDay: 120 }, ['profile-work']],
    ['time out that is too long', { mostSpanMinutes: 120 }, ['profile-span']],
    ['week that is too long', { mostHoursPerWeek: 2 }, ['profile-week-hours']],
    ['lack of breaks', { break: { minutes: 20, before: 100 } }, ['profile-break']],
    ['lack of breaks that waiting makes up for', { break: { minutes: 20, before: 180 } }, []],
    ['rule that one visit keeps', { mostWorkMinutesPerDay: 300, leastRestMinutes: 660 }, []],
  ])('is, for the rules of work of an agent, a %s', (_, profile, rules) => {
    const own = { id: 'own', name: 'Own', source: 'test', ...profile };
    const ana = { id: 'ana', workProfile: 'own' };
    expect(rulesOf({ workProfiles: [own], agents: [ana] })).toEqual(rules);
    expect(rulesOf({ workProfiles: [own], agents: [ana, { id: 'bob', name: 'Bob' }] })).toEqual([]);
  });

  test('is an agent with too few hours a week', () => {
    expect(rulesOf({ agents: [{ id: 'ana', hoursPerWeek: 2 }] })).toEqual(['agent-week-hours']);
  });

  test('is a day that the cycle does not have', () => {
    expect(rulesOf({}, { day: { week: 1, weekday: 'sunday' } })).toEqual(['day-unknown']);
  });

  test('is the rhythm, where visits are possible one by one and never in one', () => {
    const onlyOnce = { dates: [{ from: '2026-01-05', to: '2026-01-05' }] };
    const weekly = { patterns: [{ name: 'weekly', visitsPerCycle: 2 }] };
    expect(rulesOf({ ...aube(onlyOnce), ...weekly })).toEqual(['pattern-count']);
    expect(rulesOf({ ...aube(onlyOnce), ...weekly }, { day: MONDAY })).toEqual([]);
  });
});
