/** An explanation as a person reads it: those who go without first, then half-days more, then the others in a table. */
import type { CommuneExplanation, RotaExplanation } from '../../domain/explanation.ts';
import type { PlanningInputs } from '../../planning/inputs.ts';
import {
  explanationSummary,
  halfDaySentences,
  lossCell,
  servedPhrase,
  toldOneByOne,
  whyNotSentences,
} from '../../texts/explanation-sentences.ts';
import { littleSentence, stopPlace, stopSentences, stopsOneByOne, stopsSummary } from '../../texts/stop-sentences.ts';
import type { Texts } from '../../texts/texts.ts';
import { type Column, table } from '../layout/table.ts';
import { wrapped } from '../layout/wrap.ts';
import type { Shell } from '../shell.ts';

const INDENT = '  ';

/** @param isChosen communes were asked for by name: all of them are told one by one. */
export function printExplanation(
  { terminal, texts }: Shell,
  { scenario }: PlanningInputs,
  { explanation, isChosen }: { explanation: RotaExplanation; isChosen: boolean },
): void {
  const { explain } = texts;
  const { width } = terminal;
  const page = { texts, explanation, weeks: scenario.cycle.weeks };
  const inLines = (sentence: string) => wrapped(INDENT + sentence, width, INDENT);
  terminal.heading(explain.title({ rota: explanation.rota }));
  terminal.print(explanationSummary(page).flatMap(inLines));
  const colon = `${texts.language === 'fr' ? '\u00a0' : ''}:`;
  const answer = (name: string, sentences: readonly string[]) =>
    terminal.print([
      '',
      ...inLines(name),
      ...wrapped(`${INDENT}${INDENT}${sentences.join(' ')}`, width, INDENT + INDENT),
    ]);
  const tell = (communes: readonly CommuneExplanation[]) => {
    for (const commune of communes) {
      answer(`${commune.name}${colon} ${servedPhrase(texts, commune)}`, whyNotSentences(page, commune));
    }
  };
  const tellStops = () => {
    const summary = stopsSummary(page);
    const { gains } = explanation.stops;
    if (summary.length === 0 && gains.length === 0) return;
    terminal.heading(explain.stops.title);
    if (summary.length > 0) terminal.print(summary.flatMap(inLines));
    const { told, little } = stopsOneByOne(explanation);
    for (const gain of told) answer(stopPlace(texts, gain), stopSentences(page, gain));
    if (little.length > 0) terminal.print(['', ...inLines(littleSentence(page, little))]);
  };
  if (isChosen) {
    tell(explanation.communes);
    tellStops();
  } else {
    for (const { standing, communes } of toldOneByOne(explanation)) {
      terminal.heading(explain.standings[standing]);
      tell(communes);
    }
    if (explanation.oneMoreHalfDay !== null) {
      terminal.heading(explain.halfDay.title);
      terminal.print(inLines(halfDaySentences(page, explanation.oneMoreHalfDay).join(' ')));
    }
    tellStops();
    const others = explanation.communes.filter(({ standing }) => standing === 'served');
    if (others.length > 0) {
      terminal.heading(explain.table.title);
      terminal.print(othersTable(texts, others, width));
    }
  }
  if (!explanation.complete) terminal.print(['', ...inLines(explain.incomplete)]);
}

function othersTable(texts: Texts, communes: readonly CommuneExplanation[], width: number): string[] {
  const { format: f } = texts;
  const titles = texts.explain.table.columns;
  const columns: Column[] = [
    { title: titles.commune, flexible: true },
    { title: titles.visits, align: 'right' },
    { title: titles.share, align: 'right', flexible: true },
    { title: titles.loss, align: 'right', flexible: true },
  ];
  const rows = communes.map((commune) => [
    commune.name,
    f.number(commune.visits),
    f.percent(commune.needHours > 0 ? commune.servedHours / commune.needHours : 0, 0),
    lossCell(texts, commune),
  ]);
  return table(columns, rows, { width, indent: INDENT });
}
