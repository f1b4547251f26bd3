/** The commands, their arguments and options, in the language of the texts. */
import { Command, type Help, Option } from 'commander';
import { LANGUAGES } from '../texts/language.ts';
import { addBackupCommands } from './backup.ts';
import { addCalendarCommand } from './calendar.ts';
import { addCheckCommand } from './check.ts';
import { addCompareCommand } from './compare.ts';
import { addExplainCommand } from './explain.ts';
import { addKeysCommand } from './keys.ts';
import { addNeedCommand } from './need.ts';
import { addNewCommand } from './new.ts';
import { choiceOption } from './option-values.ts';
import { addPlanCommand } from './plan.ts';
import { addPresetsCommand } from './presets.ts';
import type { Shell } from './shell.ts';
import { addTravelCommand } from './travel.ts';

/** @param version of Tournée. */
export function programOf(shell: Shell, version: string): Command {
  const { help } = shell.texts;
  const program = new Command('tournee')
    .description(help.program)
    .version(version, '-V, --version', help.options.version)
    .helpCommand(false)
    .addHelpText('after', `\n${help.examples}`);
  addNewCommand(program, shell);
  addPlanCommand(program, shell);
  addCheckCommand(program, shell);
  addCompareCommand(program, shell);
  addExplainCommand(program, shell);
  addCalendarCommand(program, shell);
  addNeedCommand(program, shell);
  addTravelCommand(program, shell);
  addPresetsCommand(program, shell);
  addKeysCommand(program, shell);
  addBackupCommands(program, shell);
  for (const command of [program, ...program.commands]) speak(command, shell);
  return program;
}

/** Commander's own words, in ours; and errors thrown instead of an exit. */
function speak(command: Command, { terminal, texts }: Shell): void {
  const { help } = texts;
  const titles: Readonly<Record<string, string>> = help.titles;
  const configuration: Partial<Help> = {
    helpWidth: Math.min(100, terminal.width),
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (sub) => sub.name(),
    optionDescription: (option) => optionDescription(option, texts),
  };
  command
    .addOption(
      new Option(`--lang <${help.values.language}>`, help.options.lang)
        .choices(LANGUAGES)
        .argParser(choiceOption('--lang', LANGUAGES)),
    )
    .usage(
      command.commands.length === 0 ? argumentsOf(command, help) : `[${help.values.options}] ${help.values.command}`,
    )
    .helpOption('-h, --help', help.options.help)
    .configureHelp(configuration)
    // What is wrong is said by report-error.ts.
    .configureOutput({ writeOut: terminal.writeOut, writeErr: terminal.writeError, outputError: () => {} })
    .exitOverride();
}

function argumentsOf(command: Command, { values }: Shell['texts']['help']): string {
  const names = command.registeredArguments.map((argument) => `${argument.name()}${argument.variadic ? '…' : ''}`);
  return [...names, `[${values.options}]`].join(' ');
}

function optionDescription(option: Option, { help }: Shell['texts']): string {
  const notes = [
    ...(option.argChoices === undefined ? [] : [help.choices({ values: option.argChoices.join(', ') })]),
    ...(option.defaultValue === undefined ? [] : [help.byDefault({ value: String(option.defaultValue) })]),
  ];
  return notes.length === 0 ? option.description : `${option.description} (${notes.join(' ; ')})`;
}
