import { describe, expect, test } from 'vitest';
import type { CensusFigures, CensusFile } from '../../src/imports/official/census-files.ts';
import type { OfficialCommune } from '../../src/imports/official/commune-register.ts';
import { draftFigures, NATIONAL_SHARES } from '../../src/planning/draft-figures.ts';
import { draftPlaces, reachKmFor } from '../../src/planning/draft-places.ts';
import { draftScenario } from '../../src/planning/draft-scenario.ts';
import type { TerritoryFiles } from '../../src/planning/territory-files.ts';
import { en } from '../../src/texts/en.ts';
import { areas, register } from '../support/official-areas.ts';

const commune = (code: string, name: string, population: number | null): OfficialCommune => ({
  code,
  name,
  population,
  formerCodes: [],
  cityCode: null,
  zone: 'metro',
});
const AUBE = commune('17001', 'Aube', 1000);
const BRUME = commune('17002', 'Brume', 200);
const CIME = commune('17003', 'Cime', 400);
const NONE = commune('98901', 'Clipperton', null);

const census = (figures: Record<string, CensusFigures>): CensusFile => ({
  file: { path: 'x', name: 'x.csv' },
  year: 2022,
  headings: ['P22_POP', 'P22_POP6074'],
  figures: new Map(Object.entries(figures)),
  remarks: [],
});
const nothing: TerritoryFiles = {
  intercommunality: null,
  communes: [AUBE, BRUME, CIME],
  areasVersion: '6.0.0',
  population: null,
  households: null,
  points: null,
  servicePoints: null,
};

describe('figures of a draft', () => {
  test('are national shares where nothing is published, and say so', () => {
    const { populations, shares } = draftFigures([AUBE], []);
    expect(populations.get('17001')).toEqual({
      total: 1000,
      aged60Plus: 1000 * NATIONAL_SHARES.aged60Plus,
      aged75Plus: 1000 * NATIONAL_SHARES.aged75Plus,
      households: 1000 * NATIONAL_SHARES.households,
      // 19 % of 480 households.
      householdsWithoutCar: 91,
      estimated: ['aged60Plus', 'aged75Plus', 'households', 'householdsWithoutCar'],
    });
    expect(shares.map(({ basis }) => basis)).toEqual(['country', 'country', 'country', 'country']);
  });

  test('are the average of the territory where at least half of its communes have them', () => {
    const known = census({
      '17001': { total: 1010, aged60Plus: 505, aged75Plus: 202 },
      '17003': { total: 390, aged60Plus: 195 },
    });
    const { populations, shares } = draftFigures([AUBE, BRUME, CIME], [known.figures]);
    // 50 % of 200 as in the two others; of those of 75 or more only one of three is known: 10 % of 200 and of 390.
    expect(populations.get('17002')).toMatchObject({ total: 200, aged60Plus: 100, aged75Plus: 20 });
    expect(populations.get('17003')).toMatchObject({ total: 390, aged60Plus: 195, aged75Plus: 39 });
    expect(populations.get('17003')!.estimated).toEqual(['aged75Plus', 'households', 'householdsWithoutCar']);
    expect(shares[0]).toEqual({ figure: 'aged60Plus', share: 0.5, basis: 'territory' });
    expect(shares[1]).toMatchObject({ figure: 'aged75Plus', basis: 'country' });
  });

  test('give way to published ones: no part is more than its whole', () => {
    const known = census({ '17001': { aged75Plus: 400 }, '17002': { aged60Plus: 5 }, '17003': { households: 2 } });
    const { populations } = draftFigures([AUBE, BRUME, CIME], [known.figures]);
    expect(populations.get('17001')).toMatchObject({ aged60Plus: 400, aged75Plus: 400 });
    expect(populations.get('17002')).toMatchObject({ aged60Plus: 5, aged75Plus: 5 });
    expect(populations.get('17003')).toMatchObject({ households: 2, householdsWithoutCar: 0 });
  });

  test('are none for a commune whose people nobody has counted', () => {
    expect(draftFigures([AUBE, NONE], []).populations.has('98901')).toBe(false);
  });
});

describe('places of a draft', () => {
  const known = (places: Record<string, { lat: number; lon: number; nature: 'town-hall' | 'centre' }>) => ({
    places: new Map(Object.entries(places)),
    servicePoints: [],
  });

  test('are placeholders around the middle of what is known, each elsewhere', () => {
    const places = draftPlaces([AUBE, BRUME, CIME], known({ '17003': { lat: 46, lon: 0, nature: 'town-hall' } }));
    expect(places.get('17003')).toEqual({ lat: 46, lon: 0, nature: 'town-hall' });
    // The most populous first.
    expect(places.get('17001')).toEqual({ lat: 46, lon: 0, nature: 'placeholder' });
    expect(places.get('17002')).toMatchObject({ nature: 'placeholder' });
    expect(places.get('17002')).not.toEqual(places.get('17001'));
  });

  test('lie in the country where nothing is known, and by the service points where those are', () => {
    expect(draftPlaces([AUBE], known({})).get('17001')).toMatchObject({ lat: 46.2, lon: 2.1 });
    expect(draftPlaces([{ ...AUBE, code: '97411' }], known({})).get('97411')!.lat).toBeLessThan(-20);
    const by = { places: new Map(), servicePoints: [{ lat: 43, lon: -0.5 }] };
    expect(draftPlaces([AUBE], by).get('17001')).toEqual({ lat: 43, lon: -0.5, nature: 'placeholder' });
  });

  test('of a wide territory widen what the scenario allows', () => {
    expect(reachKmFor([{ lat: 46, lon: 0 }], [{ lat: 46.5, lon: 0 }])).toBeNull();
    // 2° are 222 km; a fifth to spare.
    expect(reachKmFor([{ lat: 46, lon: 0 }], [{ lat: 48, lon: 0 }])).toBe(267);
  });
});

describe('a draft', () => {
  test('has one bus, one agent, a fortnight, and one stop in each commune, all marked as made up', () => {
    const { scenario, garageCommune, gaps } = draftScenario(nothing, en);
    expect(scenario.units).toHaveLength(1);
    expect(scenario.agents).toHaveLength(1);
    expect(scenario.cycle.weeks).toBe(2);
    expect(scenario.stops.map(({ commune }) => commune)).toEqual(['17001', '17002', '17003']);
    expect(scenario.stops.every(({ invented }) => invented)).toBe(true);
    expect(scenario.territory.communes.every(({ point }) => point.nature === 'placeholder')).toBe(true);
    expect(garageCommune).toBe('Aube');
    expect(scenario.territory.name).toBe('Aube and 2\u00a0other communes');
    expect(gaps.map(({ figures }) => figures.length)).toEqual([4, 4, 4]);
    expect(
      scenario.territory.sources.map(({ title }) => title).filter((title) => /UNVERIFIED|MADE UP/.test(title)),
    ).toHaveLength(5);
  });

  test('tells what it made up, and nothing twice', () => {
    const { remarks } = draftScenario(nothing, en);
    expect(remarks.map(({ code }) => code)).toEqual(['figures-estimated', 'placeholder-points', 'invented-stops']);
  });

  test('leaves out communes that nobody lives in, by name', () => {
    const { scenario, remarks } = draftScenario({ ...nothing, communes: [AUBE, NONE] }, en);
    expect(scenario.territory.communes.map(({ code }) => code)).toEqual(['17001']);
    expect(remarks[0]).toMatchObject({ code: 'commune-without-population', parameters: { name: 'Clipperton' } });
    expect(() => draftScenario({ ...nothing, communes: [NONE] }, en)).toThrow('no-commune');
  });

  test('has an id for each stop, whatever the names', () => {
    const communes = [
      commune('17001', 'Saint-Jean', 1),
      commune('17002', 'Saint Jean', 2),
      commune('17003', 'Œuf', 3),
      commune('98735', 'ʻ', 4),
    ];
    const { scenario } = draftScenario({ ...nothing, communes }, en);
    expect(scenario.stops.map(({ id }) => id)).toEqual(['saint-jean', 'saint-jean-17002', 'oeuf', '98735']);
  });

  test('knows islands that no road reaches, and puts no garage there', () => {
    const island = commune('17004', "Île-d'Aix", 100_000);
    const { scenario, garageCommune, islands } = draftScenario({ ...nothing, communes: [island, AUBE] }, en);
    expect(scenario.territory.communes.map(({ reachableByRoad }) => reachableByRoad)).toEqual([false, true]);
    expect(scenario.stops.map(({ reachableByRoad }) => reachableByRoad)).toEqual([false, true]);
    expect([garageCommune, islands]).toEqual(['Aube', ["Île-d'Aix"]]);
    // Of an island alone, the roads are its own.
    expect(draftScenario({ ...nothing, communes: [island] }, en).islands).toEqual([]);
  });
});

describe('every intercommunalité of France', () => {
  test('can be drafted without any file: 1,266 of them (3 s)', () => {
    const drafts = areas.intercommunalities.map((intercommunality) => {
      const communes = intercommunality.communes.map((code) => register.find(code)!.commune);
      return draftScenario({ ...nothing, intercommunality, communes }, en);
    });
    expect(drafts).toHaveLength(1266);
    const islands = drafts.flatMap((draft) => draft.islands);
    expect(islands).toContain("Île-d'Aix");
    // Belle-Île is an intercommunalité of its own, whose communes have roads to each other.
    expect(islands).not.toContain('Le Palais');
  });
});
