/** The example systems. */
import type { PresetTexts } from '../preset-texts.ts';

export const englishPresets: PresetTexts = {
  title: 'Examples ready to run',
  columns: { name: 'Name', system: 'What it is' },
  howTo:
    'To run one: tournee plan preset:NAME. Parking, sockets, rooms and hours are invented; examples marked as invented are so altogether.',
  systems: {
    'rochefort-bus':
      'France Services bus of Rochefort Océan: one agent drives and advises, by appointment (25 real communes)',
    'fibre-64':
      'Itinerant mediator of La Fibre 64: workshops in rooms, one car, a whole département (545 real communes)',
    trike:
      'Connected cargo trike in three neighbourhoods: two mediators, short stops that follow the public, schools in the morning (invented)',
    coccinet:
      'La Coccinet numérique: a trailer that takes four parking spaces, a socket, toilets near; individual help in the morning, a workshop in the afternoon (invented)',
    diagonales: 'Régie Diagonales: two mediators share six host places, half a day per place and week (invented)',
    'home-visits': 'Mon Assistant Numérique: home visits by appointment around Rochefort (25 real communes)',
    'door-to-door': 'Health mediators at the door: two pairs on foot, a block per half-day (invented)',
    'hub-antennas': 'A hub and its antennas within 10 km, in town halls or old schools (real communes)',
    'village-bus': 'Bus equipped for villages: a day on each market place or at each village hall (25 real communes)',
  },
};
