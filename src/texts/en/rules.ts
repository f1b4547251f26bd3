/** What each broken rule says. The day and the unit of the tour are said before the sentence. */
import { formatsOf } from '../formats.ts';
import type { RuleSentences } from '../rule-sentences.ts';
import type { ParameterValue, With } from '../sentences.ts';
import { v } from './marks.ts';
import { englishWords } from './words.ts';

const f = formatsOf('en');
const time = (value: ParameterValue) => (typeof value === 'string' ? f.time(value) : '–');
const ranges = (value: ParameterValue) => String(value).replaceAll('-', ' – ');
const minutes = (value: ParameterValue) => f.minutes(Number(value));
const hours = (value: ParameterValue) => f.hours(Number(value), 2);
const km = (value: ParameterValue) => f.kilometres(Number(value), 2);
const weekday = (value: ParameterValue) =>
  englishWords.weekdays[value as keyof typeof englishWords.weekdays] ?? v(value);
const weekdays = (value: ParameterValue) => f.list(String(value).split(', ').map(weekday));
const half = (value: ParameterValue) => englishWords.halves[value as keyof typeof englishWords.halves] ?? v(value);
const part = (value: ParameterValue) => englishWords.parts[value as keyof typeof englishWords.parts] ?? v(value);
const parts = (value: ParameterValue) => f.list(String(value).split(', ').map(part));
const visits = (value: ParameterValue) => f.count(Number(value), 'visit', 'visits');
const tourNumber = (index: ParameterValue) => String(Number(index) + 1);
const COVERAGES: Record<string, string> = { none: 'none', limited: 'limited', good: 'good', 'very-good': 'very good' };
const coverage = (value: ParameterValue) => COVERAGES[String(value)] ?? v(value);

export const englishRules: RuleSentences = {
  'commune-unknown': (p) => `Commune ${v(p.commune)}, for which a share is kept, is not in the scenario.`,
  'unit-unknown': (p) => `Unit ${v(p.unit)} is not in the scenario.`,
  'stop-unknown': (p) => `Stop ${v(p.stop)} is not in the scenario.`,
  'agent-unknown': (p) => `Agent ${v(p.agent)} is not in the scenario.`,
  'day-unknown': (p) => `${weekday(p.weekday)} of week ${p.week} is not a day of the cycle.`,
  'unit-twice-a-day': (p) => `${p.name} already has a tour that day (tour no. ${tourNumber(p.otherTour)}).`,

  'visit-times': (p) =>
    p.pauseFrom === null
      ? `${p.name}: closing (${time(p.closes)}) does not come after opening (${time(p.opens)}).`
      : `${p.name}: opening (${time(p.opens)}), pause (${time(p.pauseFrom)} – ${time(p.pauseTo)}) and closing (${time(p.closes)}) are not in order.`,
  'half-day-off': (p) => `${p.name}: ${weekday(p.weekday)} has no ${half(p.half)} in this cycle.`,
  'half-day-hours': (p) =>
    `${p.name}: open from ${time(p.opens)} to ${time(p.closes)}, outside the ${half(p.half)} (${time(p.from)} – ${time(p.to)}).`,
  'session-length': (p) =>
    `${p.name}: open from ${time(p.opens)} to ${time(p.closes)}, that is ${minutes(p.minutes)}; accepted lengths, in minutes: ${p.allowed}.`,
  'opening-step': (p) => `${p.name}: opens at ${time(p.opens)}, not at a multiple of ${minutes(p.stepMinutes)}.`,
  window: (p) =>
    p.windows === ''
      ? `${p.name}: the stop is closed on ${weekday(p.weekday)}.`
      : `${p.name}: open from ${time(p.opens)} to ${time(p.closes)}, outside the hours permitted on ${weekday(p.weekday)} (${ranges(p.windows)}).`,
  part: (p) => `${p.name}: a visit may not take ${part(p.part)}; permitted: ${parts(p.allowed)}.`,
  'dwell-short': (p) =>
    `${p.name}: the visit lasts ${minutes(p.minutes)}, the stop asks for at least ${minutes(p.least)}.`,
  'dwell-long': (p) => `${p.name}: the visit lasts ${minutes(p.minutes)}, the stop accepts at most ${minutes(p.most)}.`,

  'visits-per-tour': (p) => `The tour has ${visits(p.visits)}, at most ${p.most}.`,
  'one-visit': (p) => `${p.name}: the stop is already visited that day (tour no. ${tourNumber(p.otherTour)}).`,

  sequence: (p) =>
    `${p.name}: opens at ${time(p.opens)}, but coming from ${p.fromName} it cannot open before ${time(p.earliest)}.`,
  'lunch-missing': (p) =>
    `There is no room for the lunch break of ${minutes(p.minutes)} between ${time(p.from)} and ${time(p.to)}.`,
  'lunch-short': (p) =>
    `The lunch break (${time(p.lunchFrom)} – ${time(p.lunchTo)}) lasts ${minutes(p.minutes)}, it must last ${minutes(p.least)}.`,
  'lunch-window': (p) =>
    `The lunch break (${time(p.lunchFrom)} – ${time(p.lunchTo)}) lies outside the time permitted (${time(p.from)} – ${time(p.to)}).`,
  'lunch-overlap': (p) =>
    `The lunch break (${time(p.lunchFrom)} – ${time(p.lunchTo)}) overlaps a visit, a set-up, a pack-up or a drive.`,
  'departs-early': (p) => `Departure at ${time(p.departs)} is too early: not before ${time(p.earliest)}.`,
  'departs-late': (p) =>
    `Departure at ${time(p.departs)} is too late to open on time: ${time(p.latest)} at the latest.`,
  'returns-early': (p) => `Return at ${time(p.returns)} is impossible: not before ${time(p.earliest)}.`,
  'returns-late': (p) => `Return at ${time(p.returns)} is too late: ${time(p.latest)} at the latest.`,
  span: (p) => `The tour lasts ${minutes(p.minutes)} from departure to return, at most ${minutes(p.most)}.`,
  work: (p) => `The working day lasts ${minutes(p.minutes)} without lunch, at most ${minutes(p.most)}.`,

  range: (p) => `${p.name} drives ${km(p.kilometres)} in the day, at most ${km(p.most)}.`,
  autonomy: (p) => `${p.name} is open ${minutes(p.minutes)} without the socket it needs, at most ${minutes(p.most)}.`,
  'no-road': (p) => `No road leads from ${p.from} to ${p.to}.`,
  'fit-parking': (p) =>
    `${p.name} offers ${f.count(Number(p.offered), 'parking space', 'parking spaces')}, ${v(p.unit)} takes ${p.needed}.`,
  'fit-length': (p) =>
    `${p.name} has ${f.number(Number(p.offered))} m in one piece to park on, ${v(p.unit)} needs ${f.number(Number(p.needed))} m.`,
  'fit-sanitation': (p) =>
    p.offered === null
      ? `${p.name} has no toilets, ${v(p.unit)} needs some within ${f.number(Number(p.needed), 0)} m.`
      : `${p.name} has toilets at ${f.number(Number(p.offered), 0)} m, ${v(p.unit)} needs some within ${f.number(Number(p.needed), 0)} m.`,
  'fit-room': (p) =>
    `${p.name} offers a room of ${f.count(Number(p.offered), 'seat', 'seats')}, ${v(p.unit)} needs ${p.needed}.`,
  'workshop-length': (p) =>
    `${p.name}: a workshop of ${v(p.unit)} lasts ${minutes(p.needed)}, not ${minutes(p.minutes)}.`,
  'workshop-room': (p) =>
    `${p.name}: ${f.count(Number(p.offered), 'seat', 'seats')} in a room, a workshop of ${v(p.unit)} needs ${p.needed}.`,
  'fit-mobile': (p) =>
    `${p.name}: mobile coverage is ${coverage(p.offered)}, ${v(p.unit)} needs at least ${coverage(p.needed)}.`,
  'fit-radius': (p) =>
    `${p.name} lies ${f.kilometres(Number(p.offered), 1)} away as the crow flies, ${v(p.unit)} goes no farther than ${f.kilometres(Number(p.needed), 1)}.`,

  dates: (p) => `${p.name}: presence is not permitted on that date (${p.date}).`,
  sector: (p) =>
    p.sectorOfWeek === null
      ? `${p.name} is in sector ${v(p.sector)}, and week ${p.week} is no sector's week.`
      : `${p.name} is in sector ${v(p.sector)}, and week ${p.week} is that of sector ${v(p.sectorOfWeek)}.`,
  market: (p) => `${p.name}: the market takes the place on ${weekday(p.weekday)}.`,
  beside: (p) => `${p.name}: ${p.communeName} already has a fixed service point (${p.servicePoint}).`,

  'crew-need': (p) =>
    `The crew is incomplete: it takes at least ${f.count(Number(p.needed), 'agent', 'agents')}${having(p)} on board, there ${Number(p.aboard) === 1 ? 'is' : 'are'} ${p.aboard}.`,
  'agent-listed-twice': (p) => `${p.name} is listed twice in the crew.`,
  'agent-twice-a-day': (p) => `${p.name} is already on another tour that day (tour no. ${tourNumber(p.otherTour)}).`,
  'agent-absent': (p) => `${p.name} does not work on ${weekday(p.weekday)} (${half(p.half)}).`,
  'agent-week-hours': (p) => `${p.name} works ${hours(p.hours)} in week ${p.week}, at most ${hours(p.most)}.`,
  'agent-cycle-hours': (p) => `${p.name} works ${hours(p.hours)} per cycle, at most ${hours(p.most)}.`,

  'profile-work': (p) => `${p.name} works ${minutes(p.minutes)} that day, at most ${minutes(p.most)} (${p.profile}).`,
  'profile-span': (p) =>
    `${p.name} is out ${minutes(p.minutes)} from leaving to return, at most ${minutes(p.most)} (${p.profile}).`,
  'profile-break': (p) =>
    `${p.name} works ${minutes(p.minutes)} without a break of ${minutes(p.breakMinutes)}; one is due before ${minutes(p.before)} (${p.profile}).`,
  'profile-rest': (p) =>
    `${p.name} rests ${minutes(p.minutes)} since the day before (tour no. ${tourNumber(p.otherTour)}), at least ${minutes(p.least)} (${p.profile}).`,
  'profile-weekly-rest': (p) =>
    `${p.name}: the longest rest that begins in week ${p.week} lasts ${minutes(p.minutes)}, at least ${minutes(p.least)} (${p.profile}).`,
  'profile-week-hours': (p) =>
    `${p.name} works ${hours(p.hours)} in week ${p.week}, at most ${hours(p.most)} (${p.profile}).`,
  'profile-average-hours': (p) =>
    `${p.name} works ${hours(p.hours)} a week on average over the 12 weeks from week ${p.week} on, at most ${hours(p.most)} (${p.profile}).`,

  'pattern-count': (p) => `${p.name}: ${visits(p.visits)} per cycle; numbers that the patterns permit: ${p.allowed}.`,
  'pattern-weekdays': (p) =>
    `${p.name}: pattern ${v(p.pattern)} asks for the same weekday always, and the visits fall on ${weekdays(p.weekdays)}.`,
  'pattern-hours': (p) =>
    `${p.name}: pattern ${v(p.pattern)} asks for the same part of the day and the same length at every visit.`,
  'pattern-part': (p) => `${p.name}: pattern ${v(p.pattern)} asks for the same part of the day at every visit.`,
  'pattern-clock': (p) =>
    `${p.name}: visits open between ${time(p.earliest)} and ${time(p.latest)}; pattern ${v(p.pattern)} lets them differ by ${minutes(p.most)} at most.`,
  'pattern-gap': (p) =>
    `${p.name}: two visits lie ${f.count(Number(p.gapDays), 'day', 'days')} apart; pattern ${v(p.pattern)} asks for ${gap(p)}.`,

  'floor-visits': (p) => `${p.name}: ${visits(p.visits)} per cycle, at least ${p.least} promised.`,
  'ceiling-visits': (p) => `${p.name}: ${visits(p.visits)} per cycle, at most ${p.most}.`,
  'floor-served': (p) =>
    `${p.name}: ${f.percent(Number(p.share), 2)} of the need served, at least ${f.percent(Number(p.least), 2)} promised.`,
  'kept-share': (p) =>
    `${p.name}: ${f.percent(Number(p.share), 2)} of the need served, the rota says it keeps ${f.percent(Number(p.least), 2)} at least.`,

  'cap-kilometres': (p) => `The rota drives ${km(p.kilometres)} per cycle, at most ${km(p.most)}.`,
  'cap-hours': (p) => `The tours last ${hours(p.hours)} per cycle, from departure to return; at most ${hours(p.most)}.`,
  'cap-cost': (p) => `The rota costs ${f.euros(Number(p.cents))} per cycle, at most ${f.euros(Number(p.most))}.`,

  'label-hours': (p) =>
    `${p.name ?? 'The service'} is open ${f.hours(Number(p.hours), 2)} in week ${p.week}; the label asks for at least ${f.hours(Number(p.least), 2)}.`,
  'label-days': (p) =>
    `${p.name ?? 'The service'} is open on ${f.count(Number(p.days), 'day', 'days')} in week ${p.week}; the label asks for at least ${p.least}.`,

  'lock-visit': (p) =>
    `Fixed decision: ${p.name} must be visited on ${weekday(p.weekday)} of week ${p.week}${p.half === null ? '' : ` (${half(p.half)})`}${p.unit === null ? '' : ` by ${v(p.unit)}`}.`,
  'lock-stop-weekday': (p) =>
    `Fixed decision: ${p.name} may be visited on ${weekday(p.weekday)} only, not on ${weekday(p.visitedOn)}.`,
  'lock-stop-closed': (p) => `Fixed decision: ${p.name} must not be visited.`,
  'lock-tour': (p) =>
    `Fixed decision: on ${weekday(p.weekday)} of week ${p.week}, ${p.name} must visit ${p.stops}, and nothing else.`,
  'lock-agent-unit': (p) => `Fixed decision: ${p.name} works on ${v(p.lockedUnit)} only, not on ${v(p.unit)}.`,
};

function having(p: With<'skill' | 'licence'>): string {
  const wanted = [];
  if (p.skill !== null) wanted.push(`skill ${v(p.skill)}`);
  if (p.licence !== null) wanted.push(`licence ${v(p.licence)}`);
  return wanted.length === 0 ? '' : ` with ${wanted.join(' and ')}`;
}

function gap({ least, most }: With<'least' | 'most'>): string {
  if (most === null) return `at least ${least}`;
  return least === most ? `exactly ${least}` : `${least} to ${most}`;
}
