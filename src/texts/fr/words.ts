/** Les mots du métier, tels qu'une mairie les dit. */
import type { Words } from '../words.ts';

export const frenchWords: Words = {
  weekdays: {
    monday: 'lundi',
    tuesday: 'mardi',
    wednesday: 'mercredi',
    thursday: 'jeudi',
    friday: 'vendredi',
    saturday: 'samedi',
    sunday: 'dimanche',
  },
  halves: { morning: 'matin', afternoon: 'après-midi' },
  parts: { morning: 'le matin', afternoon: 'l’après-midi', day: 'la journée' },
  phases: {
    tours: 'tournées possibles',
    start: 'premier planning',
    fold: 'calcul de la borne',
    place: 'placement sur les jours',
    days: 'jour par jour',
    done: 'terminé',
  },
  statuses: {
    optimal: 'optimum prouvé',
    'gap-reached': 'écart demandé atteint',
    'time-limit': 'temps écoulé',
    'iteration-limit': 'limite d’itérations atteinte',
    stalled: 'plus rien à essayer',
    'solver-failed': 'le calcul s’est interrompu\u00a0; ce qui était prouvé le reste',
    cancelled: 'arrêté à votre demande',
  },
  measures: {
    'weighted-hours': 'couverture, heures pondérées',
    euros: 'coût, euros',
    communes: 'communes couvertes, nombre',
    'least-share': 'plus petite part couverte',
  },
  travelSources: { 'great-circle': 'à vol d’oiseau', file: 'fichier', osrm: 'OSRM' },
};
