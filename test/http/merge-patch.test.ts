import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergePatched } from '../../src/http/merge-patch.ts';

describe('a JSON Merge Patch', () => {
  /** The examples of RFC 7396, appendix A: original, patch, result. */
  test.each<[string, string, string]>([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', 'null', 'null'],
    ['{"a":"foo"}', '"bar"', '"bar"'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])('of %s with %s makes %s', (original, patch, result) => {
    expect(mergePatched(JSON.parse(original), JSON.parse(patch))).toEqual(JSON.parse(result));
  });

  test('changes neither original nor patch, and made twice is made once', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (original, patch) => {
        const before = JSON.stringify([original, patch]);
        const once = mergePatched(original, patch);
        expect(JSON.stringify([original, patch])).toBe(before);
        expect(JSON.stringify(mergePatched(once, patch))).toBe(JSON.stringify(once));
      }),
    );
  });

  test('reaches no prototype', () => {
    const patch = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    mergePatched({ a: 1 }, patch);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
