/** `tournee explain`: why not us, and what would it take? */
import path from 'node:path';
import type { Command } from 'commander';
import type { RotaExplanation } from '../domain/explanation.ts';
import { nearestAmong } from '../domain/nearest.ts';
import type { Rota } from '../domain/rota.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Scope } from '../planning/explain/questions.ts';
import type { PlanningInputs } from '../planning/inputs.ts';
import { EXPLAIN_ALL, EXPLAIN_LIMITS, explanationOf } from './explanation.ts';
import { load } from './load.ts';
import { numberOption } from './option-values.ts';
import type { Shell } from './shell.ts';
import { addTravelOptions, type TravelOptions } from './travel-options.ts';
import { UsageError } from './usage-error.ts';
import { warn } from './warnings.ts';

interface ExplainOptions extends TravelOptions {
  readonly commune?: string[];
  readonly stop?: string[];
  readonly timeLimit: number;
  readonly gap: number;
  readonly seed: number;
  readonly out?: string;
  readonly json?: boolean;
}

export function addExplainCommand(program: Command, shell: Shell): void {
  const { help } = shell.texts;
  const command = program
    .command('explain')
    .summary(help.commands.explain)
    .description(help.commands.explain)
    .argument('<SCENARIO>', help.arguments.scenario)
    .argument('<ROTA>', help.arguments.rota);
  addTravelOptions(command, shell)
    .option(`--commune <${help.values.codes}>`, help.options.commune, (text) => text.split(/[\s,;]+/).filter(Boolean))
    .option(`--stop <${help.values.stop}>`, help.options.stop, (text, others: string[] = []) => [...others, text])
    .option(
      `--time-limit <${help.values.seconds}>`,
      help.options.timeLimit,
      numberOption('--time-limit', 'moreThan', 0),
      EXPLAIN_LIMITS.timeLimitSeconds,
    )
    .option(
      `--gap <${help.values.fraction}>`,
      help.options.explainGap,
      numberOption('--gap', 'atLeast', 0),
      EXPLAIN_LIMITS.gap,
    )
    .option(
      `--seed <${help.values.number}>`,
      help.options.seed,
      numberOption('--seed', 'wholeAtLeast', 0),
      EXPLAIN_LIMITS.seed,
    )
    .option(`--out <${help.values.folder}>`, help.options.outExplanation)
    .option('--json', help.options.json)
    .action((scenario: string, rota: string, options: ExplainOptions) =>
      runExplain(shell, { scenario, rota }, options),
    );
}

async function runExplain(
  shell: Shell,
  files: { scenario: string; rota: string },
  options: ExplainOptions,
): Promise<void> {
  const { terminal, texts } = shell;
  const json = options.json === true;
  const { readRota } = await import('../imports/read-rota.ts');
  const inputs = await load(shell, files.scenario, options);
  const rota = await readRota(files.rota, inputs.scenario);
  const scope = scopeOf(options, inputs.scenario);
  warn(terminal, texts, { warnings: inputs.warnings, json });
  if (options.out !== undefined) await (await import('../exports/write-files.ts')).prepareFolder(options.out);

  const limits = { timeLimitSeconds: options.timeLimit, gap: options.gap, seed: options.seed };
  const explanation = await explanationOf(shell, { inputs, rota, scope, limits, json });
  const written = options.out === undefined ? [] : await write(shell, { inputs, rota, explanation }, options.out);
  if (json) {
    const { explanationDocument } = await import('../exports/explanation-document.ts');
    const document = { ...explanationDocument(texts, inputs.scenario, explanation), files: written };
    terminal.writeOut(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  const { printExplanation } = await import('./report/print-explanation.ts');
  printExplanation(shell, inputs, { explanation, isChosen: scope.communes !== null });
  if (options.out === undefined) return;
  const names = written.map((file) => path.basename(file)).join(', ');
  terminal.print(['', texts.reports.files.written({ folder: options.out, names })]);
}

/** All, or what was asked for by name and nothing else. */
function scopeOf({ commune, stop }: ExplainOptions, scenario: Scenario): Scope {
  if (commune === undefined && stop === undefined) return EXPLAIN_ALL;
  return { communes: codesOf(commune ?? [], scenario), stops: stopsOf(stop ?? [], scenario) };
}

/** Ids, or names as they are written in the scenario. */
function stopsOf(wanted: readonly string[], { stops }: Scenario): string[] {
  const nearest = nearestAmong(stops);
  return wanted.map((text) => {
    const found = stops.find(({ id, name }) => id === text || name === text);
    if (found !== undefined) return found.id;
    const near = nearest(text);
    throw new UsageError(({ errors }) =>
      errors.usage.unknownStop({ value: text, nearest: near === null ? null : `${near.name} (${near.id})` }),
    );
  });
}

/** Codes, or names as they are written in the scenario. */
function codesOf(wanted: readonly string[], { territory: { communes } }: Scenario): string[] {
  const nearest = nearestAmong(communes.map(({ code, name }) => ({ id: code, name })));
  return wanted.map((text) => {
    const found = communes.find(({ code, name }) => code === text || name === text);
    if (found !== undefined) return found.code;
    const near = nearest(text);
    throw new UsageError(({ errors }) =>
      errors.usage.unknownCommune({ value: text, nearest: near === null ? null : `${near.name} (${near.id})` }),
    );
  });
}

async function write(
  { terminal, texts }: Shell,
  { inputs, rota, explanation }: { inputs: PlanningInputs; rota: Rota; explanation: RotaExplanation },
  folder: string,
): Promise<string[]> {
  const [{ rotaHtml }, { writeFiles }, { rotaPageOf }, { tourLines }, { checkRota }, { explanationFile }] =
    await Promise.all([
      import('../exports/html/rota/rota-html.ts'),
      import('../exports/write-files.ts'),
      import('../planning/rota-page.ts'),
      import('../planning/tour-lines.ts'),
      import('../planning/check.ts'),
      import('../exports/explanation-document.ts'),
    ]);
  const { verdict } = checkRota(inputs, rota);
  const { lines, warnings } = await tourLines(inputs, rota);
  warn(terminal, texts, { warnings, json: false });
  const page = rotaPageOf(inputs, { rota, verdict, comparison: null, explanation, lines });
  return writeFiles(folder, [
    { name: 'rota.html', content: rotaHtml(page, texts) },
    explanationFile(texts, inputs.scenario, explanation),
  ]);
}
