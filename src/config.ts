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
}

/** A variable that is empty is one that is not set. */
const Variables = z.object({
  OSRM_URL: ServerUrl.optional(),
  TOURNEE_CACHE: z.string().max(4096).optional(),
  XDG_CACHE_HOME: z.string().max(4096).optional(),
});

const FORMATS: Readonly<Record<keyof z.infer<typeof Variables>, string>> = {
  OSRM_URL: 'url',
  TOURNEE_CACHE: 'folder',
  XDG_CACHE_HOME: 'folder',
};

/** @throws InputError that names each variable whose value cannot be used. */
export function configOf(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = Variables.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path: [name] }) => name as keyof typeof FORMATS));
    throw new InputError(
      [...names].map((variable) =>
        problem('bad-variable', [], { variable, value: withoutUser(env[variable] ?? ''), format: FORMATS[variable] }),
      ),
    );
  }
  const { OSRM_URL, TOURNEE_CACHE, XDG_CACHE_HOME } = parsed.data;
  return {
    osrmUrl: OSRM_URL ?? null,
    cacheFolder: TOURNEE_CACHE === undefined ? usualCacheFolder(XDG_CACHE_HOME) : path.resolve(TOURNEE_CACHE),
  };
}

/** As the XDG Base Directory Specification has it: a relative path is not heeded. */
function usualCacheFolder(xdgCacheHome: string | undefined): string {
  const caches =
    xdgCacheHome !== undefined && path.isAbsolute(xdgCacheHome) ? xdgCacheHome : path.join(homedir(), '.cache');
  return path.join(caches, 'tournee');
}
