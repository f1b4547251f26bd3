/** The environment, parsed once, at the composition root; handed down as values. */
import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { ServerUrl } from './domain/server-url.ts';
import { type Environment, readVariables } from './variables.ts';

export interface Config {
  /** Address of the OSRM server; null: none is given. */
  readonly osrmUrl: string | null;
  /** Where what can be had again is kept between runs. */
  readonly cacheFolder: string;
  /** Where what cannot be had again is kept: the database. */
  readonly dataFolder: string;
  /** Of PostgreSQL, password included; null: a file in the data folder. */
  readonly databaseUrl: string | null;
}

/** A variable that is empty is one that is not set. */
const Variables = z.object({
  OSRM_URL: ServerUrl.optional(),
  TOURNEE_CACHE: z.string().max(4096).optional(),
  XDG_CACHE_HOME: z.string().max(4096).optional(),
  DATA_DIR: z.string().max(4096).optional(),
  XDG_DATA_HOME: z.string().max(4096).optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .regex(/^\w+:\/\/\S+$/)
    .max(2000)
    .optional(),
});

const FORMATS: Readonly<Record<keyof z.infer<typeof Variables>, string>> = {
  OSRM_URL: 'url',
  TOURNEE_CACHE: 'folder',
  XDG_CACHE_HOME: 'folder',
  DATA_DIR: 'folder',
  XDG_DATA_HOME: 'folder',
  DATABASE_URL: 'postgres-url',
};

/** @throws InputError that names each variable whose value cannot be used. */
export function configOf(env: Environment): Config {
  const { OSRM_URL, TOURNEE_CACHE, XDG_CACHE_HOME, DATA_DIR, XDG_DATA_HOME, DATABASE_URL } = readVariables(
    Variables,
    env,
    FORMATS,
  );
  return {
    osrmUrl: OSRM_URL ?? null,
    cacheFolder: TOURNEE_CACHE === undefined ? usualFolder(XDG_CACHE_HOME, ['.cache']) : path.resolve(TOURNEE_CACHE),
    dataFolder: DATA_DIR === undefined ? usualFolder(XDG_DATA_HOME, ['.local', 'share']) : path.resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
  };
}

/** As the XDG Base Directory Specification has it: a relative path is not heeded. */
function usualFolder(xdgHome: string | undefined, belowHome: readonly string[]): string {
  const folder = xdgHome !== undefined && path.isAbsolute(xdgHome) ? xdgHome : path.join(homedir(), ...belowHome);
  return path.join(folder, 'tournee');
}
