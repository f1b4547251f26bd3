/** `tournee calendar`: a rota on real dates. */
import type { Command } from 'commander';
import type { DateSpan, LaidCalendar } from '../calendar/dated-tour.ts';
import { CalendarDate } from '../domain/primitives.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';
import { warn } from './warnings.ts';

interface CalendarOptions {
  readonly from?: string;
  readonly to?: string;
  readonly ics?: string;
  readonly json?: boolean;
}

export function addCalendarCommand(program: Command, shell: Shell): void {
  const { help } = shell.texts;
  program
    .command('calendar')
    .summary(help.commands.calendar)
    .description(help.commands.calendar)
    .argument('<SCENARIO>', help.arguments.scenario)
    .argument('<ROTA>', help.arguments.rota)
    .option(`--from <${help.values.date}>`, help.options.from)
    .option(`--to <${help.values.date}>`, help.options.to)
    .option(`--ics <${help.values.folder}>`, help.options.ics)
    .option('--json', help.options.json)
    .action((scenario: string, rota: string, options: CalendarOptions) =>
      runCalendar(shell, { scenario, rota }, options),
    );
}

async function runCalendar(
  shell: Shell,
  files: { scenario: string; rota: string },
  options: CalendarOptions,
): Promise<void> {
  const [{ layCalendar, leaveOverSpan, schoolHolidaysEnd }, { readScenario }, { readRota }] = await Promise.all([
    import('../calendar/lay-calendar.ts'),
    import('../imports/read-scenario.ts'),
    import('../imports/read-rota.ts'),
  ]);
  const { terminal, texts } = shell;
  const json = options.json === true;
  const span = await spanOf(options);
  const { scenario, warnings } = await readScenario(files.scenario);
  const rota = await readRota(files.rota, scenario);
  const ofSpan = [...leaveOverSpan(scenario, span), ...schoolHolidaysEnd(scenario, span)];
  warn(terminal, texts, { warnings: [...warnings, ...ofSpan], json });
  const { ics: folder } = options;
  if (folder !== undefined) await (await import('../exports/write-files.ts')).prepareFolder(folder);

  const calendar = layCalendar(scenario, rota, span);
  const written = folder === undefined ? [] : await writeCalendar(shell, { scenario, calendar }, folder);
  if (json) {
    const { calendarDocument } = await import('../exports/calendar/calendar-document.ts');
    const document = { ...calendarDocument(texts, { scenario, rota, calendar }), files: written };
    terminal.writeOut(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  const { printCalendar } = await import('./report/print-calendar.ts');
  printCalendar(shell, { scenario, rota, calendar });
  if (folder === undefined) return;
  terminal.print(['', texts.calendar.written({ folder, count: written.length })]);
}

async function writeCalendar(
  { texts }: Shell,
  { scenario, calendar }: { scenario: Scenario; calendar: LaidCalendar },
  folder: string,
): Promise<string[]> {
  const [{ calendarFiles }, { writeFiles }] = await Promise.all([
    import('../exports/calendar/calendar-files.ts'),
    import('../exports/write-files.ts'),
  ]);
  return writeFiles(folder, calendarFiles(scenario, calendar, { texts, stamp: new Date().toISOString() }));
}

/** @throws UsageError where a date is missing, is none, or the two are in the wrong order or too far apart. */
async function spanOf(options: CalendarOptions): Promise<DateSpan> {
  const [{ MOST_YEARS }, { dateAfter, dateYearsAfter }] = await Promise.all([
    import('../calendar/lay-calendar.ts'),
    import('../calendar/dates.ts'),
  ]);
  const from = dateOf('--from', options.from);
  const to = dateOf('--to', options.to);
  if (to < from) throw new UsageError(({ errors }) => errors.usage.datesReversed({ from, to }));
  const last = dateAfter(dateYearsAfter(from, MOST_YEARS), -1);
  if (to <= last) return { from, to };
  throw new UsageError(({ errors }) => errors.usage.datesTooFar({ from, to, years: MOST_YEARS, last }));
}

function dateOf(option: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(({ errors }) => errors.usage.missingOption({ option }));
  if (CalendarDate.safeParse(value).success) return value;
  throw new UsageError(({ errors }) => errors.usage.invalidDate({ option, value }));
}
