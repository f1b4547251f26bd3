import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import { InputError } from '../../src/domain/problem.ts';
import { found, type LooseInput, onlyProblem, problemsOf } from '../support/problems-of.ts';
import { smallInput } from '../support/small-scenario.ts';

describe('a scenario', () => {
  test('that is right is returned with every default filled', () => {
    const { scenario, warnings } = parseScenario(smallInput());
    expect(warnings).toEqual([]);
    expect(scenario.cycle.weeks).toBe(2);
    expect(scenario.need.caughtShare).toMatchObject({ value: 0.6, verified: false });
    expect(scenario.need.strugglingShare75Plus).toEqual({
      value: 0.5,
      unit: 'share of persons aged 75 or more',
      source: 'planner',
      verified: false,
    });
  });

  test('has all its problems told at once, of form and of reference, in the order of the file', () => {
    const problems = found((input) => {
      input.name = '';
      input.territory.communes[1].population.households = -1;
      input.stops[0].commune = '17009';
      input.stops[2].id = 'bief';
      input.units[0].desks = 'two';
      input.locks = [{ kind: 'stop-closed', stop: 'dnt' }];
    });
    expect(problems).toEqual([
      'too-short /name',
      'too-small /territory/communes/1/population/households',
      'unknown-commune /stops/0/commune',
      'duplicate-stop /stops/2/id',
      'wrong-type /units/0/desks',
      'unknown-stop /locks/0/stop',
    ]);
  });

  test('that is nothing of the kind is refused', () => {
    for (const input of [null, undefined, 5, 'scenario', true, [], () => 1]) {
      expect(problemsOf(() => parseScenario(input))).toMatchObject([
        { code: expect.stringMatching(/^(wrong-type|missing)$/) },
      ]);
    }
  });

  test('with more problems than anyone reads shows two hundred and says how many more there are', () => {
    const problems = problemsOf(() =>
      parseScenario({
        ...smallInput(),
        locks: Array.from({ length: 950 }, (_, k) => ({ kind: 'stop-closed', stop: `x${k}` })),
      }),
    );
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toEqual({ code: 'more-problems', path: [], parameters: { count: 750 } });
  });

  test('that is refused makes an error whose message holds codes, for no user reads it', () => {
    expect(() => parseScenario({ ...smallInput(), stops: [] })).toThrow(InputError);
    expect(() => parseScenario({ ...smallInput(), stops: [] })).toThrow('too-few at /stops');
  });
});

describe('a value', () => {
  const oneStop = (change: LooseInput) => (input: LooseInput) => Object.assign(input.stops[0], change);

  test('of the wrong type is told with what was expected', () => {
    const problem = onlyProblem(oneStop({ parkingSlots: '2' }));
    expect(problem.parameters).toEqual({ value: '2', expected: 'number', found: 'text' });
    expect(onlyProblem(oneStop({ windows: [] })).parameters).toMatchObject({ expected: 'object', found: 'list' });
    expect(onlyProblem(oneStop({ dates: {} })).parameters).toMatchObject({ expected: 'list', found: 'object' });
    expect(onlyProblem(oneStop({ name: null })).parameters).toMatchObject({ expected: 'text', found: 'null' });
  });

  test('that is missing is told by its key', () => {
    expect(onlyProblem((input) => delete input.stops[0].point.lat)).toEqual({
      code: 'missing',
      path: ['stops', 0, 'point', 'lat'],
      parameters: { key: 'lat' },
    });
  });

  test('out of range is told with the range', () => {
    expect(onlyProblem(oneStop({ roomSeats: -3 })).parameters).toEqual({
      value: -3,
      least: 0,
      most: 100_000_000,
      strict: false,
    });
    const slow = onlyProblem((input) => Object.assign(input.units[0], { speedFactor: 0 }));
    expect(slow).toMatchObject({ code: 'too-small', parameters: { value: 0, least: 0, most: 5, strict: true } });
    const huge = onlyProblem((input) => Object.assign(input.units[0], { speedFactor: 1e7 }));
    expect(huge).toMatchObject({ code: 'too-large', parameters: { value: 1e7, most: 5 } });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d is not a number', (value) => {
    const problem = onlyProblem(oneStop({ parkingSlots: value }));
    expect(problem).toMatchObject({ code: 'not-a-number', parameters: { value: String(value) } });
  });

  test('with decimals where a whole number is needed is told so', () => {
    expect(onlyProblem(oneStop({ parkingSlots: 1.5 }))).toMatchObject({
      code: 'not-whole',
      parameters: { value: 1.5 },
    });
  });

  test.each([
    ['identifier', { id: 'the stop' }],
    ['commune-code', { commune: '1701' }],
    ['time', { windows: { monday: [{ from: '9:00', to: '12:00' }] } }],
    ['date', { dates: [{ from: '2026-02-30', to: '2026-03-01' }] }],
  ])('that is no %s is told which form it must have', (format, change) => {
    expect(onlyProblem(oneStop(change))).toMatchObject({ code: 'bad-format', parameters: { format } });
  });

  test('that is none of those allowed is told with them and the nearest', () => {
    expect(onlyProblem(oneStop({ mobileCoverage: 'goud' })).parameters).toEqual({
      value: 'goud',
      allowed: 'none, limited, good, very-good',
      suggestion: 'good',
    });
  });

  test('of a lock of a kind that does not exist is told with the kinds', () => {
    const problem = onlyProblem((input) => Object.assign(input, { locks: [{ kind: 'visti', stop: 'aube' }] }));
    expect(problem).toMatchObject({
      code: 'not-one-of',
      path: ['locks', 0, 'kind'],
      parameters: { suggestion: 'visit' },
    });
  });

  test('under an unknown key is told with the nearest key, in an object and in a record', () => {
    expect(onlyProblem((input) => Object.assign(input, { Cycles: {} })).parameters).toEqual({
      key: 'Cycles',
      suggestion: 'cycle',
    });
    const problem = onlyProblem(oneStop({ windows: { munday: [] } }));
    expect(problem).toMatchObject({ path: ['stops', 0, 'windows', 'munday'], parameters: { suggestion: 'monday' } });
  });

  test('that is very long is cut in the message', () => {
    const { parameters } = onlyProblem(oneStop({ name: 'x'.repeat(100_000) }));
    expect(parameters.length).toBe(100_000);
    expect(String(parameters.value)).toHaveLength(80);
  });
});

describe('a list', () => {
  test.each(['stops', 'units', 'agents'])('of %s without any is told as empty', (list) => {
    const problems = found((input) => Object.assign(input, { [list]: [] }));
    expect(problems).toEqual([`too-few /${list}`]);
  });

  test('of communes without any is told as empty, and not again by each stop', () => {
    const problems = found((input) => Object.assign(input.territory, { communes: [] }));
    expect(problems).toEqual(['too-few /territory/communes']);
  });

  test('of speed classes without any is told as empty', () => {
    const speeds = { classes: [], source: 'test', verified: false };
    expect(found((input) => Object.assign(input, { travel: { greatCircle: { speeds } } }))).toEqual([
      'too-few /travel/greatCircle/speeds/classes',
    ]);
  });

  test('in which a value stands twice is told where', () => {
    expect(found((input) => Object.assign(input, { visits: { dwellMinutes: [60, 120, 60] } }))).toEqual([
      'repeated-value /visits/dwellMinutes/2',
    ]);
    expect(found((input) => Object.assign(input, { cycle: { days: { monday: ['morning', 'morning'] } } }))).toEqual([
      'repeated-value /cycle/days/monday/1',
    ]);
  });
});

describe('values that contradict each other are told with both', () => {
  test('a window that ends before it starts', () => {
    const windows = { tuesday: [{ from: '12:00', to: '09:00' }] };
    expect(onlyProblem((input) => Object.assign(input.stops[1], { windows }))).toEqual({
      code: 'range-ends-before-it-starts',
      path: ['stops', 1, 'windows', 'tuesday', 0],
      parameters: { from: '12:00', to: '09:00' },
    });
  });

  test('a day whose end is before its start', () => {
    const problem = onlyProblem((input) => Object.assign(input, { dayRules: { latestReturn: '06:00' } }));
    expect(problem).toMatchObject({ path: ['dayRules', 'latestReturn'], parameters: { from: '07:30', to: '06:00' } });
  });

  test('more people aged 75 than aged 60', () => {
    const problem = onlyProblem((input) => Object.assign(input.territory.communes[0].population, { aged75Plus: 99 }));
    expect(problem).toMatchObject({
      code: 'more-than',
      parameters: { value: 99, other: 'aged60Plus', otherValue: 80 },
    });
  });

  test('a shortest visit longer than the longest, even where that is the default', () => {
    const problem = onlyProblem((input) =>
      Object.assign(input.stops[0], { leastDwellMinutes: 90, mostDwellMinutes: 60 }),
    );
    expect(problem.parameters).toEqual({ value: 90, other: 'mostDwellMinutes', otherValue: 60 });
    const decay = onlyProblem((input) => Object.assign(input.need, { caughtWithCar: { near: 30 } }));
    expect(decay.parameters).toEqual({ value: 30, other: 'far', otherValue: 25 });
  });

  test('a floor above its ceiling', () => {
    const floors = [{ commune: '17001', leastVisitsPerCycle: 3, mostVisitsPerCycle: 2 }];
    expect(found((input) => Object.assign(input, { floors }))).toEqual(['more-than /floors/0/leastVisitsPerCycle']);
  });

  test('but not where one of them is itself wrong', () => {
    const windows = { tuesday: [{ from: 'noon', to: '09:00' }] };
    expect(found((input) => Object.assign(input.stops[1], { windows }))).toEqual([
      'bad-format /stops/1/windows/tuesday/0/from',
    ]);
    expect(found((input) => Object.assign(input, { cycle: { anchor: 'monday' } }))).toEqual([
      'bad-format /cycle/anchor',
    ]);
  });
});

describe('a coefficient', () => {
  const oneCoefficient = (caughtShare: unknown) => (input: LooseInput) => Object.assign(input.need, { caughtShare });

  test.each([
    [1.5, ['need', 'caughtShare']],
    [{ value: 1.5 }, ['need', 'caughtShare', 'value']],
  ])('out of range is told with its path, its value and the range: %o', (given, path) => {
    expect(onlyProblem(oneCoefficient(given))).toEqual({
      code: 'too-large',
      path,
      parameters: { value: 1.5, least: 0, most: 1, strict: false },
    });
  });

  test('of the wrong type must be a number', () => {
    for (const given of ['0.6', [0.6], null, true]) {
      expect(onlyProblem(oneCoefficient(given))).toMatchObject({
        code: 'wrong-type',
        path: ['need', 'caughtShare'],
        parameters: { expected: 'number' },
      });
    }
  });

  test('that is not a number is told so in either form', () => {
    expect(onlyProblem(oneCoefficient(Number.NaN)).code).toBe('not-a-number');
    expect(onlyProblem(oneCoefficient({ value: Number.POSITIVE_INFINITY })).code).toBe('not-a-number');
  });

  test('with a slip in its keys is told the nearest', () => {
    const problems = found(oneCoefficient({ valeu: 0.5 }));
    expect(problems).toEqual(['unknown-key /need/caughtShare/valeu', 'missing /need/caughtShare/value']);
  });

  test('in another unit is refused, for nothing is converted', () => {
    const problem = onlyProblem(oneCoefficient({ value: 0.5, unit: 'per cent' }));
    expect(problem).toMatchObject({ code: 'not-one-of', parameters: { suggestion: 'share of need' } });
  });
});

describe('the version of the format', () => {
  const version = (formatVersion: unknown) =>
    problemsOf(() => parseScenario({ ...smallInput(), name: '', formatVersion }));

  test('that is missing is told with the version to write', () => {
    expect(version(undefined)[0]).toEqual({
      code: 'format-version-missing',
      path: ['formatVersion'],
      parameters: { version: 1 },
    });
  });

  test('that is newer is the only problem told, for the others would mislead', () => {
    expect(version(2)).toEqual([
      { code: 'format-version-newer', path: ['formatVersion'], parameters: { value: 2, version: 1 } },
    ]);
  });

  test.each([0, -1, '1', null, 0.5])('that never was (%o) is told so', (value) => {
    expect(version(value)[0]).toMatchObject({ code: 'format-version-unknown' });
  });
});
