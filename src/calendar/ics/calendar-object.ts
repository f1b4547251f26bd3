/**
 * iCalendar files (RFC 5545).
 *
 * Every event is written with its own date, none as a rule that repeats: a moved visit would be an override
 * (RECURRENCE-ID), a cancelled one an EXDATE, in a cycle of up to five weeks from an anchor; calendar programs differ in how
 * they read these, and a date that stands there is read alike by all. A visit keeps its identity (UID) when it is moved
 * or cancelled, so that importing the file again changes the entry that is there.
 */
import type { Position } from '../../domain/primitives.ts';
import { contentLine, textValue } from './content-line.ts';
import { timeZoneBlock } from './time-zone.ts';

export interface CalendarEvent {
  /** The same whenever the same visit is written, unique in the world. */
  readonly uid: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Local wall times, HH:MM. */
  readonly from: string;
  readonly to: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly position: Position | null;
  /** As planned, on another date than planned, or not at all: the last two are a revision of the first. */
  readonly state: 'planned' | 'moved' | 'cancelled';
}

export interface CalendarObject {
  readonly name: string;
  /** IANA name of the time zone that the times are local to. */
  readonly timeZone: string;
  /** When the file was made, an instant: `2026-11-22T09:30:00Z`. */
  readonly stamp: string;
  readonly events: readonly CalendarEvent[];
}

export function icsText({ name, timeZone, stamp, events }: CalendarObject): string {
  const zone = timeZoneBlock(timeZone);
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Tournee//Tournee//FR'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('X-WR-CALNAME', textValue(name)),
    contentLine('X-WR-TIMEZONE', timeZone),
    zone,
    ...events.map((event) => eventText(event, { timeZone, stamp })),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function eventText(event: CalendarEvent, { timeZone, stamp }: { timeZone: string; stamp: string }): string {
  const { position, state } = event;
  const local = (time: string) => `${event.date.replaceAll('-', '')}T${time.replace(':', '')}00`;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', textValue(event.uid)),
    contentLine('DTSTAMP', stamp.replace(/[-:]|\.\d+/g, '')),
    contentLine(`DTSTART;TZID=${timeZone}`, local(event.from)),
    contentLine(`DTEND;TZID=${timeZone}`, local(event.to)),
    contentLine('SEQUENCE', state === 'planned' ? '0' : '1'),
    contentLine('STATUS', state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'),
    ...(state === 'cancelled' ? [contentLine('TRANSP', 'TRANSPARENT')] : []),
    contentLine('SUMMARY', textValue(event.summary)),
    ...(event.description === '' ? [] : [contentLine('DESCRIPTION', textValue(event.description))]),
    ...(event.location === '' ? [] : [contentLine('LOCATION', textValue(event.location))]),
    ...(position === null ? [] : [contentLine('GEO', `${position.lat};${position.lon}`)]),
    contentLine('END', 'VEVENT'),
  ].join('');
}
