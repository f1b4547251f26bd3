/** Le planning aux dates réelles : listes, exceptions, communes à prévenir, entrées d'agenda. */
import type { CalendarTexts } from '../calendar-texts.ts';
import { formatsOf } from '../formats.ts';
import { fr } from '../typography.ts';

const f = formatsOf('fr');

export const frenchCalendar: CalendarTexts = {
  title: (p) => fr`${p.rota}, du ${p.from} au ${p.to}`,
  week: (p) =>
    fr`Semaine du ${p.monday} (semaine ${p.number}, ${p.number % 2 === 0 ? 'paire' : 'impaire'} ; ${
      p.weeks === 1 ? 'toutes les semaines se ressemblent' : `semaine ${p.cycleWeek} sur ${p.weeks} du cycle`
    })`,
  columns: { day: 'Jour', unit: 'Unité', visits: 'Passages', crew: 'Équipage' },
  day: (p) => fr`${p.weekday} ${p.day}/${p.month}`,
  hours: (p) => fr`${p.from} – ${p.to}`,
  sessions: (p) => fr`${p.morning} et ${p.afternoon}`,
  movedHere: (p) => fr`(au lieu du ${p.from})`,
  noTours: fr`Aucune tournée à ces dates.`,
  summary: (p) =>
    fr`${f.count(p.tours, 'tournée', 'tournées')}, ${f.count(p.visits, 'passage', 'passages')} ; ${f.count(p.cancelled, 'passage annulé', 'passages annulés')}, ${f.count(p.moved, 'déplacé', 'déplacés')}.`,
  exceptionsTitle: (p) => fr`${f.count(p.count, 'exception', 'exceptions')}`,
  noExceptions: fr`Aucune exception : tous les passages ont lieu comme le cycle les prévoit.`,
  exceptionColumns: {
    planned: 'Date prévue',
    stop: 'Arrêt',
    unit: 'Unité',
    reason: 'Pourquoi',
    outcome: 'Ce qui change',
  },
  holidays: {
    'new-year': fr`jour de l'An`,
    'good-friday': fr`Vendredi saint`,
    'easter-monday': fr`lundi de Pâques`,
    'labour-day': fr`fête du Travail`,
    'victory-1945': fr`8 mai`,
    ascension: fr`Ascension`,
    'whit-monday': fr`lundi de Pentecôte`,
    'bastille-day': fr`fête nationale`,
    assumption: fr`Assomption`,
    'all-saints': fr`Toussaint`,
    'armistice-1918': fr`11 novembre`,
    christmas: fr`Noël`,
    'saint-stephen': fr`26 décembre`,
    abolition: fr`abolition de l'esclavage`,
  },
  reasons: {
    closed: fr`fermeture du service`,
    maintenance: fr`unité en entretien`,
    'not-permitted': fr`arrêt non autorisé à cette date`,
  },
  schoolHolidays: (p) => fr`vacances scolaires : ${p.name}`,
  leave: (p) => fr`en congé, sans remplaçant : ${p.names}`,
  noCrew: fr`équipe indisponible`,
  cancelled: fr`annulé`,
  movedTo: (p) => fr`déplacé au ${p.date}`,
  crewTitle: fr`Remplacements`,
  standIn: (p) => fr`${p.date}, ${p.unit} : ${p.by} remplace ${p.agent}, en congé.`,
  without: (p) => fr`${p.date}, ${p.unit} : sans ${p.agent}, en congé ; l'équipage reste suffisant.`,
  noticesTitle: (p) => fr`${f.count(p.count, 'commune à prévenir', 'communes à prévenir')}`,
  noticeCancelled: (p) => fr`${p.date}, ${p.hours}, ${p.stop}, annulé (${p.reason})`,
  noticeMoved: (p) => fr`${p.date}, ${p.hours}, ${p.stop}, déplacé au ${p.to} aux mêmes heures (${p.reason})`,
  announcedTitle: fr`Dates annoncées et dates du cycle`,
  ordinal: (p) => (p.n === 1 ? '1er' : `${p.n}e`),
  announcedStop: (p) =>
    fr`${p.stop} : annoncé le ${p.ordinals} ${p.weekday} du mois ; ${p.kept} ${f.plural(p.kept, 'date annoncée', 'dates annoncées')} sur ${p.total} ${f.plural(p.kept, 'est', 'sont')} dans le cycle.`,
  announcedColumns: { planned: 'Le cycle passe le', announced: 'Il est annoncé le' },
  noVisit: fr`pas de passage`,
  notAnnounced: fr`rien d'annoncé`,
  written: (p) => fr`${f.count(p.count, 'fichier écrit', 'fichiers écrits')} dans ${p.folder}.`,
  entry: {
    tour: (p) => fr`${p.unit} : ${p.stops}`,
    visit: (p) => fr`${p.unit}, ${p.commune}`,
    cancelled: (p) => fr`ANNULÉ : ${p.what}`,
    cancelledBecause: (p) => fr`Annulé : ${p.reason}.`,
    moved: (p) => fr`Au lieu du ${p.from}.`,
    departs: (p) => fr`${p.time} : départ (${p.garage})`,
    returns: (p) => fr`${p.time} : retour (${p.garage})`,
    stop: (p) => fr`${p.hours} : ${p.stop}`,
    lunch: (p) => fr`${p.hours} : déjeuner`,
    crew: (p) => fr`Équipage : ${p.names}`,
    noLongerAboard: fr`Vous n'êtes plus de cette tournée.`,
  },
  openingHours: {
    stop: fr`arrêt`,
    name: fr`nom`,
    commune: fr`commune`,
    value: 'opening_hours',
    until: fr`dernière date comprise`,
  },
};
