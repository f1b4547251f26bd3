/** Titres, libellés et phrases des pages que l'on affiche. */
import { formatsOf } from '../formats.ts';
import type { PageTexts } from '../page-texts.ts';
import { fr } from '../typography.ts';

const f = formatsOf('fr');
const passages = (count: number) => f.count(count, 'passage', 'passages');

export const frenchPages: PageTexts = {
  contents: 'Sur cette page',
  madeWith: fr`Page écrite par Tournée, logiciel libre de planification des services publics itinérants.`,
  scrolls: (p) => fr`${p.title} (se fait défiler)`,
  illegal: (p) => fr`Ce planning enfreint ${f.count(p.count, 'règle', 'règles')} du scénario : ne pas l'afficher.`,

  cycle: {
    title: (p) => {
      if (p.weeks === 1) return 'La semaine, jour par jour';
      return p.weeks === 2 ? 'La quinzaine, jour par jour' : fr`Les ${p.weeks} semaines, jour par jour`;
    },
    weekFrom: (p) => {
      if (p.weeks === 1) return fr`Chaque semaine, à partir du ${p.date}`;
      const rhythm = p.weeks === 2 ? 'une semaine sur deux' : `une semaine sur ${p.weeks}`;
      return fr`Semaine ${p.week} : à partir du ${p.date}, ${rhythm}`;
    },
    noHolidays: fr`Les jours fériés ne sont pas pris en compte.`,
    caption: (p) => fr`${p.unit}, semaine ${p.week}`,
    tour: 'Tournée',
    departs: (p) => fr`départ ${p.time}`,
    returns: (p) => fr`retour ${p.time}`,
    lunch: (p) => fr`déjeuner ${p.from} – ${p.to}`,
    noTour: 'pas de tournée',
    noVisit: 'pas de passage',
  },

  where: {
    title: fr`Où et quand ?`,
    summary: (p) =>
      fr`${p.units} : ${passages(p.visits)} et ${p.open} d'ouverture ${p.perCycle}, dans ${f.count(p.visited, 'commune', 'communes')} sur ${p.communes} ; ${p.share} du besoin d'aide estimé est couvert, soit environ ${p.people} personnes aidées.`,
    units: (p) => f.count(p.count, 'unité', 'unités'),
    caption: 'Jours et heures de passage dans chaque commune',
    commune: 'Commune',
    hours: (p) => fr`${p.from} – ${p.to}`,
    none: 'pas de passage',
    notVisited: (p) =>
      fr`Votre commune n'est pas dans la liste ? Le service n'y passe pas (${p.list}) ; la carte montre les arrêts voisins.`,
    notVisitedMany: (p) =>
      fr`Votre commune n'est pas dans la liste ? Le service n'y passe pas (${f.count(p.count, 'commune', 'communes')} sans passage) ; la carte montre les arrêts voisins.`,
    toConfirm: (p) => fr`À confirmer avant d'afficher : ${p.list}.`,
    stops: (p) =>
      fr`le stationnement, la prise et les horaires permis de ${f.count(p.count, 'arrêt', 'arrêts')} sur ${p.total} (sans source publiée)`,
    travelTimes: fr`les temps de trajet (estimés)`,
  },

  map: {
    title: 'La carte',
    name: (p) => fr`Carte de ${p.territory}`,
    description: (p) =>
      fr`${f.count(p.communes, 'commune', 'communes')}, dont ${p.visited} avec un arrêt desservi, et ${f.count(p.tours, 'tournée', 'tournées')}. Ce que montre la carte se lit aussi dans les tableaux de cette page.`,
    communeSaid: (p) => fr`${p.name} : besoin ${p.need}, couvert à ${p.share}, ${passages(p.visits)}`,
    north: 'N',
    shortWeekdays: {
      monday: 'lun.',
      tuesday: 'mar.',
      wednesday: 'mer.',
      thursday: 'jeu.',
      friday: 'ven.',
      saturday: 'sam.',
      sunday: 'dim.',
    },
    days: (p) => (p.weeks === '' ? p.weekday : fr`${p.weekday} S${p.weeks}`),
    visits: (p) => passages(p.count),
    legend: {
      title: 'Légende',
      need: (p) => fr`Taille du cercle : besoin d'aide, heures ${p.perCycle}`,
      share: fr`Teinte du cercle : part du besoin couverte`,
      nothing: 'rien',
      upTo: (p) => fr`jusqu'à ${p.share}`,
      tourDays: fr`Couleur d'une tournée : le jour`,
      tourUnits: fr`Couleur d'une tournée : l'unité`,
      tourWeeks: fr`Trait d'une tournée : la semaine`,
      places: 'Lieux',
      stop: 'arrêt desservi',
      stopIdle: 'arrêt sans passage',
      garage: 'garage',
      servicePoint: 'point de service fixe',
      barrier: 'obstacle à contourner',
      crossing: 'pont ou bac',
    },
    schematic: fr`Les tournées sont des traits schématiques, et non des routes.`,
    roads: fr`Routes : © les contributeurs d'OpenStreetMap (ODbL).`,
    credits: (p) => fr`Données : ${p.list}.`,
    barrierCredit: (p) => fr`${p.name} : ${p.source}.`,
  },

  coverage: {
    title: 'Ce que le planning couvre',
    summary: (p) =>
      fr`${p.served} d'aide ${p.perCycle}, sur ${p.need} de besoin estimé (${p.share}) : environ ${p.people} des ${p.struggling} personnes ${p.hasFurtherPublics ? 'des publics comptés' : 'en difficulté avec le numérique'}.`,
    caption: (p) => fr`Besoin couvert par commune, ${p.perCycle}`,
    columns: {
      commune: 'Commune',
      share: 'Part du besoin couverte',
      hours: 'Heures couvertes',
      people: 'Personnes aidées',
      visits: 'Passages',
    },
    total: 'Ensemble',
    nobody: (p) => fr`Sans besoin estimé : ${p.list}.`,
    ofPublic: (p) => fr`Personnes aidées, ${p.label} : ${p.served}`,
  },

  proof: {
    optimal: fr`Non, c'est prouvé : avec ces moyens et ces données, aucun autre planning ne vaut mieux que celui-ci.`,
    near: (p) =>
      fr`Presque pas, c'est prouvé : avec ces moyens et ces données, aucun autre planning ne vaut plus de ${p.gap} de mieux que celui-ci.`,
    far: (p) =>
      fr`Peut-être : il est prouvé qu'avec ces moyens et ces données aucun autre planning ne vaut plus de ${p.gap} de mieux que celui-ci.`,
    keeping: fr`Sont comparés les plannings qui gardent ce que les étapes ci-dessous ont atteint.`,
    cheapest: fr`Sont comparés les plannings qui tiennent les mêmes promesses : le meilleur est le moins cher.`,
    none: fr`Ce planning n'est accompagné d'aucune preuve.`,
    exactly: 'En chiffres',
  },

  why: {
    title: fr`Pourquoi pas nous ?`,
    plainIntro: fr`Les communes où le service ne passe pas, et pourquoi. Entre parenthèses, ce que leurs habitants trouvent aux arrêts des communes voisines.`,
    everyoneVisited: fr`Le service passe dans toutes les communes.`,
    need: (p) => fr`besoin ${p.need}`,
    reasons: {
      'no-road': fr`Aucune route n'y mène : le service ne peut pas s'y rendre.`,
      'fixed-service-point': fr`Un point de service fixe accueille déjà dans la commune.`,
      'no-stop': fr`Aucun arrêt n'est prévu dans la commune, ni à portée de ses habitants.`,
      'no-usable-stop': fr`Aucun arrêt à portée ne convient : stationnement, prise, équipements ou horaires.`,
      'not-chosen': fr`Un arrêt est à portée, mais il n'a pas été retenu avec ces moyens.`,
    },
    nearby: (p) => fr`${p.served} d'aide`,
    incomplete: fr`Le calcul a été arrêté avant d'avoir tout dit.`,
  },

  means: {
    title: 'Les moyens',
    caption: (p) => fr`Moyens employés, ${p.perCycle}`,
    columns: { what: 'Quoi', howMuch: 'Combien' },
    unit: (p) =>
      p.perTour === null
        ? fr`Coût compté pour ${p.unit} : ${p.perKm} par kilomètre et ${p.perHour} par heure du départ au retour.`
        : fr`Coût compté pour ${p.unit} : ${p.perKm} par kilomètre, ${p.perHour} par heure du départ au retour et ${p.perTour} par tournée.`,
  },

  changes: {
    title: (p) => fr`Par rapport à « ${p.rota} »`,
    pageTitle: (p) => fr`Qui gagne, qui perd : ${p.scenario}`,
    summary: (p) => fr`« ${p.rota} » : le besoin couvert passe de ${p.before} à ${p.after} ${p.perCycle}.`,
    mapTitle: (p) => fr`« ${p.rota} » par rapport à « ${p.first} »`,
    description: (p) =>
      fr`Carte : avec « ${p.rota} », ${f.count(p.gaining, 'commune gagne', 'communes gagnent')}, ${f.count(p.losing, 'perd', 'perdent')}, ${f.count(p.alike, 'ne change pas', 'ne changent pas')}. Les mêmes écarts sont dans le tableau.`,
    communeSaid: (p) => fr`${p.name} : de ${p.before} à ${p.after} (${p.change})`,
    gain: 'gagne',
    loss: 'perd',
    alike: 'ne change pas',
    size: (p) => fr`Taille du cercle : heures de besoin couvert, en plus ou en moins, ${p.perCycle}`,
    whoTitle: 'Commune par commune',
    whoCaption: (p) => fr`Heures de besoin couvert, ${p.perCycle}`,
    figuresTitle: 'Les chiffres, côte à côte',
    figuresCaption: (p) => fr`Chiffres de chaque planning, ${p.perCycle}`,
    figure: 'Chiffre',
    illegal: (p) => fr`« ${p.rota} » enfreint ${f.count(p.count, 'règle', 'règles')} de ce scénario.`,
  },

  basis: {
    title: 'Sur quoi reposent ces chiffres',
    unverified: 'Coefficients non vérifiés, à confirmer avant de décider',
    verified: 'Coefficients vérifiés',
    columns: { name: 'Coefficient', value: 'Valeur', source: 'Source' },
    sources: 'Sources',
  },
};
