import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, icsText } from '../../../src/calendar/ics/calendar-object.ts';
import { contentLine, textValue } from '../../../src/calendar/ics/content-line.ts';
import { timeZoneBlock } from '../../../src/calendar/ics/time-zone.ts';
import { TIME_ZONES_OF } from '../../../src/domain/holiday-zone.ts';
import { readBack } from '../../support/ics.ts';

const EVENT: CalendarEvent = {
  uid: 'stop.aube.bus.2026-01-05@small.tournee.invalid',
  date: '2026-01-05',
  from: '09:00',
  to: '11:30',
  summary: 'Bus',
  description: '',
  location: 'Aube',
  position: { lat: 46, lon: 0.06 },
  state: 'planned',
};
const textOf = (changes: Partial<CalendarEvent> = {}, timeZone = 'Europe/Paris') =>
  icsText({ name: 'Aube', timeZone, stamp: '2026-11-22T09:30:00.123Z', events: [{ ...EVENT, ...changes }] });

describe('a line', () => {
  test('of more than 75 octets is folded between characters', () => {
    const line = contentLine('SUMMARY', 'é'.repeat(100));
    const parts = line.split('\r\n');
    expect(parts.pop()).toBe('');
    for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    expect(parts.slice(1).every((part) => part.startsWith(' '))).toBe(true);
    expect(parts.map((part, k) => (k === 0 ? part : part.slice(1))).join('')).toBe(`SUMMARY:${'é'.repeat(100)}`);
  });

  test('of 75 octets is not', () => {
    expect(contentLine('A', 'x'.repeat(73))).toBe(`A:${'x'.repeat(73)}\r\n`);
    expect(contentLine('A', 'x'.repeat(74))).toBe(`A:${'x'.repeat(73)}\r\n x\r\n`);
  });

  test('has its text escaped, and no control characters', () => {
    expect(textValue('a,b;c\\d\ne\r\nf\u0007g:"h"')).toBe('a\\,b\\;c\\\\d\\ne\\nf g:"h"');
  });
});

describe('a file', () => {
  test('has nothing but lines of 75 octets at most, ended as the standard wants', () => {
    const text = textOf({ description: 'Un très long texte, à virgules ; '.repeat(20) });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('is the same for the same stamp, and says what the standard asks for', () => {
    expect(textOf()).toBe(textOf());
    expect(textOf()).toContain('DTSTAMP:20261122T093000Z\r\n');
    expect(textOf()).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.*METHOD:PUBLISH\r\n.*END:VCALENDAR\r\n$/s);
  });

  test.each(['a,b;c\\d', 'l’été : « à deux pas »', 'x'.repeat(300), 'deux\nlignes', '🚌 '.repeat(40).trim()])(
    'gives its texts back: %s',
    (text) => {
      const [event] = readBack(textOf({ summary: text, description: text, location: text })).events;
      expect([event!.summary, event!.description, event!.location]).toEqual([text, text, text]);
    },
  );

  test('marks what is cancelled or moved as a revision of the entry that was there', () => {
    const revisions = (['planned', 'moved', 'cancelled'] as const).map((state) => {
      const { uid, sequence, status } = readBack(textOf({ state })).events[0]!;
      return [uid, sequence, status];
    });
    expect(revisions).toEqual([
      [EVENT.uid, 0, 'CONFIRMED'],
      [EVENT.uid, 1, 'CONFIRMED'],
      [EVENT.uid, 1, 'CANCELLED'],
    ]);
  });

  // Sunday 29 March and Sunday 25 October 2026 are those of the clock changes.
  test.each([
    ['2026-03-28', '2026-03-28T08:00:00Z'],
    ['2026-03-29', '2026-03-29T07:00:00Z'],
    ['2026-03-30', '2026-03-30T07:00:00Z'],
    ['2026-10-24', '2026-10-24T07:00:00Z'],
    ['2026-10-25', '2026-10-25T08:00:00Z'],
    ['2026-10-26', '2026-10-26T08:00:00Z'],
  ])('is at nine in Paris on %s', (date, instant) => {
    const [event] = readBack(textOf({ date })).events;
    expect([event!.local, event!.instant]).toEqual([`${date}T09:00:00`, instant]);
  });
});

describe('the rules of a time zone', () => {
  const years = [2024, 2026, 2027, 2032, 2036];
  const instants = years.flatMap((year) => ['01-15T12:00:00', '07-15T12:00:00'].map((rest) => `${year}-${rest}`));

  test.each([...new Set(Object.values(TIME_ZONES_OF)), 'America/Miquelon', 'Europe/London'])(
    'are those of this machine: %s',
    (timeZone) => {
      const component = new ICAL.Component(
        ICAL.parse(`BEGIN:VCALENDAR\r\n${timeZoneBlock(timeZone)}END:VCALENDAR\r\n`),
      );
      const zone = new ICAL.Timezone(component.getFirstSubcomponent('vtimezone')!);
      expect(zone.tzid).toBe(timeZone);
      const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
      for (const local of instants) {
        const time = ICAL.Time.fromDateTimeString(local);
        time.zone = zone;
        const [day, month, year, ...rest] = format.format(time.toJSDate()).split(/[/,]\s*/);
        expect(`${year}-${month}-${day}T${rest.join('')}`).toBe(local);
      }
    },
  );

  test('of no zone are refused', () => {
    expect(() => timeZoneBlock('Europe/Nowhere')).toThrow('Europe/Nowhere');
  });
});
