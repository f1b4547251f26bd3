/** « Pourquoi pas nous ? » : les réponses, en mots pour un conseil. */
import type { ExplainTexts } from '../explain-texts.ts';
import { formatsOf } from '../formats.ts';
import { fr } from '../typography.ts';

const f = formatsOf('fr');
const weightedHours = (hours: number) => f.plural(hours, 'heure pondérée', 'heures pondérées');
const seats = (to: string) => `${to}\u00a0${to === '1' ? 'place' : 'places'}`;
const passage = (isFirst: boolean) => (isFirst ? 'Un passage' : 'Un passage de plus');

export const frenchExplain: ExplainTexts = {
  title: (p) => fr`Pourquoi pas nous ? ${p.rota}`,
  summary: {
    best: (p) =>
      fr`Ce planning vaut ${p.objective} heures pondérées ${p.perCycle} ; aucun planning légal ne vaut plus de ${p.bound}. Les coûts, les pertes et les gains ci-dessous se comptent par rapport à lui.`,
    notBest: (p) =>
      fr`Ce planning vaut ${p.objective} heures pondérées ${p.perCycle} ; le meilleur que l'on connaisse en vaut ${p.best}, et aucun planning légal plus de ${p.bound}. Les coûts, les pertes et les gains ci-dessous se comptent par rapport à ce meilleur planning.`,
    illegal: (p) =>
      fr`« ${p.rota} » enfreint des règles de ce scénario (tournee check les donne) : les plannings ci-dessous les tiennent toutes.`,
    otherGoal: fr`Ce scénario poursuit un autre but que la couverture ; les réponses, elles, sont toutes mesurées en couverture.`,
    weightedHour: fr`Une heure pondérée est une heure d'aide, qui compte d'autant plus que la commune est encore peu couverte ; le coût des tournées en est déduit. Chaque réponse est un nouveau calcul du planning entier, avec sa propre preuve ; elle vaut pour les données de ce scénario.`,
  },
  standings: {
    'left-out': 'Communes sans aucun besoin couvert',
    'under-served': 'Communes sans passage, ou moins couvertes que la moitié des communes à portée',
    served: 'Les autres communes',
  },
  served: {
    nothing: (p) => fr`rien de son besoin (${p.need}) n'est couvert`,
    noNeed: fr`aucun besoin à couvrir`,
    nearby: (p) =>
      fr`pas de passage ; ses habitants trouvent ${p.served} d'aide sur ${p.need} (${p.share}) dans les communes voisines`,
    visited: (p) => fr`${f.count(p.visits, 'passage', 'passages')} ; ${p.served} d'aide sur ${p.need} (${p.share})`,
  },
  excluded: (p) => fr`Les règles et les moyens de ce scénario n'y permettent aucun passage. ${p.reason}`,
  impossible: fr`Un passage de plus n'est pas possible : les règles et les moyens ne le permettent pas ensemble (prouvé).`,
  impossibleBecause: (p) => fr`Un passage de plus n'est pas possible (prouvé), à cause de : ${p.rules}.`,
  notAsked: fr`Le temps n'a pas suffi pour le calculer.`,
  oneMoreVisit: {
    costs: (p) => fr`${passage(p.isFirst)} coûterait à l'ensemble du territoire ${p.loss} ${p.perCycle}.`,
    free: (p) =>
      fr`${passage(p.isFirst)} ne coûterait rien à l'ensemble du territoire : un planning aussi bon que le meilleur le prévoit.`,
    stillMore: (p) => fr`Le meilleur des plannings qui le prévoient vaudrait ${p.gain} de plus que celui-ci.`,
    stillLess: (p) => fr`Le meilleur des plannings qui le prévoient vaudrait ${p.loss} de moins que celui-ci.`,
    proof: (p) => fr`Preuve : le meilleur planning qui le prévoit vaut entre ${p.objective} et ${p.bound}.`,
  },
  halfDay: {
    title: 'Une demi-journée de plus par semaine',
    gains: (p) =>
      fr`Si le service sortait aussi le ${p.weekday} ${p.half}, soit ${f.count(p.halfDays, 'demi-journée', 'demi-journées')} de plus ${p.perCycle}${p.caps === null ? '' : p.caps}, le territoire gagnerait ${p.gain}.`,
    caps: (p) => fr` avec des plafonds relevés de ${p.percent}`,
    free: (p) => fr`Sortir aussi le ${p.weekday} ${p.half} ne ferait rien gagner.`,
    proof: (p) => fr`Preuve : le meilleur planning vaut alors entre ${p.objective} et ${p.bound}.`,
  },
  stops: {
    title: 'Un équipement ou un créneau de plus à un arrêt',
    place: (p) => fr`${p.stop} (${p.commune})`,
    lifts: {
      'parking-slots': (p) => fr`${seats(p.to)} pour se garer au lieu de ${p.from ?? '0'}`,
      'parking-metres': (p) => fr`${p.to} m d'un seul tenant pour se garer au lieu de ${p.from ?? '0'} m`,
      socket: (p) => (p.from === null ? fr`une prise ${p.to}` : fr`une prise ${p.to} au lieu de ${p.from}`),
      sanitation: (p) =>
        p.from === null
          ? fr`des sanitaires à ${p.to} m au plus`
          : fr`des sanitaires à ${p.to} m au plus au lieu de ${p.from} m`,
      room: (p) =>
        p.from === null ? fr`une salle de ${seats(p.to)}` : fr`une salle de ${seats(p.to)} au lieu de ${p.from}`,
      'mobile-coverage': (p) => fr`un réseau mobile ${p.to} (aujourd'hui : ${p.from ?? '–'})`,
      window: (p) => fr`une ouverture le ${p.half === null ? p.weekday : `${p.weekday} ${p.half}`} (${p.hours})`,
    },
    hours: (p) => fr`${p.from} – ${p.to}`,
    coverages: { none: 'absent', limited: 'limité', good: 'bon', 'very-good': 'très bon' },
    gains: (p) => fr`Avec ${p.lifts}, le territoire gagnerait ${p.gain} ${p.perCycle}.`,
    nothing: (p) => fr`Avec ${p.lifts}, le territoire ne gagnerait rien.`,
    change: (p) => fr`${p.place} (${p.lifts})`,
    little: (p) =>
      p.gain === null
        ? fr`Aucun de ces changements ne ferait gagner quoi que ce soit : ${p.list}.`
        : fr`Chacun de ces changements, à lui seul, ferait gagner ${p.gain} ${p.perCycle} : ${p.list}.`,
    between: fr` ; `,
    together: (p) =>
      fr`${f.count(p.count, 'changement possible', 'changements possibles')} aux arrêts : tous ensemble, ils feraient gagner au territoire ${p.gain} ${p.perCycle}.`,
    togetherNothing: (p) =>
      fr`${f.count(p.count, 'changement possible', 'changements possibles')} aux arrêts : même tous ensemble, ils ne feraient rien gagner au territoire.`,
    notPriced: fr`Un à un, ils ne feraient pas gagner plus : ils n'ont pas été calculés.`,
    leftOut: (p) =>
      fr`${f.count(p.count, 'autre changement, moins prometteur, n’a pas été calculé', 'autres changements, moins prometteurs, n’ont pas été calculés')}${p.most === null ? '' : fr` ; aucun ne ferait gagner plus de ${p.most}`}. --stop calcule tous ceux d'un arrêt.`,
    none: fr`Aucun équipement ni créneau de plus n'a été trouvé qui y laisserait venir un véhicule ou un jour de plus.`,
  },
  range: {
    between: (p) => fr`entre ${p.least} et ${p.most} ${weightedHours(p.hours)}`,
    atMost: (p) => fr`au plus ${p.most} ${weightedHours(p.hours)}`,
    exactly: (p) => fr`${p.most} ${weightedHours(p.hours)}`,
  },
  changes: {
    lose: (p) => fr`${p.count === 1 ? 'Y perdrait' : 'Y perdraient'} : ${p.list}.`,
    gain: (p) => fr`${p.count === 1 ? 'Y gagnerait' : 'Y gagneraient'} : ${p.list}.`,
    one: (p) => fr`${p.name} (${p.hours})`,
    others: (p) => f.count(p.count, 'autre commune', 'autres communes'),
  },
  table: {
    title: 'Ce que coûterait un passage de plus dans les autres communes',
    columns: { commune: 'Commune', visits: 'Passages', share: 'Besoin couvert', loss: 'Coût (heures pondérées)' },
    impossible: 'impossible',
    free: 'rien',
    notAsked: 'non calculé',
  },
  incomplete: fr`Le calcul s'est arrêté avant la fin ; ce qui est dit reste vrai. --time-limit donne plus de temps.`,
  progress: (p) => fr`${f.number(p.done)} réponses sur ${f.number(p.total)}`,
  stopping: fr`Arrêt demandé : ce qui est trouvé est gardé… (Ctrl-C encore une fois : quitter sans rien garder)`,
};
