import { describe, expect, test } from 'vitest';
import { Unit } from '../../src/domain/unit.ts';
import { en } from '../../src/texts/en.ts';
import { fr } from '../../src/texts/fr.ts';
import { receptionSentence } from '../../src/texts/reception-sentence.ts';

const unitWith = (modes: object): Unit =>
  Unit.parse({ id: 'u', name: 'U', garage: { name: 'G', point: { lat: 46, lon: 0 } }, modes });

describe('how a unit receives people', () => {
  test('is not said where it is one by one all day', () => {
    expect(receptionSentence(en, unitWith({}))).toBeNull();
  });

  test('is said by half-day where the halves differ', () => {
    const unit = unitWith({ afternoon: { kind: 'collective', seats: 5 } });
    expect(receptionSentence(en, unit)).toBe('morning: individual help; afternoon: workshop (5\u00a0seats)');
    expect(receptionSentence(fr, unit)).toContain('atelier collectif (5\u00a0places)');
  });

  test('is said once where they do not', () => {
    const unit = unitWith({ morning: { kind: 'home' }, afternoon: { kind: 'home' } });
    expect(receptionSentence(en, unit)).toBe('visits at home');
  });
});
