/** The estimated need as a person reads it. */
import type { PlanningInputs } from '../../planning/inputs.ts';
import type { CommuneNeed } from '../../planning/need-by-commune.ts';
import { type Column, table } from '../layout/table.ts';
import { wrapped } from '../layout/wrap.ts';
import type { Shell } from '../shell.ts';
import { assumptionLines } from './assumptions.ts';

const INDENT = '  ';

/** Most need first. */
export function printNeed({ terminal, texts }: Shell, inputs: PlanningInputs, communes: readonly CommuneNeed[]): void {
  const { scenario, matrix } = inputs;
  const { need: words, perCycle, assumptions } = texts.reports;
  const { width } = terminal;
  const titles = words.columns;
  const right = (title: string): Column => ({ title, align: 'right', flexible: true });
  const columns: Column[] = [
    { title: titles.commune, flexible: true },
    right(titles.people),
    right(titles.gross),
    right(titles.caught),
    right(titles.withCar),
    right(titles.withoutCar),
    right(titles.need),
  ];
  const cells = (name: string, of: readonly CommuneNeed[]) => rowOf(texts.format, name, of);
  const sorted = [...communes].sort((one, other) => sum(other.needHours) - sum(one.needHours));
  const rows = [...sorted.map((commune) => cells(commune.name, [commune])), cells(words.total, communes)];
  const weeks = { weeks: scenario.cycle.weeks };
  terminal.heading(words.title({ scenario: scenario.name, perCycle: perCycle(weeks) }));
  terminal.print(table(columns, rows, { width, indent: INDENT, total: true }));

  const hours = sum(communes.flatMap(({ needHours }) => needHours));
  const contacts = (hours * 60) / scenario.need.minutesPerContact.value;
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
    f.fixed(
      total(({ needHours }) => needHours[0]!),
      1,
    ),
    f.fixed(
      total(({ needHours }) => needHours[1]!),
      1,
    ),
    f.fixed(need, 1),
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
