/** A calendar as files: one to subscribe to for each unit, agent and stop, and hours for OpenStreetMap. */
import Papa from 'papaparse';
import type { LaidCalendar } from '../../calendar/dated-tour.ts';
import { type CalendarEvent, icsText } from '../../calendar/ics/calendar-object.ts';
import { openingHoursOf } from '../../calendar/opening-hours.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Texts } from '../../texts/texts.ts';
import type { FileToWrite } from '../write-files.ts';
import { toldOf } from './identity.ts';
import { fileNames } from './names.ts';
import { agentEntries, unitEntries } from './tour-entries.ts';
import { stopEntries } from './visit-entries.ts';

const OPENING_HOURS_FILE = 'opening_hours.csv';

/**
 * @param stamp when the files are made, an instant in UTC: the clock is read by whoever calls.
 * @returns a file for each unit, agent and stop that has something in it, and the table of opening hours.
 */
export function calendarFiles(
  scenario: Scenario,
  calendar: LaidCalendar,
  { texts, stamp }: { readonly texts: Texts; readonly stamp: string },
): FileToWrite[] {
  const told = toldOf(scenario, texts);
  const { timeZone } = scenario.calendar;
  const filesOf = (
    prefix: string,
    items: readonly { readonly id: string; readonly name: string }[],
    entriesOf: (id: string) => CalendarEvent[],
  ): FileToWrite[] => {
    const nameOf = fileNames(
      prefix,
      items.map(({ id }) => id),
    );
    return items.flatMap(({ id, name }) => {
      const events = entriesOf(id);
      if (events.length === 0) return [];
      return [{ name: nameOf.get(id)!, content: icsText({ name, timeZone, stamp, events }) }];
    });
  };
  return [
    ...filesOf('unit', scenario.units, (id) => unitEntries(calendar, id, told)),
    ...filesOf('agent', scenario.agents, (id) => agentEntries(calendar, id, told)),
    ...filesOf('stop', scenario.stops, (id) => stopEntries(calendar, id, told)),
    { name: OPENING_HOURS_FILE, content: openingHoursCsv(scenario, calendar, texts) },
  ];
}

/** Excel takes a file for UTF-8 only with it. */
const BYTE_ORDER_MARK = '\ufeff';

function openingHoursCsv(
  { stops }: Scenario,
  { tours }: LaidCalendar,
  { calendar: { openingHours: words } }: Texts,
): string {
  const hours = openingHoursOf(tours);
  const rows = stops.flatMap(({ id, name, commune }) => {
    const found = hours.get(id);
    return found === undefined ? [] : [[id, name, commune, found.value, found.until]];
  });
  const headings = [words.stop, words.name, words.commune, words.value, words.until];
  const csv = Papa.unparse([headings, ...rows], { delimiter: ';', newline: '\r\n', escapeFormulae: true });
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}
