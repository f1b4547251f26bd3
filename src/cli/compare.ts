/** `tournee compare`: several rotas under the same judge. */
import type { Command } from 'commander';
import type { Rota } from '../domain/rota.ts';
import { EXIT } from './exit-codes.ts';
import type { Shell } from './shell.ts';
import { addTravelOptions, type TravelOptions } from './travel-options.ts';
import { warn } from './warnings.ts';

interface CompareOptions extends TravelOptions {
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
  const [{ loadInputs }, { compareRotas }, { readRota }] = await Promise.all([
    import('../planning/load-inputs.ts'),
    import('../planning/compare.ts'),
    import('../imports/read-rota.ts'),
  ]);
  const { terminal, texts } = shell;
  const json = options.json === true;
  const inputs = await loadInputs(files.scenario, { source: options.travel, matrixFile: options.matrix });
  const rotas = [];
  for (const file of files.rotas) rotas.push(await readRota(file, inputs.scenario));
  warn(terminal, texts, { warnings: inputs.warnings, json });
  const comparison = compareRotas(inputs, withOwnNames(rotas));
  shell.finish(comparison.rotas.every(({ verdict }) => verdict.legal) ? EXIT.ok : EXIT.illegal);

  if (json) {
    const { comparisonJson } = await import('./report/plan-json.ts');
    const document = { scenario: inputs.scenario.name, ...comparisonJson(comparison) };
    terminal.writeOut(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  const [{ figureTable, gainsTable, tallies }, { travelSentence }, { wrapped }] = await Promise.all([
    import('./report/comparison.ts'),
    import('./report/assumptions.ts'),
    import('./layout/wrap.ts'),
  ]);
  const { comparison: words, perCycle } = texts.reports;
  const { width } = terminal;
  terminal.heading(`${words.title}, ${perCycle({ weeks: inputs.scenario.cycle.weeks })}`);
  terminal.print(figureTable(texts, comparison, width));
  if (rotas.length > 1) {
    terminal.heading(words.gainsTitle({ first: comparison.rotas[0]!.name }));
    terminal.print(gainsTable(texts, comparison, width));
    terminal.print(['', ...tallies(texts, comparison).flatMap((line) => wrapped(INDENT + line, width, INDENT))]);
  }
  terminal.print(['', ...wrapped(travelSentence(texts, inputs.matrix.note), width)]);
}

/** Two rotas of one name could not be told apart: the later ones get a number. */
function withOwnNames(rotas: readonly Rota[]): Rota[] {
  return rotas.map((rota, at) => {
    const before = rotas.slice(0, at).filter(({ name }) => name === rota.name).length;
    return before === 0 ? rota : { ...rota, name: `${rota.name} (${before + 1})` };
  });
}
