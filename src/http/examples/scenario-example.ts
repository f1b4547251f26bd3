/** A small scenario for the documentation: two communes, a bus, an agent. */
export const SCENARIO_EXAMPLE = {
  formatVersion: 1,
  name: 'Deux communes',
  description: 'Le bus numérique du plateau',
  territory: {
    name: 'Plateau',
    communes: [
      {
        code: '17001',
        name: 'Aube',
        point: { lat: 46, lon: 0.06, nature: 'town-hall' },
        population: { total: 800, aged60Plus: 240, aged75Plus: 80, households: 350, householdsWithoutCar: 40 },
      },
      {
        code: '17002',
        name: 'Bief',
        point: { lat: 46, lon: 0.12, nature: 'town-hall' },
        population: { total: 400, aged60Plus: 130, aged75Plus: 40, households: 180, householdsWithoutCar: 18 },
      },
    ],
  },
  stops: [
    { id: 'aube', name: 'Place du marché', commune: '17001', point: { lat: 46, lon: 0.06 } },
    { id: 'bief', name: 'Mairie', commune: '17002', point: { lat: 46, lon: 0.12 } },
  ],
  units: [{ id: 'bus', name: 'Le bus', garage: { name: 'Garage', point: { lat: 46, lon: 0 } } }],
  agents: [{ id: 'ana', name: 'Conseillère numérique' }],
};

/** Stored for that scenario: Aube on the first Monday morning. */
export const ROTA_EXAMPLE = {
  formatVersion: 1,
  name: 'À la main',
  scenario: 'Deux communes',
  tours: [
    {
      unit: 'bus',
      day: { week: 1, weekday: 'monday' },
      agents: ['ana'],
      visits: [{ stop: 'aube', opens: '09:00', closes: '11:30' }],
    },
  ],
};
