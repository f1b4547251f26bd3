/** `tournee new`: a territory and a scenario to start from, out of public files. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { InputError } from '../domain/problem.ts';
import type { DraftFiles, TerritoryChoice, TerritoryDraft } from '../planning/draft-territory.ts';
import { LANGUAGES } from '../texts/language.ts';
import { draftProblem } from '../texts/official-problems.ts';
import { textsOf } from '../texts/texts-of.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage-error.ts';
import { warn } from './warnings.ts';

interface NewOptions {
  readonly epci?: string;
  readonly communes?: string;
  readonly population?: string;
  readonly households?: string;
  readonly points?: string;
  readonly servicePoints?: string;
  readonly out?: string;
  readonly force?: boolean;
}

export function addNewCommand(program: Command, shell: Shell): void {
  const { help } = shell.texts;
  const { values, options } = help;
  program
    .command('new')
    .summary(help.commands.new)
    .description(help.commands.new)
    .option(`--epci <${values.nameOrSiren}>`, options.epci)
    .option(`--communes <${values.codes}>`, options.communes)
    .option(`--population <${values.file}>`, options.population)
    .option(`--households <${values.file}>`, options.households)
    .option(`--points <${values.file}>`, options.points)
    .option(`--service-points <${values.file}>`, options.servicePoints)
    .option(`--out <${values.folder}>`, options.outDraft)
    .option('--force', options.force)
    .action((given: NewOptions) => runNew(shell, given));
}

async function runNew(shell: Shell, options: NewOptions): Promise<void> {
  const choice = choiceOf(options);
  const { out } = options;
  if (out === undefined) throw new UsageError((texts) => texts.errors.usage.missingOption({ option: '--out' }));
  const [{ draftTerritory }, { DRAFT_FILE_NAMES, draftFiles }, { prepareFolder, writeFiles }] = await Promise.all([
    import('../planning/draft-territory.ts'),
    import('../planning/draft-files.ts'),
    import('../exports/write-files.ts'),
  ]);
  if (options.force !== true) await refuseExisting(DRAFT_FILE_NAMES.map((name) => path.join(out, name)));

  const made = await draftTerritory(choice, filesOf(options), shell.texts);
  const command = `tournee plan ${quoted(path.join(out, 'scenario.json'))}`;
  const others = await Promise.all(LANGUAGES.filter((language) => language !== shell.texts.language).map(textsOf));
  const files = draftFiles(made, command, [shell.texts, ...others]);
  await prepareFolder(out);
  await writeFiles(out, files);

  warn(shell.terminal, shell.texts, { warnings: made.draft.remarks, json: false });
  const names = files.map(({ name }) => name).join(', ');
  const { report } = shell.texts.draft;
  const { wrapped } = await import('./layout/wrap.ts');
  const { width } = shell.terminal;
  shell.terminal.heading(report.title({ territory: made.draft.scenario.territory.name }));
  const sentences = [...draftLines(shell, made), report.written({ folder: out, names }), report.next({ command })];
  shell.terminal.print(sentences.flatMap((sentence) => wrapped(`  ${sentence}`, width, '  ')));
}

function choiceOf({ epci, communes }: NewOptions): TerritoryChoice {
  if ((epci === undefined) === (communes === undefined)) {
    throw new UsageError((texts) => texts.errors.usage.oneOfOptions({ options: '--epci, --communes' }));
  }
  if (epci !== undefined) return { intercommunality: epci };
  return { communes: communes!.split(/[\s,;]+/).filter((code) => code !== '') };
}

function filesOf(options: NewOptions): DraftFiles {
  return {
    population: options.population ?? null,
    households: options.households ?? null,
    points: options.points ?? null,
    servicePoints: options.servicePoints ?? null,
  };
}

/** Hours of a planner's work may be in them. */
async function refuseExisting(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) throw new InputError([draftProblem('draft-exists', { file })]);
  }
}

function draftLines({ texts }: Shell, { draft, files }: TerritoryDraft): string[] {
  const { report } = texts.draft;
  const { communes, servicePoints } = draft.scenario.territory;
  const people = communes.reduce((sum, { population }) => sum + population.total, 0);
  const itinerant = servicePoints.filter((point) => point.itinerant).length;
  const read = [files.population, files.households].flatMap((census) =>
    census === null
      ? []
      : [report.columns({ file: census.file.name, columns: census.headings.join(', '), year: census.year })],
  );
  return [
    report.communes({ count: communes.length, people }),
    ...(files.servicePoints === null
      ? []
      : [report.servicePoints({ fixed: servicePoints.length - itinerant, itinerant })]),
    ...read,
    report.garage({ commune: draft.garageCommune }),
  ];
}

/** As a shell takes it. */
function quoted(file: string): string {
  return /^[\w./\\:-]+$/.test(file) ? file : `"${file}"`;
}
