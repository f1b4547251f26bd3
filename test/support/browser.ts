/**
 * A browser for the tests of pages.
 *
 * In this order: the one that TOURNEE_BROWSER names; the Chromium that npm installs (Linux on x64), unpacked once into
 * node_modules/.cache; Chrome, Edge or Chromium of the machine.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export interface Started {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

const project = path.resolve(import.meta.dirname, '../..');
/** Machines without a sandbox for strangers' pages (containers, root) can only go without: the pages are our own. */
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage'];
const CHANNELS = ['chrome', 'msedge', 'chromium'] as const;
const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns a browser, or why there is none. */
export async function startBrowser(): Promise<Started | { readonly reason: string }> {
  const failures: string[] = [];
  for (const start of ways()) {
    try {
      const browser = await start();
      return { browser, close: () => browser.close() };
    } catch (error) {
      failures.push(String((error as Error).message).split('\n')[0]!);
    }
  }
  return { reason: `no browser could be started (TOURNEE_BROWSER may name one): ${failures.join('; ')}` };
}

function ways(): (() => Promise<Browser>)[] {
  const named = process.env.TOURNEE_BROWSER;
  const launch = (options: Parameters<typeof chromium.launch>[0]) => chromium.launch({ args: ARGUMENTS, ...options });
  if (named !== undefined && named !== '') return [() => launch({ executablePath: named })];
  const own = [
    async () => launch(await installedByNpm({ ownLibraries: false })),
    // A bare machine lacks the libraries of Network Security Services; they come with the browser.
    async () => launch(await installedByNpm({ ownLibraries: true })),
  ];
  return [
    ...(process.platform === 'linux' && process.arch === 'x64' ? own : []),
    ...CHANNELS.map((channel) => () => launch({ channel })),
    ...USUAL_PLACES.filter((place) => existsSync(place)).map((executablePath) => () => launch({ executablePath })),
  ];
}

async function installedByNpm({ ownLibraries }: { ownLibraries: boolean }) {
  const folder = await unpacked();
  const libraries = ownLibraries ? { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') } : {};
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { ...(process.env as Record<string, string>), FONTCONFIG_PATH: path.join(folder, 'fonts'), ...libraries },
  };
}

/** Whole or not there: two runs at once do not unpack into one another. The package unpacks into the folder for temporary files. */
async function unpacked(): Promise<string> {
  const manifest = createRequire(import.meta.url)
    .resolve('@sparticuz/chromium')
    .replace(/build.*$/, 'package.json');
  const { version } = createRequire(import.meta.url)(manifest) as { version: string };
  const cache = path.join(project, 'node_modules/.cache');
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(path.join(folder, 'chromium'))) return folder;
  await mkdir(cache, { recursive: true });
  const pending = await mkdtemp(path.join(cache, 'chromium-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = pending;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(path.join(path.dirname(manifest), 'bin/al2023.tar.br'));
    await writeFile(path.join(pending, 'fonts/fonts.conf'), fontsIn(folder));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(pending, folder).catch(() => rm(pending, { recursive: true, force: true }));
  return folder;
}

/** The fonts that come with it, and no others: a page is as wide on every machine. */
function fontsIn(folder: string): string {
  const directory = `<dir>${path.join(folder, 'fonts/fonts')}</dir>`;
  return `<?xml version="1.0"?><fontconfig>${directory}<cachedir>${path.join(folder, 'fonts-cache')}</cachedir></fontconfig>`;
}
