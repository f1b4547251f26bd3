import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import { changed, found, type LooseInput, onlyProblem, problemsOf } from '../support/problems-of.ts';
import { positionAt } from '../support/small-scenario.ts';

const servicePoint = (change: object) => ({
  id: 'hub',
  name: 'The hub',
  commune: '17001',
  point: positionAt(6, 0),
  ...change,
});
const young = { id: 'young', name: 'Young people' };
const barrier = { id: 'river', name: 'River', line: [positionAt(3, -3), positionAt(3, 3)], source: 'test' };
const crossing = { id: 'bridge', name: 'Bridge', barrier: 'river', point: positionAt(3, 0), source: 'test' };

describe('an id or code that stands twice is told with where it stands first', () => {
  const again = (list: unknown[], change: object) => list.push({ ...(list[0] as object), ...change });

  test.each<[string, (input: LooseInput) => unknown, string]>([
    [
      'duplicate-commune',
      (input) => again(input.territory.communes, { name: 'Aube again' }),
      '/territory/communes/0/code',
    ],
    ['duplicate-stop', (input) => again(input.stops, { name: 'again' }), '/stops/0/id'],
    ['duplicate-unit', (input) => again(input.units, {}), '/units/0/id'],
    ['duplicate-agent', (input) => again(input.agents, {}), '/agents/0/id'],
    [
      'duplicate-sector',
      (input) =>
        Object.assign(input, {
          sectors: [
            { id: 'a', communes: ['17001'] },
            { id: 'a', communes: ['17002'] },
          ],
        }),
      '/sectors/0/id',
    ],
    [
      'duplicate-service-point',
      (input) => Object.assign(input.territory, { servicePoints: [servicePoint({}), servicePoint({})] }),
      '/territory/servicePoints/0/id',
    ],
    [
      'duplicate-barrier',
      (input) => Object.assign(input.territory, { barriers: [barrier, barrier] }),
      '/territory/barriers/0/id',
    ],
    [
      'duplicate-crossing',
      (input) => Object.assign(input.territory, { barriers: [barrier], crossings: [crossing, crossing] }),
      '/territory/crossings/0/id',
    ],
    [
      'duplicate-public',
      (input) => Object.assign(input, { publics: [young, { ...young, name: 'Again' }] }),
      '/publics/0/id',
    ],
  ])('%s', (code, change, first) => {
    expect(onlyProblem(change)).toMatchObject({ code, parameters: { first } });
  });

  test('and so are two floors of one commune, or two of all communes', () => {
    const floors = [{ commune: '17001' }, { commune: null }, { commune: '17001' }, {}];
    expect(found((input) => Object.assign(input, { floors }))).toEqual([
      'duplicate-floor /floors/2/commune',
      'duplicate-floor /floors/3/commune',
    ]);
  });

  test('but two communes or two stops may lie on the same spot', () => {
    const change = (input: LooseInput) => {
      input.stops[1].point = input.stops[0].point;
      input.territory.communes[1].point = input.territory.communes[0].point;
    };
    expect(found(change)).toEqual([]);
  });
});

describe('a name that nothing has is told with the nearest', () => {
  test('commune of a stop, a service point, a floor', () => {
    const problems = found((input) => {
      input.territory.servicePoints = [servicePoint({ commune: '17009' })];
      input.stops[0].commune = '17009';
      input.floors = [{ commune: '17009' }];
    });
    expect(problems).toEqual([
      'unknown-commune /territory/servicePoints/0/commune',
      'unknown-commune /stops/0/commune',
      'unknown-commune /floors/0/commune',
    ]);
  });

  test('by its id', () => {
    const { parameters } = onlyProblem((input) =>
      Object.assign(input, { locks: [{ kind: 'stop-closed', stop: 'bieff' }] }),
    );
    expect(parameters).toEqual({ value: 'bieff', suggestion: 'bief', suggestionName: 'Stop bief' });
  });

  test('by its name, where that was written in the place of the code', () => {
    const problem = onlyProblem((input) => Object.assign(input.stops[0], { commune: 'Dent' }));
    expect(problem).toMatchObject({
      code: 'bad-format',
      parameters: { value: 'Dent', format: 'commune-code', suggestion: '17004', suggestionName: 'Dent' },
    });
  });

  test('and with none where none is near', () => {
    const { parameters } = onlyProblem((input) => Object.assign(input.stops[0], { commune: '99999' }));
    expect(parameters).toEqual({ value: '99999', suggestion: null, suggestionName: null });
  });

  test('even where something else is wrong with the same item', () => {
    const problems = found((input) => Object.assign(input.stops[0], { commune: '17009', parkingSlots: -1 }));
    expect(problems).toEqual(['unknown-commune /stops/0/commune', 'too-small /stops/0/parkingSlots']);
  });

  test('but not where the item that has it is itself wrong', () => {
    const problems = found((input) => {
      input.territory.communes[0].population.total = -1;
      input.locks = [{ kind: 'stop-closed', stop: 'bief' }];
      input.stops[1].desks = 3;
    });
    expect(problems).toEqual(['too-small /territory/communes/0/population/total', 'unknown-key /stops/1/desks']);
  });

  test('nor where the list is no list', () => {
    expect(found((input) => Object.assign(input.territory, { communes: {} }))).toEqual([
      'wrong-type /territory/communes',
    ]);
  });

  test('barrier of a crossing', () => {
    const crossings = [{ ...crossing, barrier: 'rivr' }];
    const problem = onlyProblem((input) => Object.assign(input.territory, { barriers: [barrier], crossings }));
    expect(problem).toMatchObject({ code: 'unknown-barrier', parameters: { suggestion: 'river' } });
  });

  test('sector of a week, and communes of a sector', () => {
    const change = (input: LooseInput) => {
      input.sectors = [{ id: 'north', communes: ['17003', '17009'] }];
      input.cycle = { weeks: 2, sectorOfWeek: ['nord', null] };
    };
    expect(found(change)).toEqual(['unknown-sector /cycle/sectorOfWeek/0', 'unknown-commune /sectors/0/communes/1']);
    expect(found((input) => Object.assign(input, { cycle: { weeks: 1, sectorOfWeek: ['north'] } }))).toEqual([
      'unknown-sector /cycle/sectorOfWeek/0',
    ]);
  });

  test('rhythm of a stop: one of the scenario, or of those that follow from its cycle', () => {
    const patterns = [{ name: 'weekly', visitsPerCycle: 2 }];
    const own = onlyProblem((input) => {
      input.patterns = patterns;
      input.stops[1].patterns = ['weekly', 'weekli'];
    });
    expect(own).toMatchObject({
      code: 'unknown-pattern',
      path: ['stops', 1, 'patterns', 1],
      parameters: { value: 'weekli', suggestion: 'weekly' },
    });
    expect(found((input) => Object.assign(input.stops[0], { patterns: ['1/2'] }))).toEqual([]);
    expect(found((input) => Object.assign(input.stops[0], { patterns: ['weekly'] }))).toEqual([
      'unknown-pattern /stops/0/patterns/0',
    ]);
  });

  test('stop, unit and agent of locks', () => {
    const locks = [
      { kind: 'visit', stop: 'x', unit: 'bsu', day: { week: 1, weekday: 'monday' } },
      { kind: 'agent-unit', agent: 'anna', unit: 'bus' },
    ];
    expect(found((input) => Object.assign(input, { locks }))).toEqual([
      'unknown-stop /locks/0/stop',
      'unknown-unit /locks/0/unit',
      'unknown-agent /locks/1/agent',
    ]);
  });
});

describe('a lock on a day', () => {
  const lockedOn = (day: object, half: string | null = null) =>
    found((input) => Object.assign(input, { locks: [{ kind: 'visit', stop: 'aube', day, half }] }));

  test('of the cycle is fine', () => {
    expect(lockedOn({ week: 2, weekday: 'friday' }, 'afternoon')).toEqual([]);
  });

  test('in a week after the last is told', () => {
    expect(lockedOn({ week: 3, weekday: 'friday' })).toEqual(['week-outside-cycle /locks/0/day/week']);
  });

  test('on which nobody works is told', () => {
    expect(lockedOn({ week: 1, weekday: 'saturday' })).toEqual(['weekday-off /locks/0/day/weekday']);
    const locks = [{ kind: 'stop-weekday', stop: 'aube', weekday: 'sunday' }];
    expect(found((input) => Object.assign(input, { locks }))).toEqual(['weekday-off /locks/0/weekday']);
  });

  test('in a half-day that does not exist is told', () => {
    const problems = found((input) => {
      input.cycle = { days: { monday: ['morning'], tuesday: ['morning', 'afternoon'] } };
      input.locks = [{ kind: 'visit', stop: 'aube', day: { week: 1, weekday: 'monday' }, half: 'afternoon' }];
    });
    expect(problems).toEqual(['half-day-off /locks/0/half']);
  });
});

describe('coordinates', () => {
  test('with latitude and longitude swapped are told as swapped', () => {
    const problem = onlyProblem((input) => Object.assign(input.stops[2], { point: { lat: 0.01, lon: 46.08 } }));
    expect(problem).toEqual({
      code: 'swapped-coordinates',
      path: ['stops', 2, 'point'],
      parameters: { name: 'Stop cure', lat: 0.01, lon: 46.08, km: expect.closeTo(6798, -2) },
    });
  });

  test('of a town 500 km away are told with the distance, and the reach that a planner may widen', () => {
    // 4.5 degrees of latitude of 111.2 km each.
    const point = { lat: 50.5, lon: 0 };
    const problem = onlyProblem((input) => Object.assign(input.stops[2], { point }));
    expect(problem.parameters).toMatchObject({ km: expect.closeTo(497, -1), reachKm: 100 });
    expect(problem.code).toBe('too-far');
    const wider = (input: LooseInput) => {
      input.stops[2].point = point;
      input.territory.reachKm = 600;
    };
    expect(found(wider)).toEqual([]);
  });

  test('of communes, service points, crossings and garages are looked at too, and of a line swapped by hand', () => {
    const swapped = { lat: 0, lon: 46 };
    const problems = found((input) => {
      Object.assign(input.territory.communes[3].point, swapped);
      input.territory.servicePoints = [servicePoint({ point: swapped })];
      input.territory.barriers = [{ ...barrier, line: [positionAt(0, 0), swapped, swapped, { lat: 20, lon: 0 }] }];
      input.territory.crossings = [{ ...crossing, point: swapped }];
      input.units[0].garage.point = swapped;
    });
    expect(problems).toEqual([
      'swapped-coordinates /territory/communes/3/point',
      'swapped-coordinates /territory/servicePoints/0/point',
      'swapped-coordinates /territory/barriers/0/line/1',
      'swapped-coordinates /territory/crossings/0/point',
      'swapped-coordinates /units/0/garage/point',
    ]);
  });
});

describe('a rhythm', () => {
  const withPattern = (rule: object, cycle: object = {}) =>
    found((input) => Object.assign(input, { cycle, patterns: [{ name: 'rule', ...rule }] }));

  test('that the cycle can have is fine', () => {
    expect(withPattern({ visitsPerCycle: 2, leastGapDays: 7, mostGapDays: 7 })).toEqual([]);
    expect(withPattern({ visitsPerCycle: 10, sameWeekday: false })).toEqual([]);
    // Tuesday and Friday of each week: gaps of 3, 4, 3, 4 days.
    expect(withPattern({ visitsPerCycle: 4, sameWeekday: false, leastGapDays: 3, mostGapDays: 4 })).toEqual([]);
  });

  test('of more visits than the cycle has days is told', () => {
    expect(withPattern({ visitsPerCycle: 11, sameWeekday: false })).toEqual([
      'pattern-too-many-visits /patterns/0/visitsPerCycle',
    ]);
  });

  test('on one weekday of more visits than weeks is told', () => {
    expect(withPattern({ visitsPerCycle: 3 })).toEqual(['pattern-same-weekday /patterns/0/visitsPerCycle']);
  });

  test('whose gaps cannot be had is told, across the end of the cycle too', () => {
    // Two visits a fortnight on one weekday are 7 days apart; a single one is 14 days from itself.
    expect(withPattern({ visitsPerCycle: 2, leastGapDays: 8 })).toEqual(['pattern-gaps /patterns/0']);
    expect(withPattern({ visitsPerCycle: 1, mostGapDays: 13 })).toEqual(['pattern-gaps /patterns/0']);
    // Five working days in a row would be a day apart, but Friday to Monday are three.
    expect(withPattern({ visitsPerCycle: 10, sameWeekday: false, mostGapDays: 2 })).toEqual([
      'pattern-gaps /patterns/0',
    ]);
  });

  test('is told only for days on which a visit can be', () => {
    const problems = found((input) => {
      input.cycle = { days: { monday: ['morning'], tuesday: ['morning', 'afternoon'] } };
      input.visits = { parts: ['day'] };
      input.patterns = [{ name: 'rule', visitsPerCycle: 3, sameWeekday: false }];
    });
    expect(problems).toEqual(['pattern-too-many-visits /patterns/0/visitsPerCycle']);
  });

  test('of parts of the day that do not exist is told', () => {
    const problems = found((input) => {
      input.cycle = { days: { monday: ['morning'] } };
      input.visits = { parts: ['day', 'afternoon'] };
    });
    expect(problems).toEqual(['no-part-of-day /visits/parts']);
  });

  test('of a visit that fits in no half-day is told with the longest that does', () => {
    // 13:30 to 17:30 is the longer half-day.
    const problem = onlyProblem((input) => Object.assign(input, { visits: { dwellMinutes: [150, 240, 241] } }));
    expect(problem).toEqual({
      code: 'dwell-too-long',
      path: ['visits', 'dwellMinutes', 2],
      parameters: { value: 241, longest: 240 },
    });
  });

  test('of a visit counts that it opens on the grid', () => {
    // Opening on the hour, the afternoon has room from 14:00 and the morning from 9:00: 3 h 30 each.
    const visits = { dwellMinutes: [210, 240], openingStepMinutes: 60 };
    expect(onlyProblem((input) => Object.assign(input, { visits })).parameters).toEqual({ value: 240, longest: 210 });
  });
});

describe('a crew', () => {
  test('that nobody can form is told with what is missing', () => {
    const crew = [{ skill: 'adviser', licence: 'B', count: 2 }];
    const problem = onlyProblem((input) => {
      input.units[0].crew = crew;
      input.agents = [
        { id: 'ana', name: 'Ana', skills: ['adviser'] },
        { id: 'bob', name: 'Bob', skills: ['adviser'], licences: [] },
      ];
    });
    expect(problem).toEqual({
      code: 'no-crew',
      path: ['units', 0, 'crew', 0],
      parameters: { unit: 'bus', skill: 'adviser', licence: 'B', count: 2, found: 1 },
    });
  });

  test('does not count agents who work on no day of the cycle or are fixed to another unit', () => {
    const problems = found((input) => {
      input.units.push({ ...input.units[0], id: 'car' });
      input.agents.push({ id: 'bob', name: 'Bob', availability: { sunday: ['morning'] } });
      input.locks = [{ kind: 'agent-unit', agent: 'ana', unit: 'car' }];
    });
    expect(problems).toEqual(['no-crew /units/0/crew/0']);
  });

  test('of nobody is nobody to miss', () => {
    expect(found((input) => Object.assign(input.units[0], { crew: [] }))).toEqual([]);
  });
});

describe('further publics', () => {
  const publics = [young, { id: 'job-seekers', name: 'Job seekers' }];

  test('that a commune counts or a stop reaches must be declared', () => {
    const change = (input: LooseInput) => {
      Object.assign(input, { publics });
      input.territory.communes[0].publics = { yuong: 3, young: 2 };
      // The same mistake again, as in every row of a table.
      input.territory.communes[1].publics = { yuong: 5 };
      input.territory.communes[2].publics = { 'not a name': 5 };
      input.stops[0].publics = ['seniors', 'job-seeker'];
      input.stops[1].publics = ['senior'];
    };
    expect(found(change)).toEqual([
      'unknown-public /territory/communes/0/publics/yuong',
      'unknown-public /territory/communes/2/publics/not a name',
      'unknown-public /stops/0/publics/1',
      'unknown-public /stops/1/publics/0',
    ]);
    const suggestions = problemsOf(() => parseScenario(changed(change))).map(({ parameters }) => parameters.suggestion);
    expect(suggestions).toEqual(['young', null, 'job-seekers', 'seniors']);
  });

  test('are told of where none is declared at all', () => {
    expect(found((input) => Object.assign(input.stops[0], { publics: ['young'] }))).toEqual([
      'unknown-public /stops/0/publics/0',
    ]);
  });

  test('may not be called like those whom every scenario has', () => {
    expect(found((input) => Object.assign(input, { publics: [{ ...young, id: 'seniors' }] }))).toEqual([
      'name-taken /publics/0/id',
    ]);
  });

  test('are no more in a commune than a scenario may have', () => {
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, k) => [`p${k}`, 1]));
    const tooMany = found((input) => Object.assign(input.territory.communes[0], { publics: many }));
    expect(tooMany).toContain('too-many /territory/communes/0/publics');
  });

  test('are counted in persons, and a stop that says whom it reaches reaches somebody', () => {
    const problems = found((input) => {
      Object.assign(input, { publics });
      input.territory.communes[0].publics = { young: -1 };
      input.stops[0].publics = [];
      input.stops[1].publics = ['young', 'young'];
    });
    expect(problems).toEqual([
      'too-small /territory/communes/0/publics/young',
      'too-few /stops/0/publics',
      'repeated-value /stops/1/publics/1',
    ]);
  });

  test('and units: the point that a radius starts from lies in the territory', () => {
    const radiusAround = { name: 'Hub', point: { lat: 48.85, lon: 2.35 } };
    expect(found((input) => Object.assign(input.units[0], { radiusKm: 10, radiusAround }))).toEqual([
      'too-far /units/0/radiusAround/point',
    ]);
  });
});
