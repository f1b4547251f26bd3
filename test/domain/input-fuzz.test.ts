import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRota } from '../../src/domain/parse-rota.ts';
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { isAsPromised, type LooseInput, problemsOf } from '../support/problems-of.ts';
import { smallInput, smallScenario } from '../support/small-scenario.ts';

const SEED = 20_261_122;
const scenario = smallScenario();

/** A scenario with something in every list and section, so that every part of it can be broken. */
function fullInput(): LooseInput {
  const point = { lat: 46.01, lon: 0.02 };
  const input: LooseInput = smallInput();
  const written = JSON.parse(JSON.stringify(scenario));
  for (const key of ['cycle', 'visits', 'dayRules', 'coverage', 'goal', 'caps', 'travel']) input[key] = written[key];
  const { territory } = input;
  territory.servicePoints = [{ id: 'hub', name: 'Hub', commune: '17001', point }];
  territory.barriers = [{ id: 'river', name: 'River', line: [point, { lat: 46, lon: 0 }], source: 'test' }];
  territory.crossings = [{ id: 'bridge', name: 'Bridge', barrier: 'river', point, source: 'test' }];
  input.stops[0].dates = [{ from: '2026-01-01', to: '2026-12-31' }];
  input.patterns = [{ name: 'weekly', visitsPerCycle: 2 }];
  input.floors = [{ commune: '17001', leastVisitsPerCycle: 1 }];
  input.locks = [
    { kind: 'visit', stop: 'aube', day: { week: 1, weekday: 'monday' }, half: 'morning', unit: 'bus' },
    { kind: 'agent-unit', agent: 'ana', unit: 'bus' },
  ];
  return input;
}

function rotaInput(): LooseInput {
  const visit = { stop: 'aube', opens: '09:00', closes: '11:30', pause: null };
  const lunch = { from: '12:00', to: '12:45' };
  const tour = { unit: 'bus', day: { week: 1, weekday: 'monday' }, agents: ['ana'], lunch, visits: [visit] };
  return { formatVersion: 1, name: 'rota', scenario: 'small', tours: [tour] };
}

/** Every path of a JSON value. */
function pathsOf(value: unknown, above: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [above];
  return [above, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...above, key]))];
}

const oddValue = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue() },
  { weight: 3, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.string() },
  fc.constantFrom(
    undefined,
    null,
    '',
    '__proto__',
    'constructor',
    -1,
    0,
    1e300,
    '17009',
    '25:00',
    '2026-02-30',
    [],
    {},
  ),
);

interface Mutation {
  readonly path: number;
  readonly kind: 'replace' | 'delete' | 'rename' | 'add' | 'repeat';
  readonly key: string;
  readonly value: unknown;
}

const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    path: fc.nat(),
    kind: fc.constantFrom('replace', 'replace', 'delete', 'rename', 'add', 'repeat'),
    key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'id', 'csv')),
    value: oddValue,
  }),
  { minLength: 1, maxLength: 6 },
);

function mutated(input: LooseInput, changes: readonly Mutation[]): unknown {
  let root = input;
  for (const { path, kind, key, value } of changes) {
    const paths = pathsOf(root);
    const chosen = paths[path % paths.length]!;
    const last = chosen.at(-1);
    if (last === undefined) {
      if (kind === 'replace') root = value;
      continue;
    }
    const parent = chosen.slice(0, -1).reduce((object, at) => object[at], root);
    if (kind === 'replace') parent[last] = value;
    else if (kind === 'add' && !Array.isArray(parent))
      Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
    else if (kind === 'repeat' && Array.isArray(parent)) parent.push(parent[Number(last)]);
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else {
      const moved = parent[last];
      delete parent[last];
      if (kind === 'rename') parent[`${last}s`] = moved;
    }
  }
  return root;
}

function expectSound(problems: readonly Problem[]): void {
  for (const problem of problems) expect(problem).toSatisfy(isAsPromised);
  expect(problems.length).toBeLessThanOrEqual(201);
}

describe('whatever is read', () => {
  test('is a scenario or has listed problems, for any JSON value', () => {
    fc.assert(
      fc.property(oddValue, (value) => {
        expectSound(problemsOf(() => parseScenario(value)));
        expectSound(problemsOf(() => parseRota(value, scenario)));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('is a scenario or has listed problems, for a good scenario with a few mistakes', () => {
    expect(problemsOf(() => parseScenario(fullInput()))).toEqual([]);
    fc.assert(
      fc.property(mutations, (changes) => {
        const input = mutated(fullInput(), changes);
        expectSound(problemsOf(() => expectSound(parseScenario(input).warnings)));
      }),
      { seed: SEED, numRuns: 800 },
    );
  });

  test('is a rota or has listed problems, for a good rota with a few mistakes', () => {
    expect(problemsOf(() => parseRota(rotaInput(), scenario))).toEqual([]);
    fc.assert(
      fc.property(mutations, (changes) => {
        const input = mutated(rotaInput(), changes);
        expectSound(problemsOf(() => parseRota(input, scenario)));
      }),
      { seed: SEED, numRuns: 800 },
    );
  });
});
