/** The options of every command that needs travel times. */
import { type Command, Option } from 'commander';
import { choiceOption } from './option-values.ts';
import type { Shell } from './shell.ts';

export const TRAVEL_SOURCES = ['great-circle', 'file'] as const;

export interface TravelOptions {
  readonly travel?: (typeof TRAVEL_SOURCES)[number];
  readonly matrix?: string;
}

export function addTravelOptions(command: Command, { texts: { help } }: Shell): Command {
  const source = new Option(`--travel <${help.values.source}>`, help.options.travel)
    .choices(TRAVEL_SOURCES)
    .argParser(choiceOption('--travel', TRAVEL_SOURCES));
  return command.addOption(source).option(`--matrix <${help.values.file}>`, help.options.matrix);
}
