/** The rota on real dates: lists, exceptions, communes to tell, entries of calendars. */
import type { CalendarTexts } from '../calendar-texts.ts';
import { formatsOf } from '../formats.ts';

const f = formatsOf('en');
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

export const englishCalendar: CalendarTexts = {
  title: (p) => `${p.rota}, ${p.from} to ${p.to}`,
  week: (p) =>
    `Week of ${p.monday} (week ${p.number}, ${p.number % 2 === 0 ? 'even' : 'odd'}; ${
      p.weeks === 1 ? 'every week is alike' : `week ${p.cycleWeek} of ${p.weeks} in the cycle`
    })`,
  columns: { day: 'Day', unit: 'Unit', visits: 'Visits', crew: 'Crew' },
  day: (p) => `${p.weekday} ${p.day}/${p.month}`,
  hours: (p) => `${p.from}–${p.to}`,
  sessions: (p) => `${p.morning} and ${p.afternoon}`,
  movedHere: (p) => `(instead of ${p.from})`,
  noTours: 'No tours on these dates.',
  summary: (p) =>
    `${f.count(p.tours, 'tour', 'tours')}, ${f.count(p.visits, 'visit', 'visits')}; ${f.count(p.cancelled, 'visit', 'visits')} cancelled, ${f.number(p.moved)} moved.`,
  exceptionsTitle: (p) => f.count(p.count, 'exception', 'exceptions'),
  noExceptions: 'No exceptions: every visit takes place as the cycle has it.',
  exceptionColumns: { planned: 'Planned', stop: 'Stop', unit: 'Unit', reason: 'Why', outcome: 'What changes' },
  holidays: {
    'new-year': 'New Year’s Day',
    'good-friday': 'Good Friday',
    'easter-monday': 'Easter Monday',
    'labour-day': 'Labour Day',
    'victory-1945': '8 May',
    ascension: 'Ascension Day',
    'whit-monday': 'Whit Monday',
    'bastille-day': 'Bastille Day',
    assumption: 'Assumption Day',
    'all-saints': 'All Saints’ Day',
    'armistice-1918': 'Armistice Day',
    christmas: 'Christmas Day',
    'saint-stephen': '26 December',
    abolition: 'abolition of slavery',
  },
  reasons: {
    closed: 'service closed',
    maintenance: 'unit in maintenance',
    'not-permitted': 'stop not permitted on that date',
  },
  schoolHolidays: (p) => `school holidays: ${p.name}`,
  leave: (p) => `on leave, nobody to stand in: ${p.names}`,
  noCrew: 'no crew available',
  cancelled: 'cancelled',
  movedTo: (p) => `moved to ${p.date}`,
  crewTitle: 'Stand-ins',
  standIn: (p) => `${p.date}, ${p.unit}: ${p.by} stands in for ${p.agent}, who is on leave.`,
  without: (p) => `${p.date}, ${p.unit}: without ${p.agent}, who is on leave; the crew is still enough.`,
  noticesTitle: (p) => f.count(p.count, 'commune to tell', 'communes to tell'),
  noticeCancelled: (p) => `${p.date}, ${p.hours}, ${p.stop}, cancelled (${p.reason})`,
  noticeMoved: (p) => `${p.date}, ${p.hours}, ${p.stop}, moved to ${p.to} at the same hours (${p.reason})`,
  announcedTitle: 'Announced dates and dates of the cycle',
  ordinal: (p) => ORDINALS[p.n - 1] ?? `${p.n}th`,
  announcedStop: (p) =>
    `${p.stop}: announced for the ${p.ordinals} ${p.weekday} of the month; ${p.kept} of ${p.total} announced ${f.plural(p.total, 'date is', 'dates are')} in the cycle.`,
  announcedColumns: { planned: 'The cycle visits on', announced: 'It is announced for' },
  noVisit: 'no visit',
  notAnnounced: 'nothing announced',
  written: (p) => `${f.count(p.count, 'file', 'files')} written to ${p.folder}.`,
  entry: {
    tour: (p) => `${p.unit}: ${p.stops}`,
    visit: (p) => `${p.unit}, ${p.commune}`,
    cancelled: (p) => `CANCELLED: ${p.what}`,
    cancelledBecause: (p) => `Cancelled: ${p.reason}.`,
    moved: (p) => `Instead of ${p.from}.`,
    departs: (p) => `${p.time}: leaves ${p.garage}`,
    returns: (p) => `${p.time}: back at ${p.garage}`,
    stop: (p) => `${p.hours}: ${p.stop}`,
    lunch: (p) => `${p.hours}: lunch`,
    crew: (p) => `Crew: ${p.names}`,
    noLongerAboard: 'You are no longer on this tour.',
  },
  openingHours: { stop: 'stop', name: 'name', commune: 'commune', value: 'opening_hours', until: 'last date included' },
};
