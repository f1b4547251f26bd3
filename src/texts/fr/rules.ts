/** Ce que dit chaque règle enfreinte. Le jour et l'unité de la tournée sont dits devant la phrase. */
import { formatsOf } from '../formats.ts';
import type { ParameterValue, With } from '../sentences.ts';
import { fr } from '../typography.ts';
import { v } from './marks.ts';
import { frenchWords } from './words.ts';

const f = formatsOf('fr');
const time = (value: ParameterValue) => (typeof value === 'string' ? f.time(value) : '–');
const ranges = (value: ParameterValue) => String(value).replaceAll('-', ' – ');
const number = (value: ParameterValue, decimals = 1) => f.number(Number(value), decimals);
const minutes = (value: ParameterValue) => f.minutes(Number(value));
const hours = (value: ParameterValue) => f.hours(Number(value), 2);
const km = (value: ParameterValue) => f.kilometres(Number(value), 2);
const weekday = (value: ParameterValue) => frenchWords.weekdays[value as keyof typeof frenchWords.weekdays] ?? v(value);
const weekdays = (value: ParameterValue) => f.list(String(value).split(', ').map(weekday));
const half = (value: ParameterValue) => frenchWords.halves[value as keyof typeof frenchWords.halves] ?? v(value);
const part = (value: ParameterValue) => frenchWords.parts[value as keyof typeof frenchWords.parts] ?? v(value);
const parts = (value: ParameterValue) => f.list(String(value).split(', ').map(part));
const tourNumber = (index: ParameterValue) => String(Number(index) + 1);
const COVERAGES: Record<string, string> = {
  none: 'nulle',
  limited: 'limitée',
  good: 'bonne',
  'very-good': 'très bonne',
};
const coverage = (value: ParameterValue) => COVERAGES[String(value)] ?? v(value);

export const frenchRules = {
  'commune-unknown': (p: With<'commune'>) =>
    fr`La commune ${v(p.commune)}, pour laquelle une part est gardée, n'existe pas dans le scénario.`,
  'unit-unknown': (p: With<'unit'>) => fr`L'unité ${v(p.unit)} n'existe pas dans le scénario.`,
  'stop-unknown': (p: With<'stop'>) => fr`L'arrêt ${v(p.stop)} n'existe pas dans le scénario.`,
  'agent-unknown': (p: With<'agent'>) => fr`L'agent ${v(p.agent)} n'existe pas dans le scénario.`,
  'day-unknown': (p: With<'week' | 'weekday'>) =>
    fr`Le ${weekday(p.weekday)} de la semaine ${String(p.week)} n'est pas un jour du cycle.`,
  'unit-twice-a-day': (p: With<'unit' | 'name' | 'otherTour'>) =>
    fr`${String(p.name)} a déjà une tournée ce jour-là (tournée n° ${tourNumber(p.otherTour)}).`,

  'visit-times': (p: With<'stop' | 'name' | 'opens' | 'closes' | 'pauseFrom' | 'pauseTo'>) =>
    p.pauseFrom === null
      ? fr`${String(p.name)} : la fermeture (${time(p.closes)}) ne suit pas l'ouverture (${time(p.opens)}).`
      : fr`${String(p.name)} : ouverture (${time(p.opens)}), pause (${time(p.pauseFrom)} – ${time(p.pauseTo)}) et fermeture (${time(p.closes)}) ne se suivent pas.`,
  'half-day-off': (p: With<'stop' | 'name' | 'half' | 'weekday'>) =>
    fr`${String(p.name)} : le ${weekday(p.weekday)} n'a pas de demi-journée « ${half(p.half)} » dans ce cycle.`,
  'half-day-hours': (p: With<'stop' | 'name' | 'half' | 'opens' | 'closes' | 'from' | 'to'>) =>
    fr`${String(p.name)} : l'ouverture de ${time(p.opens)} à ${time(p.closes)} sort de la demi-journée « ${half(p.half)} » (${time(p.from)} – ${time(p.to)}).`,
  'session-length': (p: With<'stop' | 'name' | 'opens' | 'closes' | 'minutes' | 'allowed'>) =>
    fr`${String(p.name)} : de ${time(p.opens)} à ${time(p.closes)}, l'ouverture dure ${minutes(p.minutes)} ; durées admises, en minutes : ${String(p.allowed)}.`,
  'opening-step': (p: With<'stop' | 'name' | 'opens' | 'stepMinutes'>) =>
    fr`${String(p.name)} : l'ouverture à ${time(p.opens)} ne tombe pas sur un multiple de ${minutes(p.stepMinutes)}.`,
  window: (p: With<'stop' | 'name' | 'weekday' | 'opens' | 'closes' | 'windows'>) =>
    p.windows === ''
      ? fr`${String(p.name)} : l'arrêt est fermé le ${weekday(p.weekday)}.`
      : fr`${String(p.name)} : de ${time(p.opens)} à ${time(p.closes)}, on sort des horaires permis le ${weekday(p.weekday)} (${ranges(p.windows)}).`,
  part: (p: With<'stop' | 'name' | 'part' | 'allowed'>) =>
    fr`${String(p.name)} : un passage ne peut pas prendre ${part(p.part)} ; permis : ${parts(p.allowed)}.`,
  'dwell-short': (p: With<'stop' | 'name' | 'minutes' | 'least'>) =>
    fr`${String(p.name)} : le passage dure ${minutes(p.minutes)}, l'arrêt en demande au moins ${minutes(p.least)}.`,
  'dwell-long': (p: With<'stop' | 'name' | 'minutes' | 'most'>) =>
    fr`${String(p.name)} : le passage dure ${minutes(p.minutes)}, l'arrêt en admet au plus ${minutes(p.most)}.`,

  'visits-per-tour': (p: With<'visits' | 'most'>) =>
    fr`La tournée compte ${f.count(Number(p.visits), 'passage', 'passages')}, ${String(p.most)} au plus.`,
  'one-visit': (p: With<'stop' | 'name' | 'otherTour'>) =>
    fr`${String(p.name)} : l'arrêt est déjà desservi ce jour-là (tournée n° ${tourNumber(p.otherTour)}).`,

  sequence: (p: With<'fromStop' | 'fromName' | 'stop' | 'name' | 'opens' | 'earliest'>) =>
    fr`${String(p.name)} : ouverture à ${time(p.opens)}, alors qu'en venant de ${String(p.fromName)} on ne peut ouvrir avant ${time(p.earliest)}.`,
  'lunch-missing': (p: With<'minutes' | 'from' | 'to'>) =>
    fr`La pause déjeuner de ${minutes(p.minutes)} ne trouve pas sa place entre ${time(p.from)} et ${time(p.to)}.`,
  'lunch-short': (p: With<'lunchFrom' | 'lunchTo' | 'minutes' | 'least'>) =>
    fr`La pause déjeuner (${time(p.lunchFrom)} – ${time(p.lunchTo)}) dure ${minutes(p.minutes)}, il en faut ${minutes(p.least)}.`,
  'lunch-window': (p: With<'lunchFrom' | 'lunchTo' | 'from' | 'to'>) =>
    fr`La pause déjeuner (${time(p.lunchFrom)} – ${time(p.lunchTo)}) sort de la plage permise (${time(p.from)} – ${time(p.to)}).`,
  'lunch-overlap': (p: With<'lunchFrom' | 'lunchTo'>) =>
    fr`La pause déjeuner (${time(p.lunchFrom)} – ${time(p.lunchTo)}) empiète sur une ouverture, une installation, un rangement ou un trajet.`,
  'departs-early': (p: With<'departs' | 'earliest'>) =>
    fr`Le départ à ${time(p.departs)} est trop tôt : pas avant ${time(p.earliest)}.`,
  'departs-late': (p: With<'departs' | 'latest'>) =>
    fr`Le départ à ${time(p.departs)} est trop tard pour ouvrir à l'heure : au plus tard ${time(p.latest)}.`,
  'returns-early': (p: With<'returns' | 'earliest'>) =>
    fr`Le retour à ${time(p.returns)} est impossible : pas avant ${time(p.earliest)}.`,
  'returns-late': (p: With<'returns' | 'latest'>) =>
    fr`Le retour à ${time(p.returns)} est trop tard : au plus tard ${time(p.latest)}.`,
  span: (p: With<'minutes' | 'most'>) =>
    fr`La tournée dure ${minutes(p.minutes)} du départ au retour, ${minutes(p.most)} au plus.`,
  work: (p: With<'minutes' | 'most'>) =>
    fr`La journée de travail dure ${minutes(p.minutes)} hors pause déjeuner, ${minutes(p.most)} au plus.`,

  range: (p: With<'unit' | 'name' | 'kilometres' | 'most'>) =>
    fr`${String(p.name)} roule ${km(p.kilometres)} dans la journée, ${km(p.most)} au plus.`,
  autonomy: (p: With<'unit' | 'name' | 'minutes' | 'most'>) =>
    fr`${String(p.name)} reste ouvert ${minutes(p.minutes)} sans la prise qu'il lui faut, ${minutes(p.most)} au plus.`,
  'no-road': (p: With<'from' | 'to'>) =>
    fr`Aucune route ne mène d'un lieu à l'autre : ${String(p.from)} → ${String(p.to)}.`,
  'fit-parking': (p: With<'stop' | 'name' | 'unit' | 'offered' | 'needed'>) =>
    fr`${String(p.name)} offre ${f.count(Number(p.offered), 'place', 'places')} de stationnement, ${v(p.unit)} en prend ${String(p.needed)}.`,
  'fit-length': (p: With<'stop' | 'name' | 'unit' | 'offered' | 'needed'>) =>
    fr`${String(p.name)} offre ${number(p.offered)} m d'un seul tenant pour stationner, il en faut ${number(p.needed)} à ${v(p.unit)}.`,
  'fit-sanitation': (p: With<'stop' | 'name' | 'unit' | 'offered' | 'needed'>) =>
    p.offered === null
      ? fr`${String(p.name)} n'a pas de toilettes, ${v(p.unit)} en demande à ${number(p.needed, 0)} m au plus.`
      : fr`${String(p.name)} a des toilettes à ${number(p.offered, 0)} m, ${v(p.unit)} en demande à ${number(p.needed, 0)} m au plus.`,
  'fit-room': (p: With<'stop' | 'name' | 'unit' | 'offered' | 'needed'>) =>
    fr`${String(p.name)} offre une salle de ${f.count(Number(p.offered), 'place assise', 'places assises')}, ${v(p.unit)} en demande ${String(p.needed)}.`,
  'workshop-length': (p: With<'stop' | 'name' | 'unit' | 'minutes' | 'needed'>) =>
    fr`${String(p.name)} : un atelier de ${v(p.unit)} dure ${minutes(p.needed)}, et non ${minutes(p.minutes)}.`,
  'workshop-room': (p: With<'stop' | 'name' | 'unit' | 'offered' | 'needed'>) =>
    fr`${String(p.name)} : ${f.count(Number(p.offered), 'place', 'places')} en salle, un atelier de ${v(p.unit)} en demande ${String(p.needed)}.`,
  'fit-mobile': (p: With<'stop' | 'name' | 'unit' | 'offered' | 'needed'>) =>
    fr`${String(p.name)} : la couverture mobile est ${coverage(p.offered)}, ${v(p.unit)} la demande au moins ${coverage(p.needed)}.`,
  'fit-radius': (p: With<'stop' | 'name' | 'unit' | 'offered' | 'needed'>) =>
    fr`${String(p.name)} est à ${f.kilometres(Number(p.offered), 1)} à vol d'oiseau, ${v(p.unit)} ne va pas à plus de ${f.kilometres(Number(p.needed), 1)}.`,

  dates: (p: With<'stop' | 'name' | 'date'>) =>
    fr`${String(p.name)} : la présence n'est pas permise à cette date (${String(p.date)}).`,
  sector: (p: With<'stop' | 'name' | 'sector' | 'week' | 'sectorOfWeek'>) =>
    p.sectorOfWeek === null
      ? fr`${String(p.name)} est du secteur ${v(p.sector)}, et la semaine ${String(p.week)} n'est celle d'aucun secteur.`
      : fr`${String(p.name)} est du secteur ${v(p.sector)}, et la semaine ${String(p.week)} est celle du secteur ${v(p.sectorOfWeek)}.`,
  market: (p: With<'stop' | 'name' | 'weekday'>) =>
    fr`${String(p.name)} : la place est prise par le marché le ${weekday(p.weekday)}.`,
  beside: (p: With<'stop' | 'name' | 'commune' | 'communeName' | 'servicePoint'>) =>
    fr`${String(p.name)} : ${String(p.communeName)} a déjà un point de service fixe (${String(p.servicePoint)}).`,

  'crew-need': (p: With<'unit' | 'name' | 'skill' | 'licence' | 'aboard' | 'needed'>) =>
    fr`L'équipage est incomplet : il faut ${f.count(Number(p.needed), 'agent', 'agents')}${having(p)} à bord au moins, il y en a ${String(p.aboard)}.`,
  'agent-listed-twice': (p: With<'agent' | 'name'>) => fr`${String(p.name)} figure deux fois dans l'équipage.`,
  'agent-twice-a-day': (p: With<'agent' | 'name' | 'otherTour'>) =>
    fr`${String(p.name)} est déjà d'une autre tournée ce jour-là (tournée n° ${tourNumber(p.otherTour)}).`,
  'agent-absent': (p: With<'agent' | 'name' | 'weekday' | 'half'>) =>
    fr`${String(p.name)} ne travaille pas le ${weekday(p.weekday)} (${half(p.half)}).`,
  'agent-week-hours': (p: With<'agent' | 'name' | 'week' | 'hours' | 'most'>) =>
    fr`${String(p.name)} travaille ${hours(p.hours)} en semaine ${String(p.week)}, ${hours(p.most)} au plus.`,
  'agent-cycle-hours': (p: With<'agent' | 'name' | 'hours' | 'most'>) =>
    fr`${String(p.name)} travaille ${hours(p.hours)} par cycle, ${hours(p.most)} au plus.`,

  'profile-work': (p: With<'agent' | 'name' | 'profile' | 'minutes' | 'most'>) =>
    fr`${String(p.name)} travaille ${minutes(p.minutes)} ce jour-là, ${minutes(p.most)} au plus (${String(p.profile)}).`,
  'profile-span': (p: With<'agent' | 'name' | 'profile' | 'minutes' | 'most'>) =>
    fr`${String(p.name)} est en tournée ${minutes(p.minutes)} du départ au retour, ${minutes(p.most)} au plus (${String(p.profile)}).`,
  'profile-break': (p: With<'agent' | 'name' | 'profile' | 'minutes' | 'before' | 'breakMinutes'>) =>
    fr`${String(p.name)} travaille ${minutes(p.minutes)} sans pause de ${minutes(p.breakMinutes)} ; il en faut une avant ${minutes(p.before)} (${String(p.profile)}).`,
  'profile-rest': (p: With<'agent' | 'name' | 'profile' | 'otherTour' | 'minutes' | 'least'>) =>
    fr`${String(p.name)} se repose ${minutes(p.minutes)} depuis la veille (tournée n° ${tourNumber(p.otherTour)}), ${minutes(p.least)} au moins (${String(p.profile)}).`,
  'profile-weekly-rest': (p: With<'agent' | 'name' | 'profile' | 'week' | 'minutes' | 'least'>) =>
    fr`${String(p.name)} : le plus long repos qui commence en semaine ${String(p.week)} dure ${minutes(p.minutes)}, ${minutes(p.least)} au moins (${String(p.profile)}).`,
  'profile-week-hours': (p: With<'agent' | 'name' | 'profile' | 'week' | 'hours' | 'most'>) =>
    fr`${String(p.name)} travaille ${hours(p.hours)} en semaine ${String(p.week)}, ${hours(p.most)} au plus (${String(p.profile)}).`,
  'profile-average-hours': (p: With<'agent' | 'name' | 'profile' | 'week' | 'hours' | 'most'>) =>
    fr`${String(p.name)} travaille ${hours(p.hours)} par semaine en moyenne sur les 12 semaines qui suivent le début de la semaine ${String(p.week)}, ${hours(p.most)} au plus (${String(p.profile)}).`,

  'pattern-count': (p: With<'stop' | 'name' | 'visits' | 'allowed'>) =>
    fr`${String(p.name)} : ${f.count(Number(p.visits), 'passage', 'passages')} par cycle ; nombres permis par les rythmes : ${String(p.allowed)}.`,
  'pattern-weekdays': (p: With<'stop' | 'name' | 'pattern' | 'weekdays'>) =>
    fr`${String(p.name)} : le rythme ${v(p.pattern)} demande toujours le même jour, et les passages tombent ${weekdays(p.weekdays)}.`,
  'pattern-hours': (p: With<'stop' | 'name' | 'pattern'>) =>
    fr`${String(p.name)} : le rythme ${v(p.pattern)} demande la même partie de la journée et la même durée à chaque passage.`,
  'pattern-part': (p: With<'stop' | 'name' | 'pattern'>) =>
    fr`${String(p.name)} : le rythme ${v(p.pattern)} demande la même partie de la journée à chaque passage.`,
  'pattern-clock': (p: With<'stop' | 'name' | 'pattern' | 'earliest' | 'latest' | 'most'>) =>
    fr`${String(p.name)} : les passages ouvrent entre ${time(p.earliest)} et ${time(p.latest)} ; le rythme ${v(p.pattern)} admet ${minutes(p.most)} d'écart au plus.`,
  'pattern-gap': (p: With<'stop' | 'name' | 'pattern' | 'gapDays' | 'least' | 'most'>) =>
    fr`${String(p.name)} : ${f.count(Number(p.gapDays), 'jour', 'jours')} séparent deux passages ; le rythme ${v(p.pattern)} en demande ${gap(p)}.`,

  'floor-visits': (p: With<'commune' | 'name' | 'visits' | 'least'>) =>
    fr`${String(p.name)} : ${f.count(Number(p.visits), 'passage', 'passages')} par cycle, ${String(p.least)} promis au moins.`,
  'ceiling-visits': (p: With<'commune' | 'name' | 'visits' | 'most'>) =>
    fr`${String(p.name)} : ${f.count(Number(p.visits), 'passage', 'passages')} par cycle, ${String(p.most)} au plus.`,
  'floor-served': (p: With<'commune' | 'name' | 'share' | 'least'>) =>
    fr`${String(p.name)} : ${f.percent(Number(p.share), 2)} du besoin couvert, ${f.percent(Number(p.least), 2)} promis au moins.`,
  'kept-share': (p: With<'commune' | 'name' | 'share' | 'least'>) =>
    fr`${String(p.name)} : ${f.percent(Number(p.share), 2)} du besoin couvert ; le planning dit en garder ${f.percent(Number(p.least), 2)} au moins.`,

  'cap-kilometres': (p: With<'kilometres' | 'most'>) =>
    fr`Le planning roule ${km(p.kilometres)} par cycle, ${km(p.most)} au plus.`,
  'cap-hours': (p: With<'hours' | 'most'>) =>
    fr`Les tournées durent ${hours(p.hours)} par cycle, du départ au retour ; ${hours(p.most)} au plus.`,
  'cap-cost': (p: With<'cents' | 'most'>) =>
    fr`Le planning coûte ${f.euros(Number(p.cents))} par cycle, ${f.euros(Number(p.most))} au plus.`,

  'label-hours': (p: With<'unit' | 'name' | 'week' | 'hours' | 'least'>) =>
    fr`${p.name === null ? 'Le service' : String(p.name)} est ouvert ${hours(p.hours)} en semaine ${String(p.week)} ; le label en demande au moins ${hours(p.least)}.`,
  'label-days': (p: With<'unit' | 'name' | 'week' | 'days' | 'least'>) =>
    fr`${p.name === null ? 'Le service' : String(p.name)} est ouvert ${f.count(Number(p.days), 'jour', 'jours')} en semaine ${String(p.week)} ; le label en demande au moins ${String(p.least)}.`,

  'lock-visit': (p: With<'stop' | 'name' | 'week' | 'weekday' | 'half' | 'unit'>) =>
    fr`Décision verrouillée : ${String(p.name)} doit être desservi le ${weekday(p.weekday)} de la semaine ${String(p.week)}${p.half === null ? '' : ` (${half(p.half)})`}${p.unit === null ? '' : fr` par ${v(p.unit)}`}.`,
  'lock-stop-weekday': (p: With<'stop' | 'name' | 'weekday' | 'visitedOn'>) =>
    fr`Décision verrouillée : ${String(p.name)} ne peut être desservi que le ${weekday(p.weekday)}, et non le ${weekday(p.visitedOn)}.`,
  'lock-stop-closed': (p: With<'stop' | 'name'>) =>
    fr`Décision verrouillée : ${String(p.name)} ne doit pas être desservi.`,
  'lock-tour': (p: With<'unit' | 'name' | 'week' | 'weekday' | 'stops'>) =>
    fr`Décision verrouillée : le ${weekday(p.weekday)} de la semaine ${String(p.week)}, ${String(p.name)} doit desservir ${String(p.stops)}, et rien d’autre.`,
  'lock-agent-unit': (p: With<'agent' | 'name' | 'unit' | 'lockedUnit'>) =>
    fr`Décision verrouillée : ${String(p.name)} ne travaille que sur ${v(p.lockedUnit)}, et non sur ${v(p.unit)}.`,
};

function having(p: With<'skill' | 'licence'>): string {
  const wanted = [];
  if (p.skill !== null) wanted.push(fr`la compétence ${v(p.skill)}`);
  if (p.licence !== null) wanted.push(fr`le permis ${v(p.licence)}`);
  return wanted.length === 0 ? '' : ` avec ${wanted.join(' et ')}`;
}

function gap({ least, most }: With<'least' | 'most'>): string {
  if (most === null) return `au moins ${least}`;
  return least === most ? `exactement ${least}` : `de ${least} à ${most}`;
}
