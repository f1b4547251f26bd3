/** Pourquoi aucun planning n'est possible : ce qui se contredit, et ce qu'il suffirait de changer. */
import type { ClashTexts } from '../clash-texts.ts';
import { formatsOf } from '../formats.ts';
import type { ParameterValue, With } from '../sentences.ts';
import { fr, NO_BREAK_SPACE } from '../typography.ts';
import { frenchWords } from './words.ts';

const f = formatsOf('fr');
const text = (value: ParameterValue) => String(value);
const visits = (value: ParameterValue) => f.count(Number(value), 'passage', 'passages');
const percent = (value: ParameterValue) => f.percent(Number(value), 1);
const km = (value: ParameterValue) => f.kilometres(Number(value), 1);
const hours = (value: ParameterValue) => f.hours(Number(value), 1);
const euros = (value: ParameterValue) => f.euros(Number(value));
const time = (value: ParameterValue) => f.time(String(value));
const weekday = (value: ParameterValue) =>
  frenchWords.weekdays[value as keyof typeof frenchWords.weekdays] ?? String(value);
const half = (value: ParameterValue) => frenchWords.halves[value as keyof typeof frenchWords.halves] ?? String(value);

/** « 12 h », « 12 h 05 », « 50 min ». */
function duration(value: ParameterValue): string {
  const minutes = Math.round(Number(value));
  if (!Number.isFinite(minutes) || minutes < 60) return f.minutes(minutes);
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  const after = rest === 0 ? '' : `${NO_BREAK_SPACE}${String(rest).padStart(2, '0')}`;
  return `${whole}${NO_BREAK_SPACE}h${after}`;
}

const communes = (count: number) => f.count(count, 'commune', 'communes');

/** "1, 2, 4" → « 1, 2 ou 4 passages ». */
function eitherOf(value: ParameterValue): string {
  const counts = String(value).split(', ');
  const either = counts.length === 1 ? counts[0] : `${counts.slice(0, -1).join(', ')} ou ${counts.at(-1)}`;
  return fr`${either!} ${counts.at(-1) === '1' ? 'passage' : 'passages'}`;
}

/** "monday morning, friday afternoon" → « lundi matin et vendredi après-midi ». */
function halfDays(value: ParameterValue): string {
  const named = String(value)
    .split(', ')
    .map((halfDay) => {
      const [day, part] = halfDay.split(' ');
      return part === undefined ? halfDay : `${weekday(day!)} ${half(part)}`;
    });
  return f.list(named);
}

function lockedVisit(p: With<'name' | 'week' | 'weekday' | 'half' | 'unitName'>): string {
  const when = p.half === null ? '' : fr` (${half(p.half)})`;
  const by = p.unitName === null ? '' : fr`, par ${text(p.unitName)}`;
  return fr`${text(p.name)} : passage le ${weekday(p.weekday)} de la semaine ${text(p.week)}${when}${by}`;
}

function lockedTour(p: With<'name' | 'week' | 'weekday' | 'stops'>): string {
  return fr`${text(p.name)} : tournée du ${weekday(p.weekday)} de la semaine ${text(p.week)}, ${text(p.stops)}`;
}

export const frenchClash: ClashTexts = {
  clash: (p) =>
    p.count === 1
      ? fr`Aucun planning légal n'est possible. Cette exigence ne peut pas être tenue :`
      : fr`Aucun planning légal n'est possible. Ces exigences ne peuvent pas être tenues ensemble :`,
  anotherClash: (p) =>
    p.count === 1 ? fr`Celle-ci non plus ne peut pas être tenue :` : fr`Celles-ci non plus, ensemble :`,
  irreducible: fr`Si l'on renonce à une seule d'entre elles, n'importe laquelle, les autres peuvent être tenues ensemble (prouvé).`,
  reducible: fr`Ensemble, elles sont impossibles (prouvé) ; le temps n'a pas suffi pour savoir si chacune y est pour quelque chose.`,
  rules: {
    'floor-visits': (p) => fr`${text(p.name)} : au moins ${visits(p.least)} par cycle (promesse)`,
    'floor-share': (p) => fr`${text(p.name)} : au moins ${percent(p.least)} du besoin couvert (promesse)`,
    'ceiling-visits': (p) => fr`${text(p.name)} : ${visits(p.most)} par cycle au plus`,
    'floor-visits-all': (p) =>
      fr`chacune des ${text(p.communes)} communes où l'on peut s'arrêter : au moins ${visits(p.least)} par cycle (promesse)`,
    'floor-share-all': (p) =>
      fr`chacune des ${text(p.communes)} communes à portée : au moins ${percent(p.least)} du besoin couvert (promesse)`,
    'ceiling-visits-all': (p) => fr`chacune des ${text(p.communes)} communes : ${visits(p.most)} par cycle au plus`,
    'lock-visit': (p) => fr`${lockedVisit(p)} (verrou)`,
    'lock-tour': (p) => fr`${lockedTour(p)} (verrou)`,
    'lock-stop-weekday': (p) => fr`${text(p.name)} : passages le ${weekday(p.weekday)} seulement (verrou)`,
    'lock-stop-closed': (p) => fr`${text(p.name)} : pas de passage (verrou)`,
    'lock-agent-unit': (p) => fr`${text(p.name)} : seulement sur ${text(p.unitName)} (verrou)`,
    'cap-kilometres': (p) => fr`plafond : ${km(p.most)} par cycle`,
    'cap-hours': (p) => fr`plafond : ${hours(p.most)} par cycle, du départ au retour`,
    'cap-cost': (p) => fr`plafond : ${euros(p.most)} par cycle`,
    'agent-week-hours': (p) => fr`${text(p.name)} : ${hours(p.most)} de travail par semaine au plus`,
    'agent-cycle-hours': (p) => fr`${text(p.name)} : ${hours(p.most)} de travail par cycle au plus`,
    'agent-availability': (p) =>
      p.halfDays === ''
        ? fr`${text(p.name)} : ne travaille à aucune demi-journée de ce cycle`
        : fr`${text(p.name)} : ne travaille que ${halfDays(p.halfDays)}`,
    'agent-work-rules': (p) => fr`${text(p.name)} : règles de travail « ${text(p.profile)} »`,
    'day-span': (p) => fr`journée de ${duration(p.most)} au plus, du départ au retour`,
    'day-work': (p) => fr`journée de travail de ${duration(p.most)} au plus, hors déjeuner`,
    'day-departs': (p) => fr`départ à ${time(p.least)} au plus tôt`,
    'day-returns': (p) => fr`retour à ${time(p.most)} au plus tard`,
    range: (p) => fr`${text(p.name)} : ${km(p.most)} par jour au plus`,
    radius: (p) => fr`${text(p.name)} : arrêts à ${km(p.most)} au plus à vol d'oiseau`,
    autonomy: (p) => fr`${text(p.name)} : ${hours(p.most)} d'autonomie par jour sans la prise voulue`,
    patterns: (p) =>
      fr`rythmes permis : ${eitherOf(p.allowed)} par arrêt et par cycle, aux jours et heures qu'ils permettent`,
    'hour-tolerance': (p) =>
      fr`rythme « ${text(p.pattern)} » : ouvertures à ${duration(p.most)} au plus l'une de l'autre`,
    sectors: () => fr`un secteur par semaine`,
    'label-hours': (p) => fr`label : au moins ${hours(p.least)} d'ouverture par semaine`,
    'label-days': (p) => fr`label : ouvert au moins ${text(p.least)} jours par semaine`,
  },
  because: (p) => fr`Pourquoi : ${p.obstacles}`,
  obstacles: {
    'no-stop': (p) => fr`Aucun arrêt n'est prévu dans la commune (${text(p.name)}).`,
    capacity: (p) =>
      fr`Cela fait ${visits(p.promised)} par cycle, et les unités en font ${text(p.most)} au plus, même si l'on renonce à toutes les autres limites.`,
  },
  remedy: fr`Ce qu'il suffirait de changer :`,
  remedies: fr`Ce qu'il suffirait de changer, au choix, le plus petit changement d'abord :`,
  changes: {
    'floor-visits': (p) =>
      Number(p.to) === 0
        ? fr`${text(p.name)} : renoncer à la promesse de ${visits(p.from)}`
        : fr`${text(p.name)} : promettre ${visits(p.to)} au lieu de ${text(p.from)}`,
    'floor-share': (p) =>
      Number(p.to) === 0
        ? fr`${text(p.name)} : renoncer à la promesse de ${percent(p.from)} du besoin`
        : fr`${text(p.name)} : promettre ${percent(p.to)} du besoin au lieu de ${percent(p.from)}`,
    'ceiling-visits': (p) => fr`${text(p.name)} : admettre ${visits(p.to)} au lieu de ${text(p.from)}`,
    'floor-visits-all': (p) =>
      Number(p.to) === 0
        ? fr`renoncer à promettre ${visits(p.from)} à chaque commune`
        : fr`promettre à chaque commune ${visits(p.to)} au lieu de ${text(p.from)}`,
    'floor-share-all': (p) =>
      Number(p.to) === 0
        ? fr`renoncer à promettre ${percent(p.from)} du besoin à chaque commune`
        : fr`promettre à chaque commune ${percent(p.to)} du besoin au lieu de ${percent(p.from)}`,
    'ceiling-visits-all': (p) => fr`admettre dans chaque commune ${visits(p.to)} au lieu de ${text(p.from)}`,
    'lock-visit': (p) => fr`lever le verrou « ${lockedVisit(p)} »`,
    'lock-tour': (p) => fr`lever le verrou « ${lockedTour(p)} »`,
    'lock-stop-weekday': (p) => fr`lever le verrou « ${text(p.name)} : le ${weekday(p.weekday)} seulement »`,
    'lock-stop-closed': (p) => fr`lever le verrou « ${text(p.name)} : pas de passage »`,
    'lock-agent-unit': (p) => fr`lever le verrou « ${text(p.name)} : seulement sur ${text(p.unitName)} »`,
    'cap-kilometres': (p) => fr`plafond de ${km(p.to)} au lieu de ${km(p.from)} par cycle`,
    'cap-hours': (p) => fr`plafond de ${hours(p.to)} au lieu de ${hours(p.from)} par cycle, du départ au retour`,
    'cap-cost': (p) => fr`plafond de ${euros(p.to)} au lieu de ${euros(p.from)} par cycle`,
    'agent-week-hours': (p) => fr`${text(p.name)} : ${hours(p.to)} par semaine au lieu de ${hours(p.from)}`,
    'agent-cycle-hours': (p) => fr`${text(p.name)} : ${hours(p.to)} par cycle au lieu de ${hours(p.from)}`,
    'agent-availability': (p) => fr`${text(p.name)} travaille aussi : ${halfDays(p.halfDays)}`,
    'agent-work-rules': (p) =>
      fr`${text(p.name)} : sans les règles de travail « ${text(p.profile)} » (si le droit le permet)`,
    'day-span': (p) => fr`journée de ${duration(p.to)} au plus au lieu de ${duration(p.from)}, du départ au retour`,
    'day-work': (p) => fr`journée de travail de ${duration(p.to)} au plus au lieu de ${duration(p.from)}`,
    'day-departs': (p) => fr`départ dès ${time(p.to)} au lieu de ${time(p.from)}`,
    'day-returns': (p) => fr`retour jusqu'à ${time(p.to)} au lieu de ${time(p.from)}`,
    range: (p) => fr`${text(p.name)} : ${km(p.to)} par jour au lieu de ${km(p.from)}`,
    radius: (p) => fr`${text(p.name)} : arrêts jusqu'à ${km(p.to)} à vol d'oiseau au lieu de ${km(p.from)}`,
    autonomy: (p) => fr`${text(p.name)} : ${hours(p.to)} d'autonomie au lieu de ${hours(p.from)}`,
    patterns: (p) => fr`admettre d'autres rythmes que ${eitherOf(p.allowed)} par arrêt et par cycle`,
    'hour-tolerance': (p) =>
      fr`rythme « ${text(p.pattern)} » : admettre ${duration(p.to)} d'écart entre les ouvertures au lieu de ${duration(p.from)}`,
    sectors: () => fr`desservir tous les secteurs chaque semaine`,
    'label-hours': (p) => fr`renoncer aux ${hours(p.least)} d'ouverture par semaine du label`,
    'label-days': (p) => fr`renoncer aux ${text(p.least)} jours d'ouverture par semaine du label`,
  },
  changesAlike: {
    'floor-visits': (p) =>
      Number(p.to) === 0
        ? fr`renoncer à la promesse de ${visits(p.from)} dans ${communes(p.count)} : ${p.communes}`
        : fr`promettre ${visits(p.to)} au lieu de ${text(p.from)} dans ${communes(p.count)} : ${p.communes}`,
    'floor-share': (p) =>
      Number(p.to) === 0
        ? fr`renoncer à la promesse de ${percent(p.from)} du besoin dans ${communes(p.count)} : ${p.communes}`
        : fr`promettre ${percent(p.to)} du besoin au lieu de ${percent(p.from)} dans ${communes(p.count)} : ${p.communes}`,
    'ceiling-visits': (p) =>
      fr`admettre ${visits(p.to)} au lieu de ${text(p.from)} dans ${communes(p.count)} : ${p.communes}`,
  },
  together: (p) => fr`ensemble : ${p.changes}`,
  between: fr` ; `,
  notLeast: fr`(cela suffit ; il n'est pas prouvé qu'un peu moins ne suffirait pas)`,
  fewest: (p) => fr`Moins de ${text(p.count)} changements ne suffisent pas (prouvé).`,
  found: (p) =>
    p.count === 1
      ? fr`Avec ce changement, un planning légal a été trouvé.`
      : fr`Avec chacun de ces changements, un planning légal a été trouvé.`,
  incomplete: fr`La recherche s'est arrêtée avant la fin : il peut y avoir d'autres conflits, ou un plus petit changement. --time-limit donne plus de temps.`,
  nothingFound: fr`Aucun planning légal n'est possible, mais le temps n'a pas suffi pour trouver ce qui se contredit. Augmentez --time-limit.`,
};
