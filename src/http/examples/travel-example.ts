/** Travel times of the example scenario: seconds and metres, at a kilometre a minute. */
export const TRAVEL_EXAMPLE = {
  formatVersion: 1,
  source: 'by hand',
  estimate: false,
  places: [
    { key: 'commune:17001', name: 'Aube', lat: 46, lon: 0.06 },
    { key: 'commune:17002', name: 'Bief', lat: 46, lon: 0.12 },
    { key: 'stop:aube', name: 'Place du marché', lat: 46, lon: 0.06 },
    { key: 'stop:bief', name: 'Mairie', lat: 46, lon: 0.12 },
    { key: 'garage:bus', name: 'Garage', lat: 46, lon: 0 },
  ],
  durations: [
    [0, 360, 0, 360, 360],
    [360, 0, 360, 0, 720],
    [0, 360, 0, 360, 360],
    [360, 0, 360, 0, 720],
    [360, 720, 360, 720, 0],
  ],
  distances: [
    [0, 6000, 0, 6000, 6000],
    [6000, 0, 6000, 0, 12_000],
    [0, 6000, 0, 6000, 6000],
    [6000, 0, 6000, 0, 12_000],
    [6000, 12_000, 6000, 12_000, 0],
  ],
};
