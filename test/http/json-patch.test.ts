import { describe, expect, test } from 'vitest';
import { ServiceError } from '../../src/domain/service-failure.ts';
import { JSON_PATCH, patched } from '../../src/http/json-patch.ts';

const DOCUMENT = { name: 'Bus', stops: [{ id: 'a' }, { id: 'b' }], 'a/b~c': { é: 1 } };
const apply = (...body: object[]) => patched(DOCUMENT, { mediaType: JSON_PATCH, body });
const refusal = (...body: object[]): string => {
  try {
    apply(...body);
  } catch (error) {
    if (error instanceof ServiceError) return String(error.parameters.detail);
    throw error;
  }
  return 'applied';
};

describe('a JSON Patch', () => {
  test('adds, replaces, moves, copies and removes what the document has', () => {
    const body = [
      { op: 'test', path: '/stops/0/id', value: 'a' },
      { op: 'add', path: '/stops/-', value: { id: 'c' } },
      { op: 'add', path: '/stops/3', value: { id: 'd' } },
      { op: 'copy', from: '/stops/0', path: '/stops/0' },
      { op: 'move', from: '/name', path: '/title' },
      { op: 'replace', path: '/a~1b~0c/é', value: 2 },
      { op: 'remove', path: '/stops/1' },
    ];
    expect(apply(...body)).toEqual({
      title: 'Bus',
      stops: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
      'a/b~c': { é: 2 },
    });
    expect(DOCUMENT.stops).toHaveLength(2);
  });

  test.each([
    '/toString/broken',
    '/hasOwnProperty/broken',
    '/stops/push/broken',
    '/stops/0/valueOf/broken',
    '/__proto__',
    '/__proto__/broken',
    '/constructor/prototype/broken',
    '/name/length',
    '/stops/length',
    '/stops/01',
    '/stops/1e0',
    '/stops/-1',
    '/stops/3',
    '/nowhere/broken',
    'stops',
  ])('puts nothing at %s', (path) => {
    const put = refusal({ op: 'add', path, value: 1 });
    const replaced = refusal({ op: 'replace', path, value: 1 });
    const moved = refusal({ op: 'move', from: '/name', path });
    expect([put, replaced, moved]).toEqual([
      `/0 add ${path}: MissingError`,
      `/0 replace ${path}: MissingError`,
      `/0 move ${path}: MissingError`,
    ]);
    expect('broken' in Object.prototype.toString || 'broken' in Array.prototype.push || 'broken' in {}).toBe(false);
  });

  test('takes nothing from where there is nothing of the document', () => {
    for (const from of ['/toString', '/stops/push', '/stops/2', '/constructor', '/__proto__', 'name']) {
      expect(refusal({ op: 'copy', from, path: '/taken' })).toBe('/0 copy /taken: MissingError');
      expect(refusal({ op: 'remove', path: from })).toBe(`/0 remove ${from}: MissingError`);
    }
  });

  test('cannot double the document until the memory is full', () => {
    const body = Array.from({ length: 40 }, (_, at) => ({ op: 'copy', from: '', path: `/copy${at}` }));
    expect(refusal(...body)).toMatch(/CopiesTooMuch$/);
  });
});
