import { describe, expect, test } from 'vitest';
import { parseRota } from '../../src/domain/parse-rota.ts';
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import { changed, type LooseInput, named, problemsOf } from '../support/problems-of.ts';
import { communeInput, smallInput, stopInput } from '../support/small-scenario.ts';

/** Ten times what it takes on a small machine: what must not happen is minutes. */
const PATIENCE_MILLISECONDS = 10_000;

function quickly(parse: () => unknown) {
  const start = performance.now();
  const problems = problemsOf(parse);
  expect(performance.now() - start).toBeLessThan(PATIENCE_MILLISECONDS);
  return problems;
}

const many = <Item>(count: number, item: (index: number) => Item) => Array.from({ length: count }, (_, k) => item(k));
const communes = (count: number) =>
  many(count, (k) =>
    communeInput({
      code: String(10_000 + k),
      name: `Commune ${k}`,
      xKm: k % 50,
      yKm: 0,
      aged75Plus: 1,
      withoutCarPercent: 0,
    }),
  );

describe('input made to do harm', () => {
  test('cannot slip in keys of the prototype', () => {
    const keys = '{"__proto__":{"stops":[]},"constructor":1,"prototype":2,"toString":3,"hasOwnProperty":4,';
    const days = '"cycle":{"days":{"__proto__":["morning"],"constructor":["morning"],"monday":["morning"]}},';
    const input = JSON.parse(`${keys}${days}${JSON.stringify({ ...smallInput(), cycle: undefined }).slice(1)}`);
    expect(quickly(() => parseScenario(input)).map(named)).toEqual([
      'unknown-key /__proto__',
      'unknown-key /constructor',
      'unknown-key /prototype',
      'unknown-key /toString',
      'unknown-key /hasOwnProperty',
      'unknown-key /cycle/days/__proto__',
      'unknown-key /cycle/days/constructor',
    ]);
    expect(({} as { stops?: unknown }).stops).toBeUndefined();
  });

  test('cannot name things of the prototype', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty'];
    const problems = quickly(() =>
      parseScenario(
        changed((input) => Object.assign(input, { locks: names.map((stop) => ({ kind: 'stop-closed', stop })) })),
      ),
    );
    expect(problems.map((one) => one.code)).toEqual(names.map(() => 'unknown-stop'));
    const inPlaceOfWords = (input: LooseInput) => {
      input.stops[0].socket = 'constructor';
      input.locks = [{ kind: 'constructor' }];
    };
    expect(quickly(() => parseScenario(changed(inPlaceOfWords))).map(named)).toEqual([
      'not-one-of /stops/0/socket',
      'not-one-of /locks/0/kind',
    ]);
  });

  test('cannot be nested without end', () => {
    let deep: unknown = [];
    for (let level = 0; level < 200_000; level++) deep = level % 2 === 0 ? [deep] : { stops: deep };
    expect(quickly(() => parseScenario(deep))).toMatchObject([{ code: 'too-deep' }]);
    const circle: LooseInput = smallInput();
    circle.stops[0].name = circle;
    expect(quickly(() => parseScenario(circle))).toMatchObject([{ code: 'too-deep' }]);
  });

  test('cannot hold values without number', () => {
    const problems = quickly(() => parseScenario(changed((input) => Object.assign(input, { notes: new Array(2e9) }))));
    expect(problems).toEqual([{ code: 'too-many-values', path: [], parameters: { most: 1_000_000 } }]);
  });

  test('cannot hold mistakes without number', () => {
    const stops = many(5000, (k) => ({
      ...stopInput({ id: `s${k}`, commune: '17001', xKm: 0, yKm: 0 }),
      dates: many(100, () => ({})),
    }));
    expect(quickly(() => parseScenario(changed((input) => Object.assign(input, { stops }))))).toHaveLength(201);
    const tours = many(20_000, () => ({ visits: many(30, () => ({})) }));
    expect(quickly(() => parseRota({ formatVersion: 1, tours }))).toHaveLength(201);
  });

  test('may have 10,000 communes, which are too many, and is told in a moment', () => {
    const problems = quickly(() =>
      parseScenario(changed((input) => Object.assign(input.territory, { communes: communes(10_000) }))),
    );
    expect(problems).toEqual([
      { code: 'too-many', path: ['territory', 'communes'], parameters: { count: 10_000, most: 5000 } },
    ]);
  });

  test('may have 5,000 communes and 5,000 stops that name others, and is told in a moment', () => {
    const stops = many(5000, (k) => stopInput({ id: `s${k}`, commune: String(50_000 + k), xKm: 0, yKm: 0 }));
    const problems = quickly(() =>
      parseScenario(
        changed((input) => {
          input.territory.communes = communes(5000);
          input.stops = stops;
        }),
      ),
    );
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)?.parameters).toEqual({ count: 4800 });
  });

  test('may have texts of megabytes, which no message repeats', () => {
    const long = 'A'.repeat(5_000_000);
    const problems = quickly(() =>
      parseScenario(
        changed((input) => {
          input[long] = 1;
          input.name = long;
          input.stops[0].commune = long;
          input.stops[1].id = long;
        }),
      ),
    );
    expect(JSON.stringify(problems).length).toBeLessThan(2000);
  });

  test('may hold what JSON cannot', () => {
    const odd = [
      Number.NaN,
      1n,
      Symbol('x'),
      () => 1,
      new Date(0),
      new Map(),
      new Set([1]),
      /x/,
      new Uint8Array(3),
      Object.create(null),
    ];
    for (const value of odd) {
      for (const key of ['name', 'stops', 'cycle', 'units', 'need']) {
        const problems = quickly(() => parseScenario({ ...smallInput(), [key]: value }));
        expect(problems.every(({ path }) => path[0] === key)).toBe(true);
      }
    }
  });
});
