/** The process around a command: what may go wrong outside it, and its exit code. */
import { readFileSync } from 'node:fs';
import { DEFAULT_LANGUAGE } from '../texts/language.ts';
import { textsOf } from '../texts/texts-of.ts';
import { EXIT } from './exit-codes.ts';
import { reportError } from './report-error.ts';
import { run } from './run.ts';
import { terminalOf } from './terminal.ts';

const NEEDED_NODE = 24;
const terminal = terminalOf(process);

const endOnBug = async (error: unknown) => {
  process.exit(reportError(terminal, await textsOf(DEFAULT_LANGUAGE), { error, as: 'text' }));
};
process.on('uncaughtException', endOnBug);
process.on('unhandledRejection', endOnBug);
// Whoever reads us may stop reading (`tournee plan … | head`): the files of `--out` are written all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

if (Number(process.versions.node.split('.')[0]) < NEEDED_NODE) {
  const { errors } = await textsOf(DEFAULT_LANGUAGE);
  terminal.complain(errors.oldNode({ version: process.versions.node, needed: NEEDED_NODE }));
  process.exit(EXIT.usage);
}
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
process.exitCode = await run(process.argv.slice(2), terminal, { version, env: process.env });
