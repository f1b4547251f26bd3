import { describe, expect, test } from 'vitest';
import { officialCode } from '../../../src/imports/official/wanted-communes.ts';
import { areas, register, wantedOf } from '../../support/official-areas.ts';

describe('the register of communes', () => {
  test('is that of 2026, with populations', () => {
    expect(areas.version).toBe('6.0.0');
    expect(register.find('17299')).toMatchObject({ commune: { name: 'Rochefort', zone: 'metro' }, former: null });
    expect(register.find('17299')!.commune.population).toBeGreaterThan(20_000);
    expect(register.find('2A004')?.commune.name).toBe('Ajaccio');
  });

  test('knows what a commune that has merged has become', () => {
    expect(register.find('01340')).toMatchObject({
      commune: { code: '01015', name: 'Arboys en Bugey' },
      former: { code: '01340', name: 'Saint-Bois' },
    });
  });

  test('knows the districts of cities, whose rows are not the city’s', () => {
    expect(register.find('75101')?.commune.name).toBe('Paris 1er Arrondissement');
    expect(wantedOf('75056').ofCode('75101')).toMatchObject({ commune: { code: '75056' }, isDistrict: true });
    expect(wantedOf('75101').ofCode('75101')).toMatchObject({ commune: { code: '75101' }, isDistrict: false });
  });

  test('knows no other code, and names the nearest', () => {
    for (const code of ['99999', '', 'constructor', '__proto__']) expect(register.find(code)).toBeNull();
    expect(register.nearest('17298x')?.id).toBe('17298');
  });

  test('puts back the zero that a spreadsheet has taken', () => {
    expect(officialCode('1001')).toEqual({ code: '01001', isRepaired: true });
    expect(officialCode('2A004')).toEqual({ code: '2A004', isRepaired: false });
  });
});
