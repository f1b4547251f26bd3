/** `tournee compare`: several rotas under the same judge. */
import path from 'node:path';
import type { Command } from 'commander';
import type { Comparison } from '../domain/comparison.ts';
import type { PlanningInputs } from '../planning/inputs.ts';
import { EXIT } from './exit-codes.ts';
import { load } from './load.ts';
import type { Shell } from './shell.ts';
import { addTravelOptions, type TravelOptions } from './travel-options.ts';
import { warn } from './warnings.ts';

interface CompareOptions extends TravelOptions {
  readonly out?: string;
  readonly json?: boolean;
}

const INDENT = '  ';

export function addCompareCommand(program: Command, shell: Shell): void {
  const { help } = shell.texts;
  const command = program
    .command('compare')
    .summary(help.commands.compare)
    .description(help.commands.compare)
    .argument('<SCENARIO>', help.arguments.scenario)
    .argument('<ROTA...>', help.arguments.rotas);
  addTravelOptions(command, shell)
    .option(`--out <${help.values.folder}>`, help.options.outComparison)
    .option('--json', help.options.json)
    .action((scenario: string, rotas: string[], options: CompareOptions) =>
      runCompare(shell, { scenario, rotas }, options),
    );
}

async function runCompare(
  shell: Shell,
  files: { scenario: string; rotas: string[] },
  options: CompareOptions,
): Promise<void> {
  const [{ compareRotas, withOwnNames }, { readRota }] = await Promise.all([
    import('../planning/compare.ts'),
    import('../imports/read-rota.ts'),
  ]);
  const { terminal, texts } = shell;
  const json = options.json === true;
  const inputs = await load(shell, files.scenario, options);
  const rotas = [];
  for (const file of files.rotas) rotas.push(await readRota(file, inputs.scenario));
  warn(terminal, texts, { warnings: inputs.warnings, json });
  if (options.out !== undefined) await (await import('../exports/write-files.ts')).prepareFolder(options.out);
  const comparison = compareRotas(inputs, withOwnNames(rotas));
  shell.finish(comparison.rotas.every(({ verdict }) => verdict.legal) ? EXIT.ok : EXIT.illegal);

  const written = options.out === undefined ? [] : await writeComparison(shell, { inputs, comparison }, options.out);
  if (json) {
    const { comparisonDocument } = await import('../planning/comparison-document.ts');
    const document = { scenario: inputs.scenario.name, ...comparisonDocument(comparison), files: written };
    terminal.writeOut(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  const [{ figureTable, gainsTable }, { tallySentences }, { travelSentence }, { wrapped }] = await Promise.all([
    import('./report/comparison.ts'),
    import('../texts/comparison-sentences.ts'),
    import('../texts/assumption-sentences.ts'),
    import('./layout/wrap.ts'),
  ]);
  const { comparison: words, perCycle } = texts.reports;
  const { width } = terminal;
  terminal.heading(`${words.title}, ${perCycle({ weeks: inputs.scenario.cycle.weeks })}`);
  terminal.print(figureTable(texts, comparison, width));
  if (rotas.length > 1) {
    terminal.heading(words.gainsTitle({ first: comparison.rotas[0]!.name }));
    terminal.print(gainsTable(texts, comparison, width));
    terminal.print(['', ...tallySentences(texts, comparison).flatMap((line) => wrapped(INDENT + line, width, INDENT))]);
  }
  terminal.print(['', ...wrapped(travelSentence(texts, inputs.matrix.note), width)]);
  if (options.out === undefined) return;
  const names = written.map((file) => path.basename(file)).join(', ');
  terminal.print(['', texts.reports.files.written({ folder: options.out, names })]);
}

/** @returns the paths of what is written: the page of gains and losses. */
async function writeComparison(
  { texts }: Shell,
  { inputs, comparison }: { inputs: PlanningInputs; comparison: Comparison },
  folder: string,
): Promise<string[]> {
  const [{ comparisonHtml }, { comparisonPageOf }, { writeFiles }] = await Promise.all([
    import('../exports/html/comparison/comparison-html.ts'),
    import('../planning/rota-page.ts'),
    import('../exports/write-files.ts'),
  ]);
  const content = comparisonHtml(comparisonPageOf(inputs, comparison), texts);
  return writeFiles(folder, [{ name: 'comparison.html', content }]);
}
