import { describe, expect, test } from 'vitest';
import { PatchError, type PatchOperation, patchedBy } from '../../src/http/patch-operations.ts';

const patched = (document: unknown, ...operations: PatchOperation[]) =>
  patchedBy(structuredClone(document), operations);

describe('a JSON Patch', () => {
  /** The examples of RFC 6902, appendix A, that apply. */
  test.each<[string, unknown, PatchOperation[], unknown]>([
    ['adds a member', { foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux' }], { foo: 'bar', baz: 'qux' }],
    [
      'adds an item',
      { foo: ['bar', 'baz'] },
      [{ op: 'add', path: '/foo/1', value: 'qux' }],
      { foo: ['bar', 'qux', 'baz'] },
    ],
    ['removes a member', { baz: 'qux', foo: 'bar' }, [{ op: 'remove', path: '/baz' }], { foo: 'bar' }],
    ['removes an item', { foo: ['bar', 'qux', 'baz'] }, [{ op: 'remove', path: '/foo/1' }], { foo: ['bar', 'baz'] }],
    [
      'replaces',
      { baz: 'qux', foo: 'bar' },
      [{ op: 'replace', path: '/baz', value: 'boo' }],
      { baz: 'boo', foo: 'bar' },
    ],
    [
      'moves a value',
      { foo: { bar: 'baz', waldo: 'fred' }, qux: { corge: 'grault' } },
      [{ op: 'move', from: '/foo/waldo', path: '/qux/thud' }],
      { foo: { bar: 'baz' }, qux: { corge: 'grault', thud: 'fred' } },
    ],
    [
      'moves an item',
      { foo: ['all', 'grass', 'cows', 'eat'] },
      [{ op: 'move', from: '/foo/1', path: '/foo/3' }],
      { foo: ['all', 'cows', 'eat', 'grass'] },
    ],
    [
      'tests',
      { baz: 'qux', foo: ['a', 2, 'c'] },
      [
        { op: 'test', path: '/baz', value: 'qux' },
        { op: 'test', path: '/foo/1', value: 2 },
      ],
      { baz: 'qux', foo: ['a', 2, 'c'] },
    ],
    [
      'adds an object',
      { foo: 'bar' },
      [{ op: 'add', path: '/child', value: { grandchild: {} } }],
      { foo: 'bar', child: { grandchild: {} } },
    ],
    ['reads ~0 and ~1', { '/': 9, '~1': 10 }, [{ op: 'test', path: '/~01', value: 10 }], { '/': 9, '~1': 10 }],
    [
      'adds at the end',
      { foo: ['bar'] },
      [{ op: 'add', path: '/foo/-', value: ['abc', 'def'] }],
      { foo: ['bar', ['abc', 'def']] },
    ],
    ['replaces the whole', { foo: 1 }, [{ op: 'replace', path: '', value: [2] }], [2]],
    ['knows the member of no name', { '': 1 }, [{ op: 'replace', path: '/', value: 2 }], { '': 2 }],
  ])('%s', (_, document, operations, result) => {
    expect(patched(document, ...operations)).toEqual(result);
  });

  test.each<[string, unknown, PatchOperation]>([
    ['tests what is not so', { baz: 'qux' }, { op: 'test', path: '/baz', value: 'bar' }],
    ['takes text for a number', { '/': 9, '~1': 10 }, { op: 'test', path: '/~01', value: '10' }],
    ['adds to nothing', { foo: 'bar' }, { op: 'add', path: '/baz/bat', value: 'qux' }],
    ['adds beyond the end', { foo: [1] }, { op: 'add', path: '/foo/2', value: 1 }],
    ['counts from the end', { foo: [1] }, { op: 'remove', path: '/foo/-1' }],
    ['counts with zeros before', { foo: [1, 2] }, { op: 'remove', path: '/foo/01' }],
    ['removes what is after the end', { foo: [1] }, { op: 'remove', path: '/foo/-' }],
    ['removes the whole', { foo: 1 }, { op: 'remove', path: '' }],
    ['moves into itself', { foo: { bar: 1 } }, { op: 'move', from: '/foo', path: '/foo/bar/baz' }],
    ['reaches what every object has', {}, { op: 'add', path: '/toString/call', value: 1 }],
    ['reaches what every list has', { foo: [] }, { op: 'add', path: '/foo/push/call', value: 1 }],
    ['reaches what every text has', { foo: 'a' }, { op: 'test', path: '/foo/length', value: 1 }],
  ])('does not apply where it %s', (_, document, operation) => {
    expect(() => patched(document, operation)).toThrow(PatchError);
  });

  test('does not let a document grow without end', () => {
    const doubling = Array.from({ length: 60 }, (_, n): PatchOperation => ({ op: 'copy', from: '', path: `/c${n}` }));
    expect(() => patched({ a: 'text' }, ...doubling)).toThrow('copies too much');
  });

  test('copies: what is copied then goes its own way', () => {
    const operations: PatchOperation[] = [
      { op: 'copy', from: '/a', path: '/b' },
      { op: 'add', path: '/b/x', value: 2 },
    ];
    expect(patched({ a: { x: 1 } }, ...operations)).toEqual({ a: { x: 1 }, b: { x: 2 } });
  });
});
