/** The estimated need as a person reads it. */
import { BASE_SEGMENT_COUNT, type Segment } from '../../domain/segments.ts';
import type { PlanningInputs } from '../../planning/inputs.ts';
import type { CommuneNeed } from '../../planning/need-by-commune.ts';
import { type Column, table } from '../layout/table.ts';
import { wrapped } from '../layout/wrap.ts';
import type { Shell } from '../shell.ts';
import { assumptionLines } from './assumptions.ts';

const INDENT = '  ';

/** Most need first. */
export function printNeed({ terminal, texts }: Shell, inputs: PlanningInputs, communes: readonly CommuneNeed[]): void {
  const { scenario, matrix, need } = inputs;
  const { need: words, perCycle, assumptions } = texts.reports;
  const { width } = terminal;
  const titles = words.columns;
  const right = (title: string): Column => ({ title, align: 'right', flexible: true });
  const columns: Column[] = [
    { title: titles.commune, flexible: true },
    right(need.segmentCount > BASE_SEGMENT_COUNT ? words.publics.people : titles.people),
    right(titles.gross),
    right(titles.caught),
    right(titles.withCar),
    right(titles.withoutCar),
    ...need.segments.flatMap(({ name }) => (name === null ? [] : [right(name)])),
    right(titles.need),
  ];
  const cells = (name: string, of: readonly CommuneNeed[]) => rowOf(texts.format, name, of);
  const sorted = [...communes].sort((one, other) => sum(other.needHours) - sum(one.needHours));
  const rows = [...sorted.map((commune) => cells(commune.name, [commune])), cells(words.total, communes)];
  const weeks = { weeks: scenario.cycle.weeks };
  terminal.heading(words.title({ scenario: scenario.name, perCycle: perCycle(weeks) }));
  terminal.print(table(columns, rows, { width, indent: INDENT, total: true }));

  const hours = sum(communes.flatMap(({ needHours }) => needHours));
  const contacts = sum(
    need.segments.map(
      ({ minutesPerContact }, g) => (sum(communes.map(({ needHours }) => needHours[g]!)) * 60) / minutesPerContact,
    ),
  );
  const far = communes.filter(({ nearStop }) => !nearStop).map(({ name }) => name);
  const sentences = [
    words.contacts({
      hours: texts.format.hours(hours),
      contacts: texts.format.number(contacts, 0),
      perCycle: perCycle(weeks),
    }),
    words.legend,
    ...(far.length === 0 ? [] : [words.noReach({ list: texts.format.list(far) })]),
  ];
  terminal.print(['', ...sentences.flatMap((sentence) => wrapped(INDENT + sentence, width, INDENT))]);
  if (need.segmentCount > BASE_SEGMENT_COUNT) {
    terminal.heading(words.publics.title);
    terminal.print(table(...publicsTable(texts, need.segments, communes), { width, indent: INDENT }));
    terminal.print(['', ...wrapped(INDENT + words.publics.legend, width, INDENT)]);
  }
  terminal.heading(assumptions.title);
  terminal.print(assumptionLines(texts, scenario, matrix.note, width));
}

function rowOf(f: Shell['texts']['format'], name: string, communes: readonly CommuneNeed[]): string[] {
  const total = (of: (commune: CommuneNeed) => number) => sum(communes.map(of));
  const gross = total(({ grossHours }) => sum(grossHours));
  const need = total(({ needHours }) => sum(needHours));
  return [
    name,
    f.fixed(
      total(({ strugglingPeople }) => sum(strugglingPeople)),
      0,
    ),
    f.fixed(gross, 1),
    f.percent(gross > 0 ? (gross - need) / gross : 0, 0),
    // With a car, without one, and each further public.
    ...communes[0]!.needHours.map((_, g) =>
      f.fixed(
        total(({ needHours }) => needHours[g]!),
        1,
      ),
    ),
    f.fixed(need, 1),
  ];
}

/** One row a segment. */
function publicsTable(
  { format: f, reports: { need: words } }: Shell['texts'],
  segments: readonly Segment[],
  communes: readonly CommuneNeed[],
): [Column[], string[][]] {
  const { publics, columns } = words;
  const seniors = { 'with-car': publics.seniorsWithCar, 'without-car': publics.seniorsWithoutCar };
  const rows = segments.map(({ name, travels, weight }, g) => {
    const total = (of: (commune: CommuneNeed) => readonly number[]) => sum(communes.map((commune) => of(commune)[g]!));
    const gross = total(({ grossHours }) => grossHours);
    const need = total(({ needHours }) => needHours);
    return [
      name ?? seniors[travels],
      f.number(weight, 3),
      f.fixed(
        total(({ strugglingPeople }) => strugglingPeople),
        0,
      ),
      f.fixed(gross, 1),
      f.percent(gross > 0 ? (gross - need) / gross : 0, 0),
      f.fixed(need, 1),
    ];
  });
  const titles = [publics.weight, publics.people, columns.gross, columns.caught, columns.need];
  return [
    [{ title: publics.public, flexible: true }, ...titles.map((title): Column => ({ title, align: 'right' }))],
    rows,
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
