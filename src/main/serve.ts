/** The process of the service: starts, says where it listens, and stops when it is told to. */
import { readFileSync } from 'node:fs';
import { type Config, configOf } from '../config.ts';
import { InputError, type Problem } from '../domain/problem.ts';
import { type ServiceConfig, serviceConfigOf } from '../service-config.ts';
import { StorageError } from '../storage/storage-error.ts';
import { DEFAULT_LANGUAGE } from '../texts/language.ts';
import { problemSentence } from '../texts/problem-sentence.ts';
import type { Texts } from '../texts/texts.ts';
import { textsOf } from '../texts/texts-of.ts';
import { OpenToNetworkError } from './access.ts';
import { openService, type RunningService, serviceLogger } from './open-service.ts';

const NEEDED_NODE = 24;
const USAGE = 2;
const FAILURE = 1;
/** Those who stop a service wait ten seconds before they end it by force. */
const WHOLE_STOP_MS = 9000;
const JOB_GRACE_MS = 5000;

export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const texts = await textsOf(DEFAULT_LANGUAGE);
  const complain = (text: string) => process.stderr.write(`${text}\n`);
  if (Number(process.versions.node.split('.')[0]) < NEEDED_NODE) {
    complain(texts.errors.oldNode({ version: process.versions.node, needed: NEEDED_NODE }));
    process.exit(USAGE);
  }
  try {
    await run(configIn(env), texts);
  } catch (error) {
    for (const line of linesOf(error, texts)) complain(line);
    process.exit(error instanceof InputError || error instanceof OpenToNetworkError ? USAGE : FAILURE);
  }
}

/** @throws InputError that names every variable whose value cannot be used, whichever of the two reads it. */
function configIn(env: NodeJS.ProcessEnv): Config & ServiceConfig {
  const problems: Problem[] = [];
  const part = <Part extends object>(read: (env: NodeJS.ProcessEnv) => Part): Partial<Part> => {
    try {
      return read(env);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return {};
    }
  };
  const config = { ...part(configOf), ...part(serviceConfigOf) };
  if (problems.length > 0) throw new InputError(problems);
  return config as Config & ServiceConfig;
}

async function run(config: Config & ServiceConfig, texts: Texts): Promise<void> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const logger = serviceLogger(config);
  let service: RunningService | null = null;
  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'stopping');
    // Whatever hangs: nobody is to wait for it.
    setTimeout(() => process.exit(FAILURE), WHOLE_STOP_MS).unref();
    await service?.close(JOB_GRACE_MS);
    logger.info('stopped');
    process.exit(0);
  };
  // From the start: the first process of a container is deaf to signals that it has no word for.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const endOnBug = (error: unknown) => {
    logger.fatal({ err: error }, 'a bug: the service ends');
    process.exit(FAILURE);
  };
  process.on('uncaughtException', endOnBug);
  process.on('unhandledRejection', endOnBug);

  service = await openService(config, { version, logger });
  logger.info({ address: service.address, access: service.access, version }, 'listening');
  if (process.stderr.isTTY) process.stderr.write(`${texts.service.listening({ ...service })}\n`);
}

function linesOf(error: unknown, texts: Texts): string[] {
  const { service } = texts;
  if (error instanceof InputError) return error.problems.map((problem) => problemSentence(texts, problem));
  if (error instanceof OpenToNetworkError) return [service.openToNetwork({ host: error.host })];
  if (error instanceof StorageError) return [texts.storage.failures[error.code]({ subject: error.subject })];
  const { code, message } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return [service.cannotListen({ code, detail: message })];
  }
  return [texts.errors.bug({ detail: String(message) })];
}
