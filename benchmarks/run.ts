/**
 * `npm run bench`: measures, prints the tables, writes them down.
 *
 * This process only starts others and adds up; see README.md in this folder for what is measured and how to read it.
 */
import { InputError } from '../src/domain/problem.ts';
import { prepareFolder } from '../src/exports/write-files.ts';
import { parseArguments, type RunOptions, USAGE, UsageError } from './harness/arguments.ts';
import { describeMachine, machineSentence } from './harness/machine.ts';
import { Recorder } from './harness/recorder.ts';
import { PARTS } from './parts.ts';

const USAGE_EXIT = 2;

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const options = optionsOf(words);
  if (typeof options === 'number') return options;
  if (options.out !== null && !(await canWriteTo(options.out))) return USAGE_EXIT;
  const machine = await describeMachine();
  say(machineSentence(machine));
  const problems: string[] = [];
  for (const name of options.parts) {
    say(`── ${name}`);
    const recorder = new Recorder(
      { part: name, date: `${new Date().toISOString().slice(0, 19)}Z`, machine },
      options.out,
    );
    const result = await PARTS[name]({ options, say, keep: (partial) => recorder.keep(partial) });
    if (result === null) continue;
    problems.push(...result.problems);
    console.log(await recorder.finish(result));
    for (const file of recorder.files) say(`written: ${file}`);
  }
  for (const problem of problems) say(`PROBLEM ${problem}`);
  return problems.length === 0 ? 0 : 1;
}

/** @returns an exit code where there is nothing to run. */
function optionsOf(words: readonly string[]): RunOptions | number {
  try {
    const options = parseArguments(words);
    if (options !== 'help') return options;
    console.log(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return USAGE_EXIT;
  }
}

/** Seen before an hour of measuring, not after it. */
async function canWriteTo(folder: string): Promise<boolean> {
  try {
    await prepareFolder(folder);
    return true;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(`--out: cannot write to "${folder}" (${error.problems.map((problem) => problem.code).join(', ')})`);
    return false;
  }
}

function say(line: string): void {
  console.error(line);
}
