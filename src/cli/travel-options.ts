/** The options of every command that needs travel times, and what they come to. */
import { type Command, Option } from 'commander';
import type { Config } from '../config.ts';
import { ServerUrl, withoutUser } from '../domain/server-url.ts';
import { TRAVEL_SOURCES, type TravelSource } from '../domain/travel-settings.ts';
import type { TravelChoice } from '../planning/load-inputs.ts';
import { choiceOption, numberOption } from './option-values.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';

export interface TravelOptions {
  readonly travel?: TravelSource;
  readonly matrix?: string;
  readonly osrmUrl?: string;
  readonly osrmSnapLimit?: number;
  /** False where nothing is to be kept between runs. */
  readonly travelCache: boolean;
}

export function addTravelOptions(command: Command, { texts: { help } }: Shell): Command {
  const source = new Option(`--travel <${help.values.source}>`, help.options.travel)
    .choices(TRAVEL_SOURCES)
    .argParser(choiceOption('--travel', TRAVEL_SOURCES));
  return command
    .addOption(source)
    .option(`--matrix <${help.values.file}>`, help.options.matrix)
    .option(`--osrm-url <${help.values.url}>`, help.options.osrmUrl, serverUrl)
    .option(
      `--osrm-snap-limit <${help.values.metres}>`,
      help.options.osrmSnapLimit,
      numberOption('--osrm-snap-limit', 'moreThan', 0),
    )
    .option('--no-travel-cache', help.options.noTravelCache);
}

/** An address given as an option says that it is to be asked; one in the environment only says where. */
export function travelChoice(options: TravelOptions, config: Config): TravelChoice {
  const { travel, matrix, osrmUrl, osrmSnapLimit, travelCache } = options;
  if (matrix !== undefined && osrmUrl !== undefined) {
    throw new UsageError(({ errors }) => errors.usage.contradiction({ one: '--matrix', other: '--osrm-url' }));
  }
  return {
    source: travel ?? (osrmUrl === undefined ? undefined : 'osrm'),
    matrixFile: matrix,
    osrmUrl: osrmUrl ?? config.osrmUrl,
    snapLimitMetres: osrmSnapLimit,
    cacheFolder: travelCache ? config.cacheFolder : null,
  };
}

function serverUrl(text: string): string {
  if (ServerUrl.safeParse(text).success) return text;
  throw new UsageError(({ errors }) => errors.usage.invalidUrl({ option: '--osrm-url', value: withoutUser(text) }));
}
