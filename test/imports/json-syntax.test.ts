import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nestsDeeperThan, syntaxErrorPlace } from '../../src/imports/json-syntax.ts';

describe('the place where a text stops being JSON', () => {
  test.each([
    ['a comma too many', '{\n  "a": [1, 2,],\n}', 2, 14],
    ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['a key without quotes', '{ a: 1 }', 1, 3],
    ['single quotes', "{ 'a': 1 }", 1, 3],
    ['a comment', '{}\n// done', 2, 1],
    ['no value', '{"a": }', 1, 7],
    ['a word that is none', '[nul]', 1, 2],
    ['NaN', '{"lat": NaN}', 1, 9],
    ['a number with a leading zero', '[017]', 1, 2],
    ['a decimal comma', '{"lat": 45,9}', 1, 12],
    ['a line break in a text', '["one\ntwo"]', 1, 2],
    ['a bad escape', '["C:\\path"]', 1, 2],
    ['the wrong bracket', '{"a": [1}', 1, 9],
    ['two values', '{} {}', 1, 4],
    ['an end too soon', '{"a": [1,\n', 2, 1],
  ])('is found: %s', (_, text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(syntaxErrorPlace(text)).toEqual({ line, column });
  });

  test('is the end of a text that is JSON, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const lines = text.split('\n');
        expect(syntaxErrorPlace(text)).toEqual({ line: lines.length, column: lines.at(-1)!.length + 1 });
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('is found wherever a good text is cut', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        const part = text.slice(0, cut % text.length);
        try {
          JSON.parse(part);
        } catch {
          expect(syntaxErrorPlace(part).line).toBe(1);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('is found in megabytes of nesting and of text', () => {
    const nested = '['.repeat(2_000_000);
    expect(syntaxErrorPlace(nested)).toEqual({ line: 1, column: 2_000_001 });
    const long = `["${'\\n'.repeat(2_000_000)}", x]`;
    expect(syntaxErrorPlace(long)).toEqual({ line: 1, column: long.length - 1 });
  });
});

describe('how deep a text nests', () => {
  test('counts lists and objects, and not what texts hold', () => {
    expect(nestsDeeperThan(2, '[{"a": [1]}]')).toBe(true);
    expect(nestsDeeperThan(3, '[{"a": [1]}]')).toBe(false);
    expect(nestsDeeperThan(1, '["[[[{{", "\\"[["]')).toBe(false);
    expect(nestsDeeperThan(1, '[1], [2], [3]')).toBe(false);
  });
});
