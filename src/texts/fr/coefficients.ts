/** Noms et unités des coefficients. */
import type { Texts } from '../texts.ts';
import { fr } from '../typography.ts';

const DRIVING = 'min de route';
const ROAD = 'km de route';

export const frenchCoefficients: Texts['coefficients'] = {
  'need.strugglingShare60To74': { name: 'part des 60–74 ans en difficulté', unit: '' },
  'need.strugglingShare75Plus': { name: 'part des 75 ans et plus en difficulté', unit: '' },
  'need.contactsPerPersonAndYear': { name: 'accueils par personne en difficulté', unit: 'par an' },
  'need.minutesPerContact': { name: 'durée d’un accueil', unit: 'min' },
  'need.caughtShare': { name: 'part du besoin captée par un point fixe voisin', unit: '' },
  'need.caughtWithCar.near': { name: 'point fixe, avec voiture, plein effet jusqu’à', unit: DRIVING },
  'need.caughtWithCar.far': { name: 'point fixe, avec voiture, sans effet à', unit: DRIVING },
  'need.caughtWithoutCar.near': { name: 'point fixe, sans voiture, plein effet jusqu’à', unit: ROAD },
  'need.caughtWithoutCar.far': { name: 'point fixe, sans voiture, sans effet à', unit: ROAD },
  'coverage.awayShareWithCar': { name: 'part qui irait à un arrêt voisin, avec voiture', unit: '' },
  'coverage.awayWithCar.near': { name: 'arrêt voisin, avec voiture, plein effet jusqu’à', unit: DRIVING },
  'coverage.awayWithCar.far': { name: 'arrêt voisin, avec voiture, sans effet à', unit: DRIVING },
  'coverage.awayShareWithoutCar': { name: 'part qui irait à un arrêt voisin, sans voiture', unit: '' },
  'coverage.awayWithoutCar.near': { name: 'arrêt voisin, sans voiture, plein effet jusqu’à', unit: ROAD },
  'coverage.awayWithoutCar.far': { name: 'arrêt voisin, sans voiture, sans effet à', unit: ROAD },
  'coverage.travellersShare': { name: 'part du besoin qui peut être couverte hors de la commune', unit: '' },
  'coverage.presence': { name: 'part captée selon la fréquence des passages', unit: '' },
  'goal.centsPerWeightedHour': { name: 'coût que vaut une heure pondérée', unit: 'centimes' },
  'goal.marketDayReward': { name: 'passage un jour de marché voulu', unit: 'h pondérées' },
  'label.leastOpenHoursPerWeek': { name: 'label : ouverture par semaine, au moins', unit: 'h' },
  'label.leastDaysPerWeek': { name: 'label : jours d’ouverture par semaine, au moins', unit: 'j' },
  'keep.weights.stop': { name: 'passage gardé au même arrêt', unit: 'h pondérées' },
  'keep.weights.weekday': { name: 'passage gardé le même jour de la semaine', unit: 'h pondérées' },
  'keep.weights.part': { name: 'passage gardé au même moment de la journée', unit: 'h pondérées' },
  'units.modes.helpPerSeatHour': {
    name: fr`ce que vaut une heure d'atelier par participant`,
    unit: 'h d’aide individuelle',
  },
  'units.modes.minutesBetween': { name: fr`d'un domicile au suivant`, unit: 'min' },
  'travel.greatCircle.circuity': { name: 'sinuosité des routes', unit: '' },
  'travel.greatCircle.speeds': { name: 'vitesses', unit: 'km/h' },
  'travel.greatCircle.fixedSeconds': { name: 'temps fixe par trajet', unit: 's' },
  'publics.rate': { name: 'accueils par personne de ce public', unit: 'par an' },
  'publics.minutesPerContact': { name: 'durée d’un accueil', unit: 'min' },
};

export const frenchSources: Texts['sources'] = {
  'project default': 'valeur par défaut du projet',
  'project default; 1.34 is the mean of trips to the centre in 300 European cities (doi 10.1177/23998083231168870)': fr`valeur par défaut du projet ; 1,34 est la moyenne des trajets vers le centre de 300 villes d'Europe, doi 10.1177/23998083231168870`,
  'France Services, 24 h over 5 days (secondary source; see the arrêté of 16 June 2025)': fr`France Services : 24 h sur 5 jours, source secondaire ; voir l'arrêté du 16 juin 2025`,
  planner: 'valeur donnée par le planificateur',
  'INSEE 2021, illectronisme by age (24 % of 60–74, 62 % of 75 and over)': 'INSEE 2021, illectronisme selon l’âge',
};
