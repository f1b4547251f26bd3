/** `tournee plan`: find the best rota, prove how good it is, print it, write it. */
import path from 'node:path';
import type { Command } from 'commander';
import { DEFAULT_LIMITS, type SolveLimits } from '../domain/progress.ts';
import { listenForInterruption } from './interruption.ts';
import { load } from './load.ts';
import { numberOption } from './option-values.ts';
import { progressReporter } from './progress-line.ts';
import type { PlanReport } from './report/plan-report.ts';
import { reportError } from './report-error.ts';
import type { Shell } from './shell.ts';
import { addTravelOptions, type TravelOptions } from './travel-options.ts';
import { warn } from './warnings.ts';

interface PlanOptions extends TravelOptions {
  readonly sameMeansAs?: string;
  readonly start?: string;
  readonly timeLimit: number;
  readonly gap: number;
  readonly iterationLimit?: number;
  readonly seed: number;
  readonly out?: string;
  readonly json?: boolean;
}

export function addPlanCommand(program: Command, shell: Shell): void {
  const { help } = shell.texts;
  const command = program
    .command('plan')
    .summary(help.commands.plan)
    .description(help.commands.plan)
    .argument('<SCENARIO>', help.arguments.scenario);
  addTravelOptions(command, shell)
    .option(`--same-means-as <${help.values.rota}>`, help.options.sameMeansAs)
    .option(`--start <${help.values.rota}>`, help.options.start)
    .option(
      `--time-limit <${help.values.seconds}>`,
      help.options.timeLimit,
      numberOption('--time-limit', 'moreThan', 0),
      DEFAULT_LIMITS.timeLimitSeconds,
    )
    .option(
      `--gap <${help.values.fraction}>`,
      help.options.gap,
      numberOption('--gap', 'atLeast', 0),
      DEFAULT_LIMITS.gap,
    )
    .option(
      `--iteration-limit <${help.values.number}>`,
      help.options.iterationLimit,
      numberOption('--iteration-limit', 'wholeAtLeast', 1),
    )
    .option(
      `--seed <${help.values.number}>`,
      help.options.seed,
      numberOption('--seed', 'wholeAtLeast', 0),
      DEFAULT_LIMITS.seed,
    )
    .option(`--out <${help.values.folder}>`, help.options.out)
    .option('--json', help.options.json)
    .action((file: string, options: PlanOptions) => runPlan(shell, file, options));
}

async function runPlan(shell: Shell, file: string, options: PlanOptions): Promise<void> {
  const report = await planned(shell, file, options);

  if (options.json === true) return answerJson(shell, report, options.out);
  const { printPlan } = await import('./report/print-plan.ts');
  printPlan(shell, report);
  if (options.out === undefined) return;
  const written = await writePlan(shell, report, { folder: options.out, json: false });
  const names = written.map((file) => path.basename(file)).join(', ');
  shell.terminal.print(['', shell.texts.reports.files.written({ folder: options.out, names })]);
}

/** The files first: what the document says is written, is. A full disk takes nothing from the document. */
async function answerJson(shell: Shell, report: PlanReport, folder: string | undefined): Promise<void> {
  const { planJson } = await import('./report/plan-json.ts');
  let written: string[] = [];
  let failure: unknown = null;
  if (folder !== undefined) {
    try {
      written = await writePlan(shell, report, { folder, json: true });
    } catch (error) {
      failure = error;
    }
  }
  shell.terminal.writeOut(planJson(shell.texts, report, written));
  if (failure !== null) shell.finish(reportError(shell.terminal, shell.texts, { error: failure, as: 'json-line' }));
}

async function planned(shell: Shell, file: string, options: PlanOptions): Promise<PlanReport> {
  const [{ plan }, { solveInWorker }, { sameMeansAs }, { compareVerdicts }, { readRota }, { prepareFolder }] =
    await Promise.all([
      import('../planning/plan.ts'),
      import('../jobs/run-in-worker.ts'),
      import('../planning/same-means.ts'),
      import('../planning/compare.ts'),
      import('../imports/read-rota.ts'),
      import('../exports/write-files.ts'),
    ]);
  const given = await load(shell, file, options);
  warn(shell.terminal, shell.texts, { warnings: given.warnings, json: options.json === true });
  const inUse = options.sameMeansAs === undefined ? null : await readRota(options.sameMeansAs, given.scenario);
  const means = inUse === null ? null : sameMeansAs(given, inUse);
  const inputs = means?.inputs ?? given;
  const start = options.start === undefined ? inUse : await readRota(options.start, given.scenario);
  // Before the search, which may take minutes, not after it.
  if (options.out !== undefined) await prepareFolder(options.out);

  const started = performance.now();
  const progress = progressReporter(shell, options.json === true);
  const interruption = listenForInterruption(() => progress.stopping());
  try {
    const result = await plan(inputs, {
      limits: limitsOf(options),
      solve: solveInWorker,
      start,
      signal: interruption.signal,
      onProgress: progress.show,
    });
    const judged = { name: shell.texts.reports.comparison.planned, verdict: result.verdict };
    const comparison = means === null ? null : compareVerdicts([{ name: inUse!.name, verdict: means.verdict }, judged]);
    return { inputs, result, comparison, seconds: (performance.now() - started) / 1000 };
  } finally {
    progress.end();
    interruption.end();
  }
}

function limitsOf(options: PlanOptions): SolveLimits {
  return {
    timeLimitSeconds: options.timeLimit,
    gap: options.gap,
    iterationLimit: options.iterationLimit ?? null,
    seed: options.seed,
  };
}

async function writePlan(
  { terminal, texts }: Shell,
  report: PlanReport,
  { folder, json }: { folder: string; json: boolean },
): Promise<string[]> {
  const [{ planFiles }, { writeFiles }, { tourLines }] = await Promise.all([
    import('./plan-files.ts'),
    import('../exports/write-files.ts'),
    import('../planning/tour-lines.ts'),
  ]);
  const { lines, warnings } = await tourLines(report.inputs, report.result.rota);
  warn(terminal, texts, { warnings, json });
  return writeFiles(folder, planFiles(report, { texts, lines }));
}
