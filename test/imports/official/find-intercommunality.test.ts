import { describe, expect, test } from 'vitest';
import { findIntercommunality } from '../../../src/imports/official/find-intercommunality.ts';
import { areas } from '../../support/official-areas.ts';

const search = (name: string) => findIntercommunality(areas.intercommunalities, name);
const sirens = (name: string) => {
  const found = search(name);
  if ('found' in found) return [found.found.siren];
  return 'several' in found ? found.several.map(({ siren }) => siren) : [];
};

describe('an intercommunalité', () => {
  test.each([
    'CA Rochefort Océan',
    'Rochefort Océan',
    'rochefort ocean',
    'ROCHEFORT-OCÉAN',
    'Communauté d’agglomération Rochefort Océan',
    "communauté d'agglo Rochefort Océan",
    '200041762',
    '200 041 762',
    // The only name that has the word.
    'Rochefort',
  ])('is found by « %s »', (name) => {
    expect(search(name)).toMatchObject({ found: { siren: '200041762', name: 'CA Rochefort Océan' } });
  });

  test('may be an établissement public territorial of Greater Paris', () => {
    expect(search('Plaine Commune')).toMatchObject({ found: { kind: 'ept', siren: '200057867' } });
  });

  test('is not chosen where several have the name', () => {
    expect(sirens('CC des Quatre Rivières')).toEqual(['247000623', '247400666']);
    expect(sirens('quatre rivieres')).toEqual(['247000623', '247400666']);
  });

  test('is its whole name rather than a part of another', () => {
    expect(search('Métropole du Grand Paris')).toMatchObject({ found: { siren: '200054781' } });
  });

  test('that nothing is called so names its nearest', () => {
    const found = search('Rochfort Océann');
    expect('nearest' in found ? found.nearest[0] : null).toMatchObject({ siren: '200041762' });
  });

  test('is not searched for at length', () => {
    const started = performance.now();
    expect(search('a b '.repeat(1_000_000))).toHaveProperty('nearest');
    expect(search('')).toHaveProperty('nearest');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
