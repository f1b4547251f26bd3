/** Les systèmes d'exemple. */
import type { PresetTexts } from '../preset-texts.ts';
import { fr } from '../typography.ts';

export const frenchPresets: PresetTexts = {
  title: 'Exemples prêts à calculer',
  columns: { name: 'Nom', system: 'Ce que c’est' },
  howTo: fr`Pour en calculer un : tournee plan preset:NOM. Stationnement, prises, salles et horaires y sont inventés ; les exemples « inventés » le sont en entier.`,
  systems: {
    'rochefort-bus': fr`Bus France Services de Rochefort Océan : un agent conduit et conseille, sur rendez-vous (25 communes réelles)`,
    'fibre-64': fr`Médiateur itinérant de La Fibre 64 : ateliers collectifs en salle, une voiture, tout un département (545 communes réelles)`,
    trike: fr`Triporteur connecté dans trois quartiers : deux médiateurs, des arrêts courts qui suivent le public, les écoles le matin (inventé)`,
    coccinet: fr`La Coccinet numérique : une remorque de quatre places de stationnement, branchée, près de sanitaires ; aide individuelle le matin, atelier l'après-midi (inventé)`,
    diagonales: fr`Régie Diagonales : deux médiateurs se partagent six lieux d'accueil, une demi-journée par lieu et par semaine (inventé)`,
    'home-visits': fr`Mon Assistant Numérique : visites à domicile sur rendez-vous autour de Rochefort (25 communes réelles)`,
    'door-to-door': fr`Médiation santé au porte-à-porte : deux binômes à pied, un îlot par demi-journée (inventé)`,
    'hub-antennas': fr`Un centre et ses antennes à moins de 10 km, en mairie ou dans une ancienne école (communes réelles)`,
    'village-bus': fr`Bus équipé pour les villages : une journée par place de marché ou salle des fêtes (25 communes réelles)`,
  },
};
