import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../src/texts/formats.ts';
import { fr as french } from '../../src/texts/typography.ts';

const fr = formatsOf('fr');
const en = formatsOf('en');

describe('numbers', () => {
  test('are written as the language writes them', () => {
    expect(fr.number(1234.56)).toBe('1\u202f234,6');
    expect(en.number(1234.56)).toBe('1,234.6');
    expect(fr.percent(0.1234)).toBe('12,3\u202f%');
    expect(en.percent(0.1234)).toBe('12.3%');
    expect(fr.hours(1234.5)).toBe('1\u202f234,5\u00a0h');
    expect(fr.kilometres(12)).toBe('12\u00a0km');
    expect(fr.euros(123456)).toBe('1\u202f235\u00a0€');
    expect(en.euros(123456)).toBe('€1,235');
  });

  test('keep their decimals in a column', () => {
    expect(fr.fixed(2, 1)).toBe('2,0');
    expect(fr.percentFixed(0.85, 1)).toBe('85,0\u202f%');
  });

  test('have a sign only where they change something', () => {
    expect(fr.change(1.26, 1)).toBe('+1,3');
    expect(fr.change(-1.26, 1)).toBe('\u22121,3');
    expect(fr.change(-0.01, 1)).toBe('0,0');
  });

  test('that are none are a dash', () => {
    expect(fr.number(Number.POSITIVE_INFINITY)).toBe('–');
    expect(en.kilometres(Number.NaN)).toBe('–\u00a0km');
  });

  test('take the singular and the plural of their language', () => {
    expect(fr.count(0, 'arrêt', 'arrêts')).toBe('0\u00a0arrêt');
    expect(fr.count(2, 'arrêt', 'arrêts')).toBe('2\u00a0arrêts');
    expect(en.count(0, 'stop', 'stops')).toBe('0\u00a0stops');
    expect(en.count(1, 'stop', 'stops')).toBe('1\u00a0stop');
  });
});

test('times are set for a sentence', () => {
  expect(fr.time('09:30')).toBe('9\u00a0h\u00a030');
  expect(fr.time('14:00')).toBe('14\u00a0h');
  expect(en.time('09:30')).toBe('09:30');
});

test('lists end with "and"', () => {
  expect(fr.list(['Muron', 'Moëze', 'Aix'])).toBe('Muron, Moëze et Aix');
  expect(en.list(['Muron', 'Moëze'])).toBe('Muron and Moëze');
});

test('French signs take the space before them along', () => {
  expect(french`Aide : « ${'a : b'} » ; 3 % !`).toBe('Aide\u00a0: «\u00a0a : b\u00a0»\u202f; 3\u202f%\u202f!');
});
