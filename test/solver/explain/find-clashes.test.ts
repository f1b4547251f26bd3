import { describe, expect, test } from 'vitest';
import type { ClashReport } from '../../../src/domain/clash.ts';
import type { ScenarioInput } from '../../../src/domain/scenario.ts';
import { buildNeedModel } from '../../../src/need/need-model.ts';
import { findClashes } from '../../../src/solver/explain/find-clashes.ts';
import { type DeepPartial, lineMatrix, smallScenario } from '../../support/small-scenario.ts';

interface Control {
  readonly timeLimitSeconds?: number;
  readonly stopped?: () => boolean;
}

function clashesOf(changes: DeepPartial<ScenarioInput>, control: Control = {}): Promise<ClashReport> {
  const scenario = smallScenario(changes);
  const matrix = lineMatrix(scenario);
  const ground = { need: buildNeedModel(scenario, matrix), matrix };
  const now = () => performance.now();
  return findClashes(scenario, ground, { timeLimitSeconds: 30, now, stopped: () => false, ...control });
}

/** "code commune-or-stop most", as short as can be told apart. */
const said = ({ code, parameters: p }: ClashReport['clashes'][number]['rules'][number]) =>
  [code, p.commune ?? p.stop ?? p.agent ?? p.unit, p.least ?? p.most ?? p.weekday]
    .filter((part) => part != null)
    .join(' ');
const rulesOf = ({ clashes }: ClashReport) => clashes.map(({ rules }) => rules.map(said));
const changed = ({ code, parameters: p }: ClashReport['remedies'][number]['changes'][number]) =>
  p.to === undefined
    ? [code, p.stop ?? p.agent, p.weekday ?? p.halfDays].filter(Boolean).join(' ')
    : `${code} ${p.from}→${p.to}`;
const changesOf = ({ remedies }: ClashReport) => remedies.map(({ changes }) => changes.map(changed));

const MONDAY = { week: 1, weekday: 'monday' } as const;
const visit = (stop: string) => ({ kind: 'visit', stop, day: MONDAY, half: 'morning', unit: 'bus' }) as const;
const ONLY_MONDAY: DeepPartial<ScenarioInput> = { cycle: { days: { monday: ['morning', 'afternoon'] } } };

describe('rules that clash', () => {
  test('are two visits of one unit locked in the same half-day', async () => {
    const report = await clashesOf({ locks: [visit('aube'), visit('cure')] });
    expect(rulesOf(report)).toEqual([['lock-visit aube monday', 'lock-visit cure monday']]);
    expect(report.clashes[0]).toMatchObject({ irreducible: true });
    expect(report.clashes[0]!.rules[0]).toEqual({
      code: 'lock-visit',
      path: ['locks', 0],
      parameters: {
        stop: 'aube',
        name: 'Stop aube',
        week: 1,
        weekday: 'monday',
        half: 'morning',
        unit: 'bus',
        unitName: 'The bus',
      },
    });
    expect(changesOf(report)).toEqual([['lock-visit aube monday'], ['lock-visit cure monday']]);
    expect(report).toMatchObject({ fewest: true, complete: true, remedies: [{ least: true }, { least: true }] });
  });

  test('are a locked visit and a lock on another weekday, or on the stop, or on the whole tour', async () => {
    const others: NonNullable<ScenarioInput['locks']> = [
      { kind: 'stop-weekday', stop: 'aube', weekday: 'tuesday' },
      { kind: 'stop-closed', stop: 'aube' },
      { kind: 'tour', unit: 'bus', day: MONDAY, visits: [{ stop: 'cure' }] },
    ];
    const found = await Promise.all(others.map((lock) => clashesOf({ locks: [visit('aube'), lock] })));
    expect(found.map(rulesOf)).toEqual([
      [['lock-visit aube monday', 'lock-stop-weekday aube tuesday']],
      [['lock-visit aube monday', 'lock-stop-closed aube']],
      [['lock-visit aube monday', 'lock-tour bus monday']],
    ]);
  });

  test('are a promise and a tolerance of hours: the least that will do is how far apart the stop opens', async () => {
    // On Mondays Aube opens at 9:00 alone, on Tuesdays at 10:00 alone: 60 minutes.
    const report = await clashesOf({
      cycle: { weeks: 1, days: { monday: ['morning'], tuesday: ['morning'] } },
      patterns: [{ name: 'twice', visitsPerCycle: 2, sameWeekday: false, hourToleranceMinutes: 30 }],
      stops: [
        {
          id: 'aube',
          windows: { monday: [{ from: '09:00', to: '11:30' }], tuesday: [{ from: '10:00', to: '12:30' }] },
        },
      ],
      floors: [{ commune: '17001', leastVisitsPerCycle: 2 }],
    });
    expect(rulesOf(report)).toEqual([['floor-visits 17001 2', 'patterns', 'hour-tolerance 30']]);
    expect(changesOf(report)).toContainEqual(['hour-tolerance 30→60']);
    const remedy = report.remedies.find(({ changes }) => changes[0]!.code === 'hour-tolerance')!;
    expect(remedy).toMatchObject({ least: true, changes: [{ parameters: { pattern: 'twice' } }] });
  });

  test('are a promise and a cap: so many kilometres are the least that will do', async () => {
    // Aube is 6 km from the garage: 12 km a visit, 24 km for two, and no shorter way.
    const report = await clashesOf({
      floors: [{ commune: '17001', leastVisitsPerCycle: 2 }],
      caps: { kmPerCycle: 20.5 },
    });
    expect(rulesOf(report)).toEqual([['floor-visits 17001 2', 'cap-kilometres 20.5']]);
    expect(changesOf(report)).toEqual([['cap-kilometres 20.5→24'], ['floor-visits 2→1']]);
    expect(report.remedies.map(({ least }) => least)).toEqual([true, true]);
  });

  test('are a promise of need and a ceiling of visits', async () => {
    const report = await clashesOf({
      visits: { parts: ['morning'] },
      coverage: { travellersShare: 0 },
      floors: [
        { commune: '17002', leastServedShare: 0.99 },
        { commune: '17002', mostVisitsPerCycle: 1 },
      ],
    });
    expect(rulesOf(report)).toEqual([['floor-share 17002 0.99', 'ceiling-visits 17002 1']]);
    // A visit offers 2.5 h of the 10 h that are needed.
    expect(changesOf(report)).toEqual([['floor-share 0.99→0.25']]);
  });

  test('are a promise and the hours of the agent, or the half-days that are worked', async () => {
    const floors = [{ commune: '17001', leastVisitsPerCycle: 2 }];
    // 6 minutes each way, 10 of setting up and of packing up, 2 h 30 of opening: 3 h 02 a tour, one each week.
    const short = await clashesOf({
      floors,
      units: [{ id: 'bus', setUpMinutes: 10, packUpMinutes: 10 }],
      agents: [{ id: 'ana', hoursPerWeek: 3 }],
    });
    expect(rulesOf(short)).toEqual([['floor-visits 17001 2', 'agent-week-hours ana 3']]);
    expect(changesOf(short)).toContainEqual(['agent-week-hours 3→3.1']);

    const away = await clashesOf({
      locks: [visit('aube')],
      agents: [{ id: 'ana', availability: { friday: ['morning'] } }],
    });
    expect(rulesOf(away)).toEqual([['lock-visit aube monday', 'agent-availability ana']]);
    expect(away.clashes[0]!.rules[1]!.parameters.halfDays).toBe('friday morning');
    expect(changesOf(away)).toEqual([['agent-availability ana monday morning'], ['lock-visit aube monday']]);
  });

  test('are a promise and the longest day, the range, the radius, or a latest return', async () => {
    const floors = [{ commune: '17004', leastVisitsPerCycle: 1 }];
    const long = await clashesOf({ floors, dayRules: { mostSpanMinutes: 120 } });
    expect(rulesOf(long)).toEqual([['floor-visits 17004 1', 'day-span 120']]);
    // 16 minutes each way, 2 h 30 of opening and 10 minutes each to set up and to pack up make 202; days grow by 5 minutes.
    expect(changesOf(long)).toContainEqual(['day-span 120→205']);

    const far = await clashesOf({ floors, units: [{ id: 'bus', rangeKm: 20 }] });
    expect(rulesOf(far)).toEqual([['floor-visits 17004 1', 'range bus 20']]);
    expect(changesOf(far)).toContainEqual(['range 20→32']);

    // Dent lies 0.16 degrees north of the garage: 17.8 km as the crow flies.
    const beyond = await clashesOf({ floors, units: [{ id: 'bus', radiusKm: 10 }] });
    expect(rulesOf(beyond)).toEqual([['floor-visits 17004 1', 'radius bus 10']]);
    expect(changesOf(beyond)).toContainEqual(['radius 10→18']);
  });

  test('are named commune by commune where a promise to all fails for the sake of one', async () => {
    const report = await clashesOf({
      floors: [{ leastVisitsPerCycle: 1 }, { commune: '17003', mostVisitsPerCycle: 0 }],
    });
    expect(rulesOf(report)).toEqual([['floor-visits 17003 1', 'ceiling-visits 17003 0']]);
    expect(changesOf(report)).toEqual([['floor-visits 1→0'], ['ceiling-visits 0→1'], ['floor-visits-all 1→0']]);
  });

  test('are one promise where it asks for more visits than the units can make', async () => {
    const report = await clashesOf({ ...ONLY_MONDAY, floors: [{ leastVisitsPerCycle: 2 }] });
    expect(rulesOf(report)).toEqual([['floor-visits-all 2']]);
    expect(report.clashes[0]!.obstacles).toEqual([{ rule: 'capacity', parameters: { promised: 8, most: 4 } }]);
    expect(changesOf(report)).toContainEqual(['floor-visits-all 2→1']);
  });

  test('are told set by set where there are several, and the remedy changes one of each', async () => {
    const report = await clashesOf({
      locks: [visit('aube'), visit('cure')],
      floors: [
        { commune: '17002', leastVisitsPerCycle: 1 },
        { commune: '17002', mostVisitsPerCycle: 0 },
      ],
    });
    expect(rulesOf(report).sort()).toEqual([
      ['floor-visits 17002 1', 'ceiling-visits 17002 0'],
      ['lock-visit aube monday', 'lock-visit cure monday'],
    ]);
    expect(report.remedies.every(({ changes, least }) => changes.length === 2 && least)).toBe(true);
    expect(report).toMatchObject({ fewest: true, complete: true });
  });

  test('may be one change of what is promised to all, though communes clash each for itself', async () => {
    const report = await clashesOf({
      floors: [
        { leastVisitsPerCycle: 1 },
        { commune: '17003', mostVisitsPerCycle: 0 },
        { commune: '17002', mostVisitsPerCycle: 0 },
      ],
    });
    expect(report.clashes).toHaveLength(2);
    expect(changesOf(report)).toContainEqual(['floor-visits-all 1→0']);
    expect(report.fewest).toBe(true);
  });
});

describe('a remedy', () => {
  test('changes one rule of each clash', async () => {
    const report = await clashesOf({
      locks: [
        { kind: 'visit', stop: 'aube', day: MONDAY },
        { kind: 'visit', stop: 'dent', day: { week: 1, weekday: 'tuesday' } },
        { kind: 'stop-closed', stop: 'aube' },
        { kind: 'stop-closed', stop: 'dent' },
      ],
    });
    expect(rulesOf(report)).toHaveLength(2);
    expect(report.remedies.every(({ changes, least }) => changes.length === 2 && least)).toBe(true);
    expect(report.remedies.length).toBeGreaterThan(0);
  });
});

describe('a search that ends early', () => {
  test('tells what it has found, and that there may be more', async () => {
    const nothing = await clashesOf({ locks: [visit('aube'), visit('cure')] }, { timeLimitSeconds: 0 });
    expect(nothing).toEqual({ clashes: [], remedies: [], fewest: false, complete: false });

    let questions = 0;
    const some = await clashesOf({ locks: [visit('aube'), visit('cure')] }, { stopped: () => ++questions > 60 });
    expect(some.complete).toBe(false);
  });
});
