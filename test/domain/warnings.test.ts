import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/domain/parse-scenario.ts';
import { changed, type LooseInput, named } from '../support/problems-of.ts';
import { positionAt } from '../support/small-scenario.ts';

const warningsAbout = (change: (input: LooseInput) => void) => parseScenario(changed(change)).warnings.map(named);

describe('a scenario can be planned with, and a warning given,', () => {
  test('where a stop is open on no day of the cycle', () => {
    const sunday = { sunday: [{ from: '09:00', to: '12:00' }] };
    const night = { monday: [{ from: '18:00', to: '23:00' }] };
    const warnings = warningsAbout((input) => {
      input.stops[0].windows = sunday;
      input.stops[1].windows = night;
      input.stops[2].dates = [{ from: '2025-01-01', to: '2025-12-31' }];
    });
    expect(warnings).toEqual([
      'stop-never-open /stops/0/windows',
      'stop-never-open /stops/1/windows',
      'stop-never-open /stops/2/windows',
    ]);
  });

  test('where no visit of a permitted length has room at a stop', () => {
    // The only length is 150 minutes, 300 for a day.
    const warnings = warningsAbout((input) => {
      input.stops[0].windows = { monday: [{ from: '09:00', to: '11:00' }] };
      input.stops[1].leastDwellMinutes = 301;
      input.stops[2].leastDwellMinutes = 151;
      input.stops[3].mostDwellMinutes = 149;
    });
    expect(warnings).toEqual(['stop-no-dwell /stops/0', 'stop-no-dwell /stops/1', 'stop-no-dwell /stops/3']);
  });

  test('where a stop is of a sector that no week serves, or open on the day of a market that takes its place', () => {
    const warnings = warningsAbout((input) => {
      input.cycle = { weeks: 2, sectorOfWeek: ['east', null] };
      input.sectors = [
        { id: 'east', communes: ['17001'] },
        { id: 'north', communes: ['17003'] },
      ];
      Object.assign(input.stops[0], { market: 'wanted' });
      const windows = { friday: [{ from: '09:00', to: '12:00' }] };
      Object.assign(input.stops[1], { market: 'excluded', marketDay: 'friday', windows });
    });
    expect(warnings).toEqual([
      'market-day-missing /stops/0/market',
      'stop-never-open /stops/1/windows',
      'stop-never-open /stops/2/windows',
      'sector-without-week /sectors/1',
    ]);
  });

  test('where a commune does not say how many people of a further public it has', () => {
    const change = (input: LooseInput) => {
      input.publics = [{ id: 'young', name: 'Young people' }];
      input.territory.communes[0].publics = { young: 0 };
      input.territory.communes[2].publics = { young: 12 };
    };
    const { warnings } = parseScenario(changed(change));
    expect(warnings).toMatchObject([
      {
        code: 'public-figures-missing',
        path: ['publics', 0],
        parameters: { public: 'young', name: 'Young people', count: 2, total: 4, names: 'Bief · Dent', unnamed: 0 },
      },
    ]);
  });

  test('where no stop reaches a public', () => {
    const warnings = warningsAbout((input) => {
      input.publics = [{ id: 'young', name: 'Young people' }];
      for (const commune of input.territory.communes) commune.publics = { young: 1 };
      for (const stop of input.stops) stop.publics = ['seniors'];
    });
    expect(warnings).toEqual(['public-without-stop /publics/0']);
  });

  test('where every stop lies beyond the radius of a unit', () => {
    const warnings = warningsAbout((input) => Object.assign(input.units[0], { radiusKm: 1 }));
    expect(warnings).toEqual(['unit-fits-no-stop /units/0/needs']);
  });

  test('but not about a stop that is closed by a lock', () => {
    const warnings = warningsAbout((input) => {
      input.stops[0].windows = {};
      input.locks = [{ kind: 'stop-closed', stop: 'aube' }];
    });
    expect(warnings).toEqual([]);
  });

  test('where a stop lies in a commune with a fixed service point, unless that is wanted', () => {
    const hub = { id: 'hub', name: 'The hub', commune: '17001', point: positionAt(6, 0) };
    const beside = (itinerant: boolean, isWanted: boolean) =>
      warningsAbout((input) => {
        input.territory.servicePoints = [{ ...hub, itinerant }];
        input.visits = { beside: isWanted };
      });
    expect(beside(false, false)).toEqual(['stops-beside-service-points /stops']);
    expect(beside(true, false)).toEqual([]);
    expect(beside(false, true)).toEqual([]);
  });

  test.each([
    [{ parkingSlots: 2 }, {}],
    [{ roomSeats: 1 }, {}],
    [{ mobileCoverage: 'very-good' }, {}],
    [{ sanitationWithinMetres: 100 }, {}],
    // The shortest visit takes 2.5 hours.
    [{ socket: '16A' }, { autonomyHours: 2 }],
  ])('where no stop offers what a unit needs: %o', (needs, unit) => {
    const warnings = warningsAbout((input) => Object.assign(input.units[0], { needs, ...unit }));
    expect(warnings).toEqual(['unit-fits-no-stop /units/0/needs']);
  });

  test('but not where the autonomy of a unit replaces the socket', () => {
    const unit = { needs: { socket: '32A' }, autonomyHours: 2.5 };
    expect(warningsAbout((input) => Object.assign(input.units[0], unit))).toEqual([]);
  });

  test('where an agent never works', () => {
    const warnings = warningsAbout((input) => {
      input.agents.push({ id: 'bob', name: 'Bob', availability: { saturday: ['morning'] } });
      input.agents.push({ id: 'cyd', name: 'Cyd', hoursPerWeek: 0 });
    });
    expect(warnings).toEqual([
      'agent-never-available /agents/1/availability',
      'agent-never-available /agents/2/availability',
    ]);
  });

  test('where stops were made up, with their number', () => {
    const { warnings } = parseScenario(changed((input) => Object.assign(input.stops[1], { invented: true })));
    expect(warnings).toEqual([{ code: 'invented-stops', path: ['stops'], parameters: { count: 1, total: 4 } }]);
  });

  test('where positions or figures of communes were made up, with their names', () => {
    const { warnings } = parseScenario(
      changed((input) => {
        input.territory.communes[0].point.nature = 'placeholder';
        for (const { population } of input.territory.communes.slice(0, 2)) population.estimated = ['aged60Plus'];
      }),
    );
    const parameters = { total: 4, unnamed: 0 };
    expect(warnings).toEqual([
      {
        code: 'placeholder-points',
        path: ['territory', 'communes'],
        parameters: { ...parameters, count: 1, names: 'Aube' },
      },
      {
        code: 'estimated-figures',
        path: ['territory', 'communes'],
        parameters: { ...parameters, count: 2, names: 'Aube · Bief' },
      },
    ]);
  });
});
