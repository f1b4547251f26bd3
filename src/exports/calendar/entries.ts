/** Calendar entries: tours for those who work, visits for those who come. */
import type { DatedTour, Exception, LaidCalendar, LaidTour } from '../../calendar/dated-tour.ts';
import { isWithin } from '../../calendar/dates.ts';
import type { CalendarEvent } from '../../calendar/ics/calendar-object.ts';
import { sessionsOf } from '../../calendar/sessions.ts';
import type { Visit } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { hoursText, reasonText, visitHours } from '../../texts/calendar-sentences.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Names, namesOf } from './names.ts';

export interface Told {
  readonly scenario: Scenario;
  readonly texts: Texts;
  readonly names: Names;
  /** What follows the "@" of every identity: tells this scenario's entries from another's. */
  readonly domain: string;
}

export function toldOf(scenario: Scenario, texts: Texts): Told {
  return { scenario, texts, names: namesOf(scenario), domain: `${slug(scenario.name)}.tournee.invalid` };
}

/** @returns the entries of a unit: its tours, and those that do not take place. */
export function unitEntries({ laid, span }: LaidCalendar, unit: string, told: Told): CalendarEvent[] {
  const own = laid.filter(({ tour }) => tour.unit === unit);
  return numbered(own, (one, number) =>
    tourEntries(one, { ...told, uid: uidOf('unit', unit, one, number, told) }),
  ).filter(({ date }) => isWithin([span], date));
}

/** @returns the entries of an agent: tours that the agent is on, and those that the agent was to be on. */
export function agentEntries({ laid, span }: LaidCalendar, agent: string, told: Told): CalendarEvent[] {
  const own = laid.filter(
    ({ tour, pieces }) => tour.agents.includes(agent) || pieces.some(({ agents }) => agents.includes(agent)),
  );
  return numbered(own, (one, number) => {
    const uid = uidOf('agent', agent, one, number, told);
    return tourEntries({ ...one, pieces: one.pieces.filter(({ agents }) => agents.includes(agent)) }, { ...told, uid });
  }).filter(({ date }) => isWithin([span], date));
}

/** @returns the entries of a stop, one for each session: what its public reads, so no names of agents. */
export function stopEntries({ laid, span }: LaidCalendar, stop: string, told: Told): CalendarEvent[] {
  const own = laid.filter(({ tour }) => tour.visits.some((visit) => visit.stop === stop));
  return numbered(own, (one, number) => {
    const uid = uidOf('stop', stop, one, number, told);
    const exceptionOf = (visit: Visit) => one.exceptions.find((exception) => exception.visit === visit) ?? null;
    return one.tour.visits
      .filter((visit) => visit.stop === stop)
      .flatMap((visit) => visitEntries(one, { visit, exception: exceptionOf(visit) }, { ...told, uid }));
  }).filter(({ date }) => isWithin([span], date));
}

type WithUid = Told & { readonly uid: (part: number) => string };

function tourEntries(laid: LaidTour, told: WithUid): CalendarEvent[] {
  const { pieces, planned, tour } = laid;
  if (pieces.length > 0) return pieces.map((piece, part) => pieceEntry(piece, told, told.uid(part)));
  const gone = pieceEntry({ ...tour, date: planned, planned }, told, told.uid(0));
  return [
    {
      ...gone,
      summary: told.texts.calendar.entry.cancelled({ what: gone.summary }),
      description: whyGone(laid, told),
      state: 'cancelled',
    },
  ];
}

function whyGone({ exceptions }: LaidTour, told: Told): string {
  const { entry } = told.texts.calendar;
  const cancelled = exceptions.filter(({ movedTo }) => movedTo === null);
  if (cancelled.length < exceptions.length || cancelled.length === 0) return entry.noLongerAboard;
  const reasons = new Set(cancelled.map((exception) => reasonOf(exception, told)));
  return entry.cancelledBecause({ reason: told.texts.format.list([...reasons]) });
}

function pieceEntry(piece: DatedTour, { scenario, texts, names }: Told, uid: string): CalendarEvent {
  const { entry } = texts.calendar;
  const { visits, departs, lunch, returns, date, planned } = piece;
  const garage = scenario.units.find(({ id }) => id === piece.unit)!.garage.name;
  const time = texts.format.time;
  const stops = visits.map(({ stop }) => names.stop(stop));
  const lines = [
    ...(date === planned ? [] : [entry.moved({ from: texts.format.date(planned) })]),
    ...(departs === null ? [] : [entry.departs({ time: time(departs), garage })]),
    ...visits.map((visit) =>
      `${visitHours(texts, visit)} : ${names.stop(visit.stop)}`.replace(
        ' : ',
        texts.language === 'fr' ? '\u00a0: ' : ': ',
      ),
    ),
    ...(lunch === null ? [] : [entry.lunch({ hours: hoursText(texts, lunch) })]),
    ...(returns === null ? [] : [entry.returns({ time: time(returns), garage })]),
    ...(piece.agents.length === 0 ? [] : [entry.crew({ names: texts.format.list(piece.agents.map(names.agent)) })]),
  ];
  return {
    uid,
    date,
    from: departs ?? visits[0]!.opens,
    to: returns ?? visits.at(-1)!.closes,
    summary: entry.tour({ unit: names.unit(piece.unit), stops: texts.format.list(stops) }),
    description: lines.join('\n'),
    location: stops.join(' · '),
    position: null,
    state: date === planned ? 'planned' : 'moved',
  };
}

function visitEntries(
  { tour, planned }: LaidTour,
  { visit, exception }: { readonly visit: Visit; readonly exception: Exception | null },
  told: WithUid,
): CalendarEvent[] {
  const { scenario, texts, names } = told;
  const { entry } = texts.calendar;
  const stop = scenario.stops.find(({ id }) => id === visit.stop)!;
  const commune = names.communeOf(stop.id);
  const what = entry.visit({ unit: names.unit(tour.unit), commune });
  const isCancelled = exception !== null && exception.movedTo === null;
  const description = () => {
    if (exception === null) return '';
    if (isCancelled) return entry.cancelledBecause({ reason: reasonOf(exception, told) });
    return entry.moved({ from: texts.format.date(planned) });
  };
  return sessionsOf(visit, scenario.cycle).map(({ from, to }, part) => ({
    uid: told.uid(part),
    date: exception?.movedTo ?? planned,
    from,
    to,
    summary: isCancelled ? entry.cancelled({ what }) : what,
    description: description(),
    location: stop.name.includes(commune) ? stop.name : `${stop.name}, ${commune}`,
    position: stop.point,
    state: exception === null ? 'planned' : isCancelled ? 'cancelled' : 'moved',
  }));
}

/** Without the names of agents: what a stop's public reads has none. */
function reasonOf({ reason }: Exception, { texts, names }: Told): string {
  return reasonText(texts, reason, names.agent);
}

/** Entries in order of time; a unit's second tour of a day, which no legal rota has, still gets an identity of its own. */
function numbered(
  own: readonly LaidTour[],
  entriesOf: (one: LaidTour, number: number) => CalendarEvent[],
): CalendarEvent[] {
  const seen = new Map<string, number>();
  const entries = own.flatMap((one) => {
    const key = `${one.tour.unit} ${one.planned}`;
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return entriesOf(one, number);
  });
  return entries.sort((one, other) => (`${one.date} ${one.from}` < `${other.date} ${other.from}` ? -1 : 1));
}

/** The date that the cycle gives is what stays the same when a tour is moved. */
function uidOf(kind: string, owner: string, { tour, planned }: LaidTour, number: number, { domain }: Told) {
  const unit = kind === 'unit' ? '' : `.${tour.unit}`;
  const again = number === 0 ? '' : `.${number + 1}`;
  return (part: number) => `${kind}.${owner}${unit}.${planned}${again}${part === 0 ? '' : `-${part + 1}`}@${domain}`;
}

function slug(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'scenario' : plain.slice(0, 60);
}
