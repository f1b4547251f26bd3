/** What makes a calendar entry the same entry when it is written again. */
import type { LaidTour } from '../../calendar/dated-tour.ts';
import type { CalendarEvent } from '../../calendar/ics/calendar-object.ts';
import type { Scenario } from '../../domain/scenario.ts';
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

/** What tells one entry of an owner from another; parts are numbered from 0. */
export type WithUid = Told & { readonly uid: (part: number) => string };

/** Entries in order of time; a unit's second tour of a day, which no legal rota has, still gets an identity of its own. */
export function numbered(
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
  const time = ({ date, from }: CalendarEvent) => `${date} ${from}`;
  return entries.sort((one, other) => (time(one) === time(other) ? 0 : time(one) < time(other) ? -1 : 1));
}

/** The date that the cycle gives is what stays the same when a tour is moved. */
export function uidOf(
  { kind, owner }: { readonly kind: 'unit' | 'agent' | 'stop'; readonly owner: string },
  { tour, planned }: LaidTour,
  number: number,
  { domain }: Told,
) {
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
