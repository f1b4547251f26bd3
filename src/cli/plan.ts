/** `tournee plan`: find the best rota, prove how good it is, print it, write it. */
import path from 'node:path';
import { type Command, Option } from 'commander';
import { GOAL_KINDS, type GoalKind } from '../domain/goal.ts';
import { CancelledError, NoRotaFoundError } from '../domain/problem.ts';
import { DEFAULT_LIMITS, type SolveLimits } from '../domain/progress.ts';
import type { Scenario } from '../domain/scenario.ts';
import { withClash } from '../jobs/with-clash.ts';
import type { AskedPlan } from '../planning/asked-plan.ts';
import { listenForInterruption } from './interruption.ts';
import { load } from './load.ts';
import { choiceOption, numberOption } from './option-values.ts';
import { progressReporter } from './progress-line.ts';
import type { PlanReport } from './report/plan-report.ts';
import { reportError } from './report-error.ts';
import type { Shell } from './shell.ts';
import { addTravelOptions, type TravelOptions } from './travel-options.ts';
import { warn } from './warnings.ts';

interface PlanOptions extends TravelOptions {
  readonly goal?: GoalKind;
  readonly sameMeansAs?: string;
  readonly samePresencesAs?: string;
  readonly keep?: string;
  readonly lock?: string;
  readonly start?: string;
  readonly timeLimit: number;
  readonly gap: number;
  readonly iterationLimit?: number;
  readonly seed: number;
  readonly explain?: boolean;
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
    .addOption(
      new Option(`--goal <${help.values.goal}>`, help.options.goal)
        .choices(GOAL_KINDS)
        .argParser(choiceOption('--goal', GOAL_KINDS)),
    )
    .option(`--same-means-as <${help.values.rota}>`, help.options.sameMeansAs)
    .option(`--same-presences-as <${help.values.rota}>`, help.options.samePresencesAs)
    .option(`--keep <${help.values.rota}>`, help.options.keep)
    .option(`--lock <${help.values.rota}>`, help.options.lock)
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
    .option('--explain', help.options.explain)
    .option(`--out <${help.values.folder}>`, help.options.out)
    .option('--json', help.options.json)
    .action((file: string, options: PlanOptions) => runPlan(shell, file, options));
}

async function runPlan(shell: Shell, file: string, options: PlanOptions): Promise<void> {
  const report = await told(shell, await planned(shell, file, options), options);

  if (options.json === true) return answerJson(shell, report, options.out);
  const { printPlan } = await import('./report/print-plan.ts');
  printPlan(shell, report);
  if (report.explanation !== null) {
    const { printExplanation } = await import('./report/print-explanation.ts');
    printExplanation(shell, report.inputs, { explanation: report.explanation, isChosen: false });
  }
  if (options.out === undefined) return;
  const written = await writePlan(shell, report, { folder: options.out, json: false });
  const names = written.map((file) => path.basename(file)).join(', ');
  shell.terminal.print(['', shell.texts.reports.files.written({ folder: options.out, names })]);
}

/** With the answers to "why not us?" where they are wanted. Whoever stops them keeps the plan. */
async function told(shell: Shell, report: PlanReport, options: PlanOptions): Promise<PlanReport> {
  if (options.explain !== true || report.result.certificate.status === 'cancelled') return report;
  const { EXPLAIN_ALL, EXPLAIN_LIMITS, explanationOf } = await import('./explanation.ts');
  const { inputs, result } = report;
  const limits = { ...EXPLAIN_LIMITS, seed: options.seed };
  try {
    const task = { inputs, rota: result.rota, scope: EXPLAIN_ALL, limits, json: options.json === true };
    return { ...report, explanation: await explanationOf(shell, task) };
  } catch (error) {
    if (error instanceof CancelledError || error instanceof NoRotaFoundError) return report;
    throw error;
  }
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
  const [{ plan }, { comparedPlan, preparedPlan }, { solveInWorker }, { prepareFolder }] = await Promise.all([
    import('../planning/plan.ts'),
    import('../planning/asked-plan.ts'),
    import('../jobs/run-in-worker.ts'),
    import('../exports/write-files.ts'),
  ]);
  const loaded = await load(shell, file, options);
  warn(shell.terminal, shell.texts, { warnings: loaded.warnings, json: options.json === true });
  const prepared = preparedPlan(loaded, await askedPlan(loaded.scenario, options));
  const { inputs, start } = prepared;
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
    const { comparison, proof } = shell.texts.reports;
    const compared = comparedPlan(prepared, result, { planned: comparison.planned, goals: proof.stages.goals });
    return { inputs, result, ...compared, seconds: (performance.now() - started) / 1000, explanation: null };
  } catch (error) {
    const secondsLeft = options.timeLimit - (performance.now() - started) / 1000;
    throw await withClash(error, inputs, { secondsLeft, signal: interruption.signal });
  } finally {
    progress.end();
    interruption.end();
  }
}

async function askedPlan(scenario: Scenario, options: PlanOptions): Promise<AskedPlan> {
  const { readRota } = await import('../imports/read-rota.ts');
  const read = async (file: string | undefined) => (file === undefined ? null : readRota(file, scenario));
  return {
    goal: options.goal ?? null,
    samePresencesAs: await read(options.samePresencesAs),
    keep: await read(options.keep),
    lock: await read(options.lock),
    sameMeansAs: await read(options.sameMeansAs),
    start: await read(options.start),
  };
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
