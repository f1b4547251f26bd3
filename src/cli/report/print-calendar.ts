/** The calendar in words: week by week, then what differs from the cycle, then whom to tell. */
import { weekOfCycle } from '../../calendar/cycle-dates.ts';
import type { DatedTour } from '../../calendar/dated-tour.ts';
import { isoWeekOf, mondayOf, weekdayOf } from '../../calendar/dates.ts';
import { noticesOf } from '../../calendar/notices.ts';
import { announcedStops } from '../../calendar/nth-weekday.ts';
import type { CalendarReport } from '../../exports/calendar/calendar-document.ts';
import { type Names, namesOf } from '../../exports/calendar/names.ts';
import { reasonText, visitHours } from '../../texts/calendar-sentences.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Column, table } from '../layout/table.ts';
import { wrapped } from '../layout/wrap.ts';
import type { Shell } from '../shell.ts';

const INDENT = '  ';

interface Page extends CalendarReport {
  readonly shell: Shell;
  readonly names: Names;
}

export function printCalendar(shell: Shell, report: CalendarReport): void {
  const { terminal, texts } = shell;
  const { span, tours, exceptions } = report.calendar;
  const page: Page = { ...report, shell, names: namesOf(report.scenario) };
  const words = texts.calendar;
  const moved = exceptions.filter(({ movedTo }) => movedTo !== null).length;
  terminal.heading(
    words.title({ rota: report.rota.name, from: texts.format.date(span.from), to: texts.format.date(span.to) }),
  );
  terminal.print(
    tours.length === 0
      ? words.noTours
      : wrapped(
          words.summary({
            tours: tours.length,
            visits: tours.reduce((sum, { visits }) => sum + visits.length, 0),
            cancelled: exceptions.length - moved,
            moved,
          }),
          terminal.width,
        ),
  );
  printWeeks(page);
  printExceptions(page);
  printCrewChanges(page);
  printAnnounced(page);
  printNotices(page);
}

function printWeeks({ shell: { terminal, texts }, scenario, calendar, names }: Page): void {
  const { calendar: words, format } = texts;
  const { weeks } = scenario.cycle;
  const isLone = scenario.units.length === 1;
  const columns: Column[] = [
    { title: words.columns.day },
    ...(isLone ? [] : [{ title: words.columns.unit, flexible: true }]),
    { title: words.columns.visits, flexible: true },
    { title: words.columns.crew, flexible: true },
  ];
  const row = (tour: DatedTour) => [
    dayText(texts, tour.date),
    ...(isLone ? [] : [names.unit(tour.unit)]),
    [
      ...tour.visits.map((visit) =>
        words.entry.stop({ hours: visitHours(texts, visit), stop: names.stop(visit.stop) }),
      ),
      ...(tour.date === tour.planned ? [] : [words.movedHere({ from: format.date(tour.planned) })]),
    ].join('\n'),
    tour.agents.map(names.agent).join(', '),
  ];
  const rows = calendar.tours.map(row);
  for (const [monday, tours] of Map.groupBy(calendar.tours, ({ date }) => mondayOf(date))) {
    const number = isoWeekOf(monday);
    terminal.heading(
      words.week({ monday: format.date(monday), number, cycleWeek: weekOfCycle(scenario.cycle, monday), weeks }),
    );
    terminal.print(table(columns, tours.map(row), { width: terminal.width, indent: INDENT, alike: rows }));
  }
}

function dayText({ calendar, words }: Texts, date: string): string {
  const [, month = '', day = ''] = date.split('-');
  return calendar.day({ weekday: words.weekdays[weekdayOf(date)], day, month });
}

function printExceptions({ shell: { terminal, texts }, calendar: { exceptions }, names }: Page): void {
  const { calendar: words, format } = texts;
  terminal.heading(words.exceptionsTitle({ count: exceptions.length }));
  if (exceptions.length === 0) {
    terminal.print(wrapped(INDENT + words.noExceptions, terminal.width, INDENT));
    return;
  }
  const titles = words.exceptionColumns;
  const columns: Column[] = [
    { title: titles.planned, flexible: true },
    { title: titles.stop, flexible: true },
    { title: titles.unit, flexible: true },
    { title: titles.reason, flexible: true },
    { title: titles.outcome, flexible: true },
  ];
  const rows = exceptions.map(({ planned, visit, unit, reason, movedTo }) => [
    format.date(planned),
    names.stop(visit.stop),
    names.unit(unit),
    reasonText(texts, reason, names.agent),
    movedTo === null ? words.cancelled : words.movedTo({ date: format.date(movedTo) }),
  ]);
  terminal.print(table(columns, rows, { width: terminal.width, indent: INDENT }));
}

function printCrewChanges({ shell: { terminal, texts }, calendar: { crewChanges }, names }: Page): void {
  if (crewChanges.length === 0) return;
  const { calendar: words, format } = texts;
  terminal.heading(words.crewTitle);
  const lines = crewChanges.flatMap(({ unit, date, standIns }) =>
    standIns.map(({ agent, by }) => {
      const told = { date: format.date(date), unit: names.unit(unit), agent: names.agent(agent) };
      return by === null ? words.without(told) : words.standIn({ ...told, by: names.agent(by) });
    }),
  );
  terminal.print(lines.flatMap((line) => wrapped(INDENT + line, terminal.width, INDENT + INDENT)));
}

function printAnnounced({ shell: { terminal, texts }, scenario, rota, calendar, names }: Page): void {
  const stops = announcedStops(scenario, rota, calendar.span);
  if (stops.length === 0) return;
  const { calendar: words, format, words: common } = texts;
  terminal.heading(words.announcedTitle);
  const columns: Column[] = [{ title: words.announcedColumns.planned }, { title: words.announcedColumns.announced }];
  for (const { stop, nthWeekdays, kept, conflicts } of stops) {
    const { nth, weekday } = nthWeekdays;
    const total = kept + conflicts.filter(({ announced }) => announced !== null).length;
    const ordinals = format.list(nth.map((n) => words.ordinal({ n })));
    const told = { stop: names.stop(stop), ordinals, weekday: common.weekdays[weekday], kept, total };
    terminal.print(wrapped(INDENT + words.announcedStop(told), terminal.width, INDENT + INDENT));
    if (conflicts.length === 0) continue;
    const rows = conflicts.map(({ planned, announced }) => [
      planned === null ? words.noVisit : format.date(planned),
      announced === null ? words.notAnnounced : format.date(announced),
    ]);
    terminal.print(table(columns, rows, { width: terminal.width, indent: INDENT + INDENT }));
  }
}

/** Said to the public: who is on leave is nobody's business. */
function printNotices({ shell: { terminal, texts }, scenario, calendar, names }: Page): void {
  const notices = noticesOf(scenario, calendar.exceptions);
  if (notices.length === 0) return;
  terminal.heading(texts.calendar.noticesTitle({ count: notices.length }));
  for (const { commune, exceptions } of notices) {
    const lines = exceptions.map((exception) => `– ${noticeText(texts, exception, names)}`);
    terminal.print(INDENT + commune.name);
    terminal.print(lines.flatMap((line) => wrapped(INDENT + INDENT + line, terminal.width, INDENT.repeat(3))));
  }
}

function noticeText(
  texts: Texts,
  { planned, visit, reason, movedTo }: CalendarReport['calendar']['exceptions'][number],
  names: Names,
): string {
  const { calendar: words, format } = texts;
  const told = {
    date: format.date(planned),
    hours: visitHours(texts, visit),
    stop: names.stop(visit.stop),
    reason: reasonText(texts, reason, null),
  };
  return movedTo === null ? words.noticeCancelled(told) : words.noticeMoved({ ...told, to: format.date(movedTo) });
}
