/** `tournee need`: the estimated need, commune by commune. */
import type { Command } from 'commander';
import { load } from './load.ts';
import type { Shell } from './shell.ts';
import { addTravelOptions, type TravelOptions } from './travel-options.ts';
import { warn } from './warnings.ts';

interface NeedOptions extends TravelOptions {
  readonly json?: boolean;
}

export function addNeedCommand(program: Command, shell: Shell): void {
  const { help } = shell.texts;
  const command = program
    .command('need')
    .summary(help.commands.need)
    .description(help.commands.need)
    .argument('<SCENARIO>', help.arguments.scenario);
  addTravelOptions(command, shell)
    .option('--json', help.options.json)
    .action((file: string, options: NeedOptions) => runNeed(shell, file, options));
}

async function runNeed(shell: Shell, file: string, options: NeedOptions): Promise<void> {
  const { needByCommune, needDocument } = await import('../planning/need-by-commune.ts');
  const { terminal, texts } = shell;
  const json = options.json === true;
  const inputs = await load(shell, file, options);
  warn(terminal, texts, { warnings: inputs.warnings, json });
  if (json) {
    terminal.writeOut(`${JSON.stringify(needDocument(inputs), null, 2)}\n`);
    return;
  }
  const { printNeed } = await import('./report/print-need.ts');
  printNeed(shell, inputs, needByCommune(inputs));
}
