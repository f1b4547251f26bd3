import { describe, expect, test } from 'vitest';
import { nearestAmong, nearestWord } from '../../src/domain/nearest.ts';

const stops = [
  { id: 'lussant-mairie', name: 'Lussant, place de la Mairie' },
  { id: 'moeze', name: 'Moëze' },
  { id: 'breuil', name: 'Breuil-Magné' },
];
const nearest = nearestAmong(stops);

describe('the nearest name', () => {
  test.each([
    ['a slip of the pen', 'bruil', 'breuil'],
    ['another case', 'BREUIL', 'breuil'],
    ['accents left out', 'Moeze', 'moeze'],
    ['the name instead of the id', 'Breuil Magne', 'breuil'],
    ['only the beginning', 'Lussant', 'lussant-mairie'],
  ])('is found for %s', (_, text, id) => {
    expect(nearest(text)?.id).toBe(id);
  });

  test.each(['Rochefort', 'zz', '', '--', 7, null, 'm'.repeat(10_000)])('is none where nothing is near: %s', (text) => {
    expect(nearest(text)).toBeNull();
  });

  test('of a code differs in one digit at most, for every digit counts', () => {
    const commune = nearestWord(['17001', '17299']);
    expect(commune('17002')).toBe('17001');
    expect(commune('1701')).toBe('17001');
    expect(commune('17012')).toBeNull();
  });

  test('of a key disregards how its words are joined', () => {
    expect(nearestWord(['aged60Plus', 'aged75Plus'])('aged_60_plus')).toBe('aged60Plus');
  });

  test('is looked for a million times at most', () => {
    const many = nearestAmong(Array.from({ length: 5000 }, (_, k) => ({ id: `stop-number-${k}`, name: null })));
    const answers = Array.from({ length: 5000 }, () => many('stup-nomber-1'));
    expect(answers[0]).not.toBeNull();
    expect(answers.at(-1)).toBeNull();
  });
});
