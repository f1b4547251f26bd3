/** A plan as a person reads it: timetable, figures, proof, communes, comparison, and what it all rests on. */

import { fairnessOf } from '../../planning/fairness.ts';
import { tallySentences } from '../../texts/comparison-sentences.ts';
import { figureRows } from '../../texts/figure-text.ts';
import { goalSentences, keptSentence, marketSentence, priceSentence } from '../../texts/goal-sentences.ts';
import { proofNote } from '../../texts/proof-sentence.ts';
import type { Figure } from '../../texts/report-texts.ts';
import { table } from '../layout/table.ts';
import { wrapped } from '../layout/wrap.ts';
import type { Shell } from '../shell.ts';
import { agentTable, haveRulesOfWork } from './agents.ts';
import { assumptionLines } from './assumptions.ts';
import { communeTable, unservedLines } from './communes.ts';
import { figureTable, gainsTable } from './comparison.ts';
import type { PlanReport } from './plan-report.ts';
import { timetableLines } from './timetable.ts';

const SHOWN: readonly Figure[] = [
  'servedHours',
  'servedShare',
  'demandHours',
  'people',
  'contacts',
  'communesVisited',
  'communesServed',
  'worstOff',
  'gini',
  'openHours',
  'openHoursPerWeek',
  'tours',
  'visits',
  'kilometres',
  'spanHours',
  'workHours',
  'cost',
];
const INDENT = '  ';

export function printPlan(shell: Shell, report: PlanReport): void {
  const { terminal, texts } = shell;
  const { scenario } = report.inputs;
  terminal.heading(texts.reports.timetable.title({ scenario: scenario.name }));
  printTimetable(shell, report);
  if (report.comparison === null) printFigures(shell, report);
  else printComparison(shell, report);
  printProof(shell, report);
  printPrice(shell, report);
  printCommunes(shell, report);
  printAgents(shell, report);
  printAssumptions(shell, report);
}

function printTimetable({ terminal, texts }: Shell, { inputs, result }: PlanReport): void {
  const page = { texts, scenario: inputs.scenario, width: terminal.width };
  for (const week of timetableLines(page, result.rota, result.verdict.tours)) {
    terminal.heading(week.heading);
    terminal.print(week.lines);
  }
}

function printFigures({ terminal, texts }: Shell, { inputs, result }: PlanReport): void {
  const { figures, perCycle } = texts.reports;
  const judged = { verdict: result.verdict, fairness: fairnessOf(result.verdict) };
  const rows = figureRows(texts, SHOWN, [judged]).map(({ label, cells }) => [label, ...cells]);
  terminal.heading(`${figures.title}, ${perCycle({ weeks: inputs.scenario.cycle.weeks })}`);
  const columns = [
    { title: '', flexible: true },
    { title: '', flexible: true },
  ];
  terminal.print(table(columns, rows, { width: terminal.width, indent: INDENT }));
}

function printProof({ terminal, texts }: Shell, { inputs, result, seconds }: PlanReport): void {
  const { proof } = texts.reports;
  terminal.heading(proof.title);
  const status = texts.words.statuses[result.certificate.status];
  const stopped = proof.stopped({ status, seconds: texts.reports.progress.elapsed({ seconds }) });
  const sentences = [
    ...goalSentences(texts, inputs.scenario, result.rota),
    proofNote(texts, result.certificate),
    stopped,
  ];
  const kept = keptSentence(texts, inputs.scenario, result.verdict);
  if (kept !== null) sentences.push(kept);
  const markets = marketSentence(texts, inputs.scenario, result.verdict);
  if (markets !== null) sentences.push(markets);
  terminal.print(sentences.flatMap((sentence) => wrapped(INDENT + sentence, terminal.width, INDENT)));
}

function printPrice({ terminal, texts }: Shell, { inputs, price }: PlanReport): void {
  if (price === null) return;
  const { stages } = texts.reports.proof;
  terminal.heading(stages.priceTitle({ goal: stages.goals[price.goal] }));
  terminal.print(wrapped(INDENT + priceSentence(texts, inputs.scenario, price), terminal.width, INDENT));
  terminal.print(['', ...figureTable(texts, price.comparison, terminal.width)]);
}

function printCommunes({ terminal, texts }: Shell, { inputs, result }: PlanReport): void {
  const { communes, perCycle } = texts.reports;
  terminal.heading(`${communes.title}, ${perCycle({ weeks: inputs.scenario.cycle.weeks })}`);
  terminal.print(communeTable(texts, result.verdict, terminal.width));
  terminal.print(['', ...unservedLines(texts, inputs.scenario, result.verdict, terminal.width)]);
}

function printAgents({ terminal, texts }: Shell, { result }: PlanReport): void {
  const { agents } = result.verdict;
  if (!haveRulesOfWork(agents)) return;
  terminal.heading(texts.reports.agents.title);
  terminal.print(agentTable(texts, agents, terminal.width));
  terminal.print(['', ...wrapped(INDENT + texts.reports.agents.legend, terminal.width, INDENT)]);
}

function printComparison({ terminal, texts }: Shell, { inputs, comparison }: PlanReport): void {
  if (comparison === null) return;
  const { comparison: words, perCycle } = texts.reports;
  const [inUse] = comparison.rotas;
  const weeks = perCycle({ weeks: inputs.scenario.cycle.weeks });
  const { caps } = inputs.scenario;
  const means = words.sameMeans({
    rota: inUse!.name,
    kilometres: texts.format.kilometres(caps.kmPerCycle!),
    hours: texts.format.hours(caps.hoursPerCycle!),
    perCycle: weeks,
  });
  terminal.heading(`${words.title}, ${weeks}`);
  terminal.print(wrapped(INDENT + means, terminal.width, INDENT));
  const { violations } = inUse!.verdict;
  if (violations.length > 0) {
    const said = words.illegal({ rota: inUse!.name, count: violations.length });
    terminal.print(wrapped(INDENT + said, terminal.width, INDENT));
  }
  terminal.print(['', ...figureTable(texts, comparison, terminal.width)]);
  terminal.heading(words.gainsTitle({ first: inUse!.name }));
  terminal.print(gainsTable(texts, comparison, terminal.width));
  terminal.print([
    '',
    ...tallySentences(texts, comparison).flatMap((line) => wrapped(INDENT + line, terminal.width, INDENT)),
  ]);
}

function printAssumptions({ terminal, texts }: Shell, { inputs }: PlanReport): void {
  terminal.heading(texts.reports.assumptions.title);
  terminal.print(assumptionLines(texts, inputs.scenario, inputs.matrix.note, terminal.width));
}
