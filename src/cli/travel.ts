/** `tournee travel`: the travel times that plans rest on. */
import path from 'node:path';
import type { Command } from 'commander';
import { load } from './load.ts';
import type { Shell } from './shell.ts';
import { addTravelOptions, type TravelOptions } from './travel-options.ts';
import { warn } from './warnings.ts';

interface Options extends TravelOptions {
  readonly out?: string;
}

export function addTravelCommand(program: Command, shell: Shell): void {
  const { help } = shell.texts;
  const command = program
    .command('travel')
    .summary(help.commands.travel)
    .description(help.commands.travel)
    .argument('<SCENARIO>', help.arguments.scenario);
  addTravelOptions(command, shell)
    .option(`--out <${help.values.file}>`, help.options.outMatrix)
    .action((file: string, options: Options) => runTravel(shell, file, options));
}

async function runTravel(shell: Shell, file: string, options: Options): Promise<void> {
  const { printTravel } = await import('./report/print-travel.ts');
  const { terminal, texts } = shell;
  const inputs = await load(shell, file, options);
  warn(terminal, texts, { warnings: inputs.warnings, json: false });
  printTravel(shell, inputs);
  if (options.out === undefined) return;

  const [{ prepareFolder, writeFiles }, { toMatrixFile }] = await Promise.all([
    import('../exports/write-files.ts'),
    import('../travel/file-format.ts'),
  ]);
  const folder = path.dirname(options.out);
  const content = toMatrixFile(inputs.matrix, inputs.scenario);
  await prepareFolder(folder);
  await writeFiles(folder, [{ name: path.basename(options.out), content }]);
  terminal.print(['', texts.reports.files.matrixWritten({ file: options.out })]);
}
