/** The environment, parsed once, at the composition root; handed down as values. */
import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { InputError } from './domain/problem.ts';
import { problem } from './domain/problem-codes.ts';
import { ServerUrl, withoutUser } from './domain/server-url.ts';

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
export function configOf(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = Variables.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path: [name] }) => name as keyof typeof FORMATS));
    throw new InputError(
      [...names].map((variable) =>
        problem('bad-variable', [], {
          variable,
          value: shown(variable, env[variable] ?? ''),
          format: FORMATS[variable],
        }),
      ),
    );
  }
  const { OSRM_URL, TOURNEE_CACHE, XDG_CACHE_HOME, DATA_DIR, XDG_DATA_HOME, DATABASE_URL } = parsed.data;
  return {
    osrmUrl: OSRM_URL ?? null,
    cacheFolder: TOURNEE_CACHE === undefined ? usualFolder(XDG_CACHE_HOME, ['.cache']) : path.resolve(TOURNEE_CACHE),
    dataFolder: DATA_DIR === undefined ? usualFolder(XDG_DATA_HOME, ['.local', 'share']) : path.resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
  };
}

/** What can be told of a value: of the database's address, which has a password in one place or another, how it begins. */
function shown(variable: keyof typeof FORMATS, value: string): string {
  return variable === 'DATABASE_URL' ? `${/^\w*:\/\//.exec(value)?.[0] ?? ''}…` : withoutUser(value);
}

/** As the XDG Base Directory Specification has it: a relative path is not heeded. */
function usualFolder(xdgHome: string | undefined, belowHome: readonly string[]): string {
  const folder = xdgHome !== undefined && path.isAbsolute(xdgHome) ? xdgHome : path.join(homedir(), ...belowHome);
  return path.join(folder, 'tournee');
}
