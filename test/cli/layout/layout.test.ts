import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { table } from '../../../src/cli/layout/table.ts';
import { textWidth, withoutControls } from '../../../src/cli/layout/text-width.ts';
import { longestPiece, wrapped } from '../../../src/cli/layout/wrap.ts';

describe('wrapping', () => {
  test('breaks at spaces and after hyphens, indents what follows, and leaves options whole', () => {
    expect(wrapped('Saint-Coutant-le-Grand, place', 14)).toEqual(['Saint-Coutant-', 'le-Grand,', 'place']);
    expect(wrapped('use --time-limit now', 10, '  ')).toEqual(['use', '  --time-l', '  imit now']);
    expect(wrapped('a\nb', 10)).toEqual(['a', 'b']);
  });

  test('never breaks at an unbreakable space', () => {
    expect(wrapped('dure 12\u00a0h par jour', 8)).toEqual(['dure', '12\u00a0h par', 'jour']);
  });

  test('keeps every line within the width and loses no word', () => {
    const text = fc.array(fc.constantFrom('a', 'bus', 'Saint-Agnant', 'arrêt', 'très-très-long-nom', '12\u00a0km'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (words, width) => {
        const lines = wrapped(words.join(' '), width);
        expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('a table', () => {
  const columns = [
    { title: 'Commune', flexible: true },
    { title: 'Besoin net', align: 'right', flexible: true },
  ] as const;

  test('is as wide as its texts', () => {
    expect(table(columns, [['Muron', '1,9']], { width: 80 })).toEqual([
      'Commune  Besoin net',
      '───────  ──────────',
      'Muron           1,9',
    ]);
  });

  test('breaks its titles before its texts', () => {
    expect(table(columns, [['Saint-Agnant', '5,3']], { width: 20 })).toEqual([
      'Commune       Besoin',
      '                 net',
      '────────────  ──────',
      'Saint-Agnant     5,3',
    ]);
  });

  test('breaks its texts where it must', () => {
    expect(table(columns, [['Saint-Agnant', '5,3']], { width: 15 }).slice(3)).toEqual(['Saint-      5,3', 'Agnant']);
  });

  test('keeps to the width where its longest words do', () => {
    const name = fc.constantFrom('Muron', 'Saint-Jean-d’Angle', 'La Gripperie', 'Île-d’Aix');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.integer({ min: 16, max: 60 }), (names, width) => {
        const lines = table(
          columns,
          names.map((one) => [one, '1,9']),
          { width },
        );
        const least = Math.max(...names.map(longestPiece), 'Commune'.length) + 2 + 'Besoin'.length;
        expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(Math.max(width, least));
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

test('text for a terminal keeps letters, marks and unbreakable spaces, and nothing a terminal obeys', () => {
  expect(withoutControls('a\u001b[31mb\u0007\r\u202ec\u202fd\u00a0é\n')).toBe('a[31mbc\u202fd\u00a0é\n');
  expect(textWidth('e\u0301té')).toBe(3);
});
