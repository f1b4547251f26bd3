/** `tournee check`: does a rota keep every rule? */
import type { Command } from 'commander';
import { EXIT } from './exit-codes.ts';
import { load } from './load.ts';
import type { Shell } from './shell.ts';
import { addTravelOptions, type TravelOptions } from './travel-options.ts';
import { warn } from './warnings.ts';

interface CheckOptions extends TravelOptions {
  readonly json?: boolean;
}

export function addCheckCommand(program: Command, shell: Shell): void {
  const { help } = shell.texts;
  const command = program
    .command('check')
    .summary(help.commands.check)
    .description(help.commands.check)
    .argument('<SCENARIO>', help.arguments.scenario)
    .argument('<ROTA>', help.arguments.rota);
  addTravelOptions(command, shell)
    .option('--json', help.options.json)
    .action((scenario: string, rota: string, options: CheckOptions) => runCheck(shell, { scenario, rota }, options));
}

async function runCheck(shell: Shell, files: { scenario: string; rota: string }, options: CheckOptions): Promise<void> {
  const [{ checkRota }, { readRota }] = await Promise.all([
    import('../planning/check.ts'),
    import('../imports/read-rota.ts'),
  ]);
  const { terminal, texts } = shell;
  const json = options.json === true;
  const inputs = await load(shell, files.scenario, options);
  const rota = await readRota(files.rota, inputs.scenario);
  warn(terminal, texts, { warnings: inputs.warnings, json });
  const { verdict, certificateHolds } = checkRota(inputs, rota);
  shell.finish(verdict.legal ? EXIT.ok : EXIT.illegal);

  const [{ violationLine }, { agentTable, haveRulesOfWork }] = await Promise.all([
    import('./report/violations.ts'),
    import('./report/agents.ts'),
  ]);
  const lines = verdict.violations.map((violation) => violationLine(texts, inputs.scenario, rota, violation));
  if (json) {
    const violations = verdict.violations.map((violation, at) => ({ ...violation, message: lines[at] }));
    const document = { rota: rota.name, certificateHolds, ...verdict, violations };
    terminal.writeOut(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  const { check, perCycle } = texts.reports;
  const { figures } = verdict;
  const summary = verdict.legal
    ? check.legal({ rota: rota.name, tours: figures.tours, visits: figures.visits })
    : check.illegal({ rota: rota.name, count: lines.length });
  const value = check.objective({
    objective: texts.format.fixed(figures.objective, 2),
    served: texts.format.hours(figures.servedHours),
    need: texts.format.hours(figures.needHours),
    perCycle: perCycle({ weeks: inputs.scenario.cycle.weeks }),
  });
  if (haveRulesOfWork(verdict.agents)) {
    terminal.heading(texts.reports.agents.title);
    terminal.print([...agentTable(texts, verdict.agents, terminal.width), '', texts.reports.agents.legend, '']);
  }
  terminal.print([...lines, summary, value, ...(certificateHolds === false ? [check.staleCertificate] : [])]);
}
