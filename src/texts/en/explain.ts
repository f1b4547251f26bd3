/** "Why not us?": the answers, in words for a council. */
import type { ExplainTexts } from '../explain-texts.ts';
import { formatsOf } from '../formats.ts';

const f = formatsOf('en');
const seats = (to: string) => `${to}\u00a0${to === '1' ? 'seat' : 'seats'}`;
const visit = (isFirst: boolean) => (isFirst ? 'One visit' : 'One more visit');

export const englishExplain: ExplainTexts = {
  title: (p) => `Why not us? ${p.rota}`,
  summary: {
    best: (p) =>
      `This rota is worth ${p.objective} weighted hours ${p.perCycle}; no legal rota is worth more than ${p.bound}. Costs, losses and gains below are measured against it.`,
    notBest: (p) =>
      `This rota is worth ${p.objective} weighted hours ${p.perCycle}; the best one known is worth ${p.best}, and no legal rota more than ${p.bound}. Costs, losses and gains below are measured against that best rota.`,
    illegal: (p) =>
      `“${p.rota}” breaks rules of this scenario (tournee check lists them); the rotas below keep them all.`,
    otherGoal: 'This scenario has another goal than coverage; the answers are all measured in coverage.',
    weightedHour:
      'A weighted hour is an hour of help, which counts the more the less its commune is served so far; the cost of the tours is deducted. Each answer is another solve of the whole rota, with its own proof; it holds for the data of this scenario.',
  },
  standings: {
    'left-out': 'Communes with no need served at all',
    'under-served': 'Communes not visited, or served less than half of the communes within reach',
    served: 'The other communes',
  },
  served: {
    nothing: (p) => `none of its need (${p.need}) is served`,
    noNeed: 'there is no need to serve',
    nearby: (p) => `no visit; its people find ${p.served} of help of ${p.need} (${p.share}) in neighbouring communes`,
    visited: (p) => `${f.count(p.visits, 'visit', 'visits')}; ${p.served} of help of ${p.need} (${p.share})`,
  },
  excluded: (p) => `The rules and means of this scenario permit no visit there. ${p.reason}`,
  impossible: 'One more visit is not possible: rules and means together do not allow it (proven).',
  impossibleBecause: (p) => `One more visit is not possible (proven), because of: ${p.rules}.`,
  notAsked: 'There was not enough time to work it out.',
  oneMoreVisit: {
    costs: (p) => `${visit(p.isFirst)} would cost the territory as a whole ${p.loss} ${p.perCycle}.`,
    free: (p) => `${visit(p.isFirst)} would cost the territory as a whole nothing: a rota as good as the best has it.`,
    stillMore: (p) => `The best of the rotas that have it would be worth ${p.gain} more than this one.`,
    stillLess: (p) => `The best of the rotas that have it would be worth ${p.loss} less than this one.`,
    proof: (p) => `Proof: the best rota that has it is worth between ${p.objective} and ${p.bound}.`,
  },
  halfDay: {
    title: 'One more half-day a week',
    gains: (p) =>
      `If the service went out on ${p.weekday} ${p.half} too, ${f.count(p.halfDays, 'half-day', 'half-days')} more ${p.perCycle}${p.caps === null ? '' : p.caps}, the territory would gain ${p.gain}.`,
    caps: (p) => ` with caps raised by ${p.percent}`,
    free: (p) => `To go out on ${p.weekday} ${p.half} too would gain nothing.`,
    proof: (p) => `Proof: the best rota is then worth between ${p.objective} and ${p.bound}.`,
  },
  stops: {
    title: 'More equipment or opening times at a stop',
    place: (p) => `${p.stop} (${p.commune})`,
    lifts: {
      'parking-slots': (p) => `${p.to} parking ${p.to === '1' ? 'space' : 'spaces'} instead of ${p.from ?? '0'}`,
      'parking-metres': (p) => `${p.to} m in one piece to park instead of ${p.from ?? '0'} m`,
      socket: (p) => (p.from === null ? `a ${p.to} socket` : `a ${p.to} socket instead of ${p.from}`),
      sanitation: (p) =>
        p.from === null ? `toilets within ${p.to} m` : `toilets within ${p.to} m instead of ${p.from} m`,
      room: (p) => (p.from === null ? `a room with ${seats(p.to)}` : `a room with ${seats(p.to)} instead of ${p.from}`),
      'mobile-coverage': (p) => `${p.to} mobile coverage (today: ${p.from ?? '–'})`,
      window: (p) => `opening on ${p.half === null ? p.weekday : `${p.weekday} ${p.half}`} (${p.hours})`,
    },
    hours: (p) => `${p.from}–${p.to}`,
    coverages: { none: 'no', limited: 'limited', good: 'good', 'very-good': 'very good' },
    gains: (p) => `With ${p.lifts}, the territory would gain ${p.gain} ${p.perCycle}.`,
    nothing: (p) => `With ${p.lifts}, the territory would gain nothing.`,
    change: (p) => `${p.place} (${p.lifts})`,
    little: (p) =>
      p.gain === null
        ? `None of these changes would gain anything: ${p.list}.`
        : `Each of these changes, by itself, would gain ${p.gain} ${p.perCycle}: ${p.list}.`,
    between: '; ',
    together: (p) =>
      `${f.count(p.count, 'possible change', 'possible changes')} at stops: all together they would gain the territory ${p.gain} ${p.perCycle}.`,
    togetherNothing: (p) =>
      `${f.count(p.count, 'possible change', 'possible changes')} at stops: even all together they would gain the territory nothing.`,
    notPriced: 'One by one they would gain no more: they were not worked out.',
    leftOut: (p) =>
      `${f.count(p.count, 'other change, less promising, was', 'other changes, less promising, were')} not worked out${p.most === null ? '' : `; none of them would gain more than ${p.most}`}. --stop works out all of a stop.`,
    none: 'No equipment or opening time was found that would let a unit come there more than now.',
  },
  range: {
    between: (p) => `between ${p.least} and ${p.most} weighted hours`,
    atMost: (p) => `at most ${p.most} weighted hours`,
    exactly: (p) => `${p.most} weighted hours`,
  },
  changes: {
    lose: (p) => `Would lose: ${p.list}.`,
    gain: (p) => `Would gain: ${p.list}.`,
    one: (p) => `${p.name} (${p.hours})`,
    others: (p) => f.count(p.count, 'other commune', 'other communes'),
  },
  table: {
    title: 'What one more visit in the other communes would cost',
    columns: { commune: 'Commune', visits: 'Visits', share: 'Need served', loss: 'Cost (weighted hours)' },
    impossible: 'impossible',
    free: 'nothing',
    notAsked: 'not worked out',
  },
  incomplete: 'The search ended early; what is said still holds. --time-limit gives it more time.',
  progress: (p) => `${f.number(p.done)} of ${f.number(p.total)} answers`,
  stopping: 'Stop requested: what has been found is kept… (Ctrl-C once more: leave without keeping anything)',
};
