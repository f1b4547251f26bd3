/** A rota on real dates: as one document, and as files to subscribe to. */
import type { DateSpan } from '../calendar/dated-tour.ts';
import { dateAfter, dateYearsAfter } from '../calendar/dates.ts';
import { layCalendar, leaveOverSpan, MOST_YEARS, schoolHolidaysEnd } from '../calendar/lay-calendar.ts';
import { CalendarDate } from '../domain/primitives.ts';
import { InputError, type Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import { calendarDocument } from '../exports/calendar/calendar-document.ts';
import { calendarFiles } from '../exports/calendar/calendar-files.ts';
import type { FileToWrite } from '../exports/write-files.ts';
import type { Language } from '../texts/language.ts';
import { textsOf } from '../texts/texts-of.ts';
import type { PlanningInputs } from './inputs.ts';

export interface DatesAsked {
  readonly span: DateSpan;
  readonly language: Language;
}

/** What `tournee calendar --json` says, with the warnings. @throws InputError where the dates cannot be used. */
export async function calendarOf(
  { scenario, warnings }: PlanningInputs,
  rota: Rota,
  { span, language }: DatesAsked,
): Promise<Readonly<Record<string, unknown>>> {
  refuseSpan(span);
  const calendar = layCalendar(scenario, rota, span);
  const document = calendarDocument(await textsOf(language), { scenario, rota, calendar });
  return {
    ...document,
    warnings: [...warnings, ...leaveOverSpan(scenario, span), ...schoolHolidaysEnd(scenario, span)],
  };
}

/** @param stamp DTSTAMP, an instant in UTC, ISO 8601. @throws InputError where the dates cannot be used. */
export async function calendarFilesOf(
  { scenario }: { readonly scenario: Scenario },
  rota: Rota,
  { span, language, stamp }: DatesAsked & { readonly stamp: string },
): Promise<FileToWrite[]> {
  refuseSpan(span);
  return calendarFiles(scenario, layCalendar(scenario, rota, span), { texts: await textsOf(language), stamp });
}

function refuseSpan({ from, to }: DateSpan): void {
  const found = [...notADate('from', from), ...notADate('to', to)];
  if (found.length > 0) throw new InputError(found);
  if (to < from) throw new InputError([problem('range-ends-before-it-starts', ['to'], { from, to })]);
  const last = dateAfter(dateYearsAfter(from, MOST_YEARS), -1);
  if (to > last) throw new InputError([problem('dates-too-far', ['to'], { from, to, years: MOST_YEARS, last })]);
}

function notADate(key: 'from' | 'to', value: string): Problem[] {
  if (CalendarDate.safeParse(value).success) return [];
  return [problem('bad-format', [key], { value, format: 'date', suggestion: null, suggestionName: null })];
}
