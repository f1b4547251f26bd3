/** Titres, libellés et phrases de ce que les commandes affichent. */
import { formatsOf } from '../formats.ts';
import type { ReportTexts } from '../report-texts.ts';
import { fr } from '../typography.ts';

const f = formatsOf('fr');

function perCycle(weeks: number): string {
  if (weeks === 1) return 'par semaine';
  return weeks === 2 ? 'par quinzaine' : fr`par cycle de ${weeks} semaines`;
}

export const frenchReports: ReportTexts = {
  perCycle: ({ weeks }) => perCycle(weeks),

  timetable: {
    title: (p) => fr`Planning de tournées : ${p.scenario}`,
    week: (p) => fr`Semaine ${p.week}`,
    garage: (p) => fr`départ et retour : ${p.name}`,
    crew: (p) => fr`équipage : ${p.names}`,
    reception: { individual: 'aide individuelle', home: 'visites à domicile' },
    workshop: (p) => fr`atelier collectif (${f.count(p.seats, 'place', 'places')})`,
    receptionByHalf: (p) => fr`matin : ${p.morning} ; après-midi : ${p.afternoon}`,
    noCrew: 'personne',
    idle: 'pas de tournée',
    columns: {
      day: 'Jour',
      departs: 'Départ',
      morning: 'Matin',
      lunch: 'Déjeuner',
      afternoon: 'Après-midi',
      returns: 'Retour',
      crew: 'Équipage',
    },
  },

  figures: {
    title: 'En chiffres',
    labels: {
      objective: 'Valeur du planning (heures pondérées)',
      servedHours: 'Besoin couvert',
      servedShare: 'Part du besoin couverte',
      demandHours: 'Demande si l’on ouvrait sans limite d’heures',
      people: 'Personnes aidées',
      contacts: 'Rendez-vous ou accueils',
      communesVisited: 'Communes visitées',
      communesServed: 'Communes où du besoin est couvert',
      worstOff: 'Commune à portée la moins couverte',
      gini: 'Inégalité entre communes à portée (Gini, 0 à 1)',
      openHours: 'Heures d’ouverture au public',
      openHoursPerWeek: 'Ouverture par semaine',
      visits: 'Passages',
      tours: 'Tournées',
      kilometres: 'Kilomètres',
      spanHours: 'Heures du départ au retour',
      workHours: 'Heures de travail (hors déjeuner)',
      cost: 'Coût',
    },
    outOf: (p) => fr`${p.part} sur ${p.whole}`,
    ofPublic: (p) => fr`dont ${p.name}`,
    communeShare: (p) => fr`${p.name} (${p.share})`,
    none: 'aucune',
  },

  proof: {
    title: fr`Peut-on faire mieux ?`,
    optimal: (p) =>
      fr`Aucun planning de tournées légal ne peut faire mieux que ${p.bound} heures pondérées ${p.perCycle} : celui-ci les atteint, c'est l'optimum prouvé.`,
    within: (p) =>
      fr`Aucun planning de tournées légal ne peut faire mieux que ${p.bound} heures pondérées ${p.perCycle} : celui-ci, avec ${p.objective}, est à moins de ${p.gap} de l'optimum prouvé.`,
    far: (p) =>
      fr`Aucun planning de tournées légal ne peut faire mieux que ${p.bound} heures pondérées ${p.perCycle} : celui-ci en vaut ${p.objective}, l'écart à l'optimum prouvé est de ${p.gap} au plus.`,
    others: {
      euros: {
        optimal: (p) =>
          fr`Aucun planning de tournées qui tient ces promesses ne coûte moins de ${p.bound} ${p.perCycle} : celui-ci ne coûte pas plus, c'est l'optimum prouvé.`,
        open: (p) =>
          fr`Aucun planning de tournées qui tient ces promesses ne coûte moins de ${p.bound} ${p.perCycle} : celui-ci coûte ${p.objective}, l'écart à l'optimum prouvé est de ${p.gap} au plus.`,
      },
      communes: {
        optimal: (p) =>
          fr`Aucun planning de tournées légal ne peut couvrir au moins ${p.share} du besoin dans plus de ${p.bound} : celui-ci le fait dans autant, c'est l'optimum prouvé.`,
        open: (p) =>
          fr`Aucun planning de tournées légal ne peut couvrir au moins ${p.share} du besoin dans plus de ${p.bound} : celui-ci le fait dans ${p.objective}.`,
      },
      'least-share': {
        optimal: (p) =>
          fr`Aucun planning de tournées légal ne peut couvrir plus de ${p.bound} du besoin dans chaque commune à portée : celui-ci les atteint, c'est l'optimum prouvé.`,
        open: (p) =>
          fr`Aucun planning de tournées légal ne peut couvrir plus de ${p.bound} du besoin dans chaque commune à portée : celui-ci en couvre au moins ${p.objective}.`,
      },
    },
    communes: (p) => f.count(p.count, 'commune', 'communes'),
    keeping: (p) =>
      fr`Parmi les plannings qui couvrent au moins ${p.share} du besoin dans ${f.count(p.communes, 'commune', 'communes')}, ${p.sentence}`,
    weightedHour: fr`Une heure pondérée est une heure d'aide, qui compte d'autant plus que la commune est encore peu couverte ; le coût en est déduit.`,
    holdsForData: fr`La preuve vaut pour les données de ce scénario.`,
    stages: {
      title: fr`Comment l'objectif est atteint`,
      goals: { coverage: 'couverture', equity: 'équité', economy: 'économie' },
      stage: (p) => fr`${p.number}. ${p.sentence}`,
      priceTitle: (p) => fr`Ce que coûte l'objectif ${p.goal}, comparé à l'objectif couverture`,
      price: (p) =>
        p.least === p.most
          ? fr`Ce planning vaut ${p.least} de moins, en heures pondérées ${p.perCycle}, que le meilleur planning pour la couverture.`
          : fr`Ce planning vaut entre ${p.least} et ${p.most} de moins, en heures pondérées ${p.perCycle}, que le meilleur planning pour la couverture.`,
      noPrice: (p) =>
        fr`L'objectif ${p.goal} ne coûte rien ici : aucun planning ne vaut plus pour la couverture ${p.perCycle}.`,
      markets: (p) =>
        fr`Marchés : ${f.count(p.visits, 'passage', 'passages')} un jour de marché où l'on veut être présent, ${p.perCycle} (récompense comprise dans la valeur : ${p.reward} h pondérées).`,
      kept: (p) =>
        fr`Par rapport à « ${p.rota} » : ${p.stop} passages sur ${p.visits} gardent leur arrêt, ${p.weekday} le même jour de la semaine, ${p.part} au même moment de ce jour.`,
    },
    stopped: (p) => fr`Fin du calcul : ${p.status}, après ${p.seconds}.`,
  },

  communes: {
    title: 'Besoin couvert par commune',
    columns: { commune: 'Commune', need: 'Besoin (h)', served: 'Couvert (h)', share: 'Part', visits: 'Passages' },
    total: 'Ensemble',
    unservedTitle: (p) => fr`${f.count(p.count, 'commune', 'communes')} sans aucun besoin couvert :`,
    allServed: fr`Toutes les communes ont du besoin couvert.`,
    unserved: (p) => fr`${p.name} (besoin : ${p.need}) : ${p.reason}`,
    reasons: {
      'no-road': 'aucune route n’y mène',
      'fixed-service-point': 'un point de service fixe est dans la commune',
      'no-stop': 'aucun arrêt dans la commune ni à portée',
      'no-usable-stop': 'aucun arrêt à portée ne convient à une unité',
      'not-chosen': 'à portée, non retenue avec ces moyens',
    },
  },

  comparison: {
    title: 'Côte à côte',
    sameMeans: (p) =>
      fr`Mêmes moyens que « ${p.rota} » : au plus ${p.kilometres} et ${p.hours} du départ au retour, ${p.perCycle}.`,
    planned: 'Proposé',
    illegal: (p) =>
      fr`« ${p.rota} » enfreint ${f.count(p.count, 'règle', 'règles')} de ce scénario (tournee check les donne).`,
    gainsTitle: (p) => fr`Qui gagne, qui perd, par rapport à « ${p.first} » (heures de besoin couvert)`,
    columns: { figure: '', commune: 'Commune', change: 'Écart' },
    tally: (p) =>
      fr`${p.rota} : ${f.count(p.gaining, 'commune gagne', 'communes gagnent')}, ${f.count(p.losing, 'perd', 'perdent')}, ${f.count(p.alike, 'ne change pas', 'ne changent pas')}.`,
    legal: (p) => (p.legal ? 'oui' : 'non'),
    legality: 'Légal',
    sameEverywhere: fr`Aucune commune ne gagne ni ne perd.`,
  },

  assumptions: {
    title: 'Sur quoi reposent ces chiffres',
    travelEstimate: (p) =>
      fr`Temps de trajet : ESTIMÉS (${p.source}), non vérifiés${p.detail === '' ? '' : fr` ; ${p.detail}`}.`,
    travelMatrix: (p) => fr`Temps de trajet : ${p.source}${p.detail === '' ? '' : fr` (${p.detail})`}.`,
    inventedStops: (p) =>
      fr`Arrêts : stationnement, prise et horaires INVENTÉS pour ${f.count(p.count, 'arrêt', 'arrêts')} sur ${p.total}, faute de source publiée.`,
    centrePoints: (p) =>
      fr`Communes : ${f.count(p.count, 'point est le centre', 'points sont le centre')} du contour et non la mairie, sur ${p.total}.`,
    placeholderPoints: (p) =>
      fr`Communes : position INVENTÉE pour ${String(p.count)} sur ${p.total}, faute de source : les temps de trajet n'y veulent rien dire.`,
    estimatedFigures: (p) =>
      fr`Communes : chiffres ESTIMÉS par une moyenne pour ${String(p.count)} sur ${p.total}, faute de source : le besoin n'y est qu'un ordre de grandeur.`,
    measured: (p) => fr`Besoin : fréquentation mesurée pour ${f.count(p.count, 'commune', 'communes')} sur ${p.total}.`,
    unverified: fr`Coefficients NON VÉRIFIÉS, à confirmer avant de décider :`,
    verified: fr`Coefficients vérifiés :`,
    sources: fr`Sources :`,
    source: (p) => fr`${p.title}, ${p.publisher}, ${p.vintage} (${p.licence})`,
    noSources: fr`Sources du territoire : non indiquées.`,
  },

  check: {
    legal: (p) =>
      fr`« ${p.rota} » est légal : ${f.count(p.tours, 'tournée', 'tournées')}, ${f.count(p.visits, 'passage', 'passages')}, aucune règle enfreinte.`,
    illegal: (p) => fr`« ${p.rota} » n'est pas légal : ${f.count(p.count, 'règle enfreinte', 'règles enfreintes')}.`,
    place: (p) => fr`${p.weekday}, semaine ${p.week} · ${p.unit} ·`,
    wholeRota: fr`Ensemble ·`,
    objective: (p) =>
      fr`Valeur ${p.objective} heures pondérées ${p.perCycle} ; besoin couvert ${p.served} sur ${p.need}.`,
    staleCertificate: fr`Le certificat de ce fichier ne vaut pas pour ce planning et ce scénario : le juge trouve une autre valeur.`,
    unknownRule: (p) => fr`Règle ${p.rule} enfreinte (${p.parameters}).`,
  },

  agents: {
    title: fr`Agents : heures, et ce que permettent les règles de travail`,
    columns: {
      agent: 'Agent',
      profile: 'Règles',
      weeks: 'Par semaine',
      average: 'Sur 12 sem.',
      day: 'Jour',
      span: 'Amplitude',
      stretch: 'Sans pause',
      rest: 'Nuit',
      weeklyRest: 'Repos hebdo',
      legal: 'Légal',
    },
    atMost: (p) => fr`${p.value} ≤ ${p.limit}`,
    atLeast: (p) => fr`${p.value} ≥ ${p.limit}`,
    none: '–',
    legal: (p) => (p.legal ? 'oui' : 'NON'),
    legend: fr`En heures : travail de chaque semaine du cycle, pire moyenne sur 12 semaines, jour le plus long, travail le plus long sans pause, nuit et repos hebdomadaire les plus courts.`,
  },

  need: {
    title: (p) => fr`Besoin d'accompagnement numérique, heures ${p.perCycle} : ${p.scenario}`,
    columns: {
      commune: 'Commune',
      people: 'Personnes en difficulté',
      gross: 'Besoin brut',
      caught: 'Déjà capté',
      withCar: 'Avec voiture',
      withoutCar: 'Sans voiture',
      need: 'Besoin net',
    },
    total: 'Ensemble',
    legend: fr`Besoin net = besoin brut moins ce que captent déjà les points de service fixes. La part qu'un planning peut couvrir dépend des arrêts : voir plan.`,
    contacts: (p) => fr`${p.hours} de besoin net, soit ${p.contacts} accueils ${p.perCycle}.`,
    noReach: (p) => fr`Hors de portée de tout arrêt : ${p.list}.`,
    publics: {
      title: 'Par public',
      public: 'Public',
      weight: 'Poids',
      people: 'Personnes',
      seniorsWithCar: 'En difficulté, avec voiture',
      seniorsWithoutCar: 'En difficulté, sans voiture',
      legend: fr`Chaque public est compté à part : qui appartient à deux publics compte deux fois, dans les personnes comme dans le besoin.`,
    },
  },

  travel: {
    title: (p) => fr`Trajets : ${p.scenario}`,
    summary: (p) =>
      fr`${f.count(p.places, 'lieu', 'lieux')}, ${f.count(p.pairs, 'trajet', 'trajets')}, dont ${f.number(p.withoutRoad, 0)} sans route.`,
    fromGarage: (p) => fr`${p.unit}, depuis ${p.garage}`,
    columns: { stop: 'Arrêt', commune: 'Commune', minutes: 'min', kilometres: 'km' },
    noRoad: 'sans route',
  },

  files: {
    written: (p) => fr`Écrit dans ${p.folder} : ${p.names}.`,
    matrixWritten: (p) => fr`Matrice des trajets écrite : ${p.file}`,
    timetable: {
      week: 'Semaine',
      weekday: 'Jour',
      unit: 'Unité',
      crew: 'Équipage',
      departs: 'Départ',
      commune: 'Commune',
      communeCode: 'Code INSEE',
      stop: 'Arrêt',
      opens: 'Ouvre',
      closes: 'Ferme',
      pauseFrom: 'Fermé de',
      pauseTo: 'Fermé à',
      lunchFrom: 'Déjeuner de',
      lunchTo: 'Déjeuner à',
      returns: 'Retour',
    },
  },

  progress: {
    stage: (p) => fr`étape ${p.number} sur ${p.most} au plus (${p.measure})`,
    elapsed: (p) => fr`${f.number(p.seconds, 0)} s`,
    tours: (p) => f.count(p.count, 'tournée possible', 'tournées possibles'),
    objective: (p) => fr`valeur ${p.value}`,
    bound: (p) => fr`borne ${p.value}`,
    gap: (p) => fr`écart ${p.value}`,
  },
};
