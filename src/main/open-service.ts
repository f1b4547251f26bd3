/** Wires the service together, and takes it apart again. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import pino from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '../config.ts';
import { buildServer } from '../http/server.ts';
import { openDesk } from '../jobs/desk.ts';
import { openJobRunner } from '../jobs/job-runner.ts';
import type { ServiceConfig } from '../service-config.ts';
import { localOrganisation } from '../storage/local-organisation.ts';
import { openStorage } from '../storage/open-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { en } from '../texts/en.ts';
import { fr } from '../texts/fr.ts';
import { type Access, accessOf, refuseOpenNetwork } from './access.ts';
import { keepHouse } from './housekeeping.ts';
import { seed } from './seed.ts';

export interface RunningService {
  /** Such as `http://127.0.0.1:8080`. */
  readonly address: string;
  readonly access: Access;
  /** Takes no more requests; jobs that run have `graceMs` to end, what is left is parked. */
  close(graceMs: number): Promise<void>;
}

const SECRET_BYTES = 32;
const FOLLOW_EVERY_MS = 1000;

/** @throws OpenToNetworkError; StorageError; an error of Node's where the address cannot be listened on. */
export async function openService(
  config: Config & ServiceConfig,
  { version, logger }: { version: string; logger: pino.Logger | null },
): Promise<RunningService> {
  const now = () => Date.now();
  const newId = () => uuidv7();
  const newSecret = () => randomBytes(SECRET_BYTES).toString('base64url');
  const closing: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };

  try {
    const storage = await openStorage(config);
    closing.push(() => storage.close());
    const access = await accessOf(storage);
    refuseOpenNetwork(access, config.host);
    const openOrganisationId = await localOrganisation(storage, { newId, now });
    const travel = { osrmUrl: config.osrmUrl, cacheFolder: config.cacheFolder };
    const desk = openDesk({ travel, threads: config.deskThreads });
    closing.push(() => desk.close());
    if (config.seed && access === 'open') await seed({ storage, desk, newId, now }, openOrganisationId);
    const jobs = openJobRunner({
      storage,
      travel,
      now,
      newId,
      // The same after a restart: what it left is taken back at once.
      runnerId: `${hostname()}:${config.port}`,
      mostJobs: config.jobsAtOnce,
      mostTimeLimitSeconds: config.mostTimeLimitSeconds,
      memory: { heapMegabytes: config.jobMemoryMegabytes, wasmMegabytes: config.jobMemoryMegabytes },
      report: (error, jobId) => logger?.error({ err: error, job: jobId }, 'a job met what nobody expects'),
    });
    const app = await buildServer({
      storage,
      desk,
      jobs,
      texts: { fr, en },
      now,
      newId,
      newSecret,
      version,
      logger,
      settings: {
        access,
        openOrganisationId,
        corsOrigins: config.corsOrigins,
        requestsPerMinute: config.requestsPerMinute,
        mostOpenJobs: config.mostOpenJobs,
        mostTimeLimitSeconds: config.mostTimeLimitSeconds,
        undoDays: config.undoDays,
        shareSecret: await shareSecretOf(storage, config, newSecret),
        trustProxy: config.trustProxy,
        followEveryMs: FOLLOW_EVERY_MS,
      },
    });
    closing.push(keepHouse(storage, { now, undoDays: config.undoDays, logger }));
    const address = await app.listen({ host: config.host, port: config.port });
    closing.push(() => app.close());
    let graceMs = 0;
    closing.push(() => jobs.stop(graceMs));
    // Only who has the address takes the jobs back: a second service that is started by mistake leaves them alone.
    await jobs.start();
    return {
      address,
      access,
      close: async (grace) => {
        graceMs = grace;
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function shareSecretOf(
  storage: Storage,
  { shareSecret }: ServiceConfig,
  newSecret: () => string,
): Promise<string> {
  return shareSecret ?? (await storage.settings.setOnce('share-secret', newSecret()));
}

/** JSON lines on standard output: no bodies, no addresses, no names. */
export function serviceLogger({ logLevel }: Pick<ServiceConfig, 'logLevel'>): pino.Logger {
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
