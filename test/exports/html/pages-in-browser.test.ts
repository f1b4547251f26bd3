import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonHtml } from '../../../src/exports/html/comparison/comparison-html.ts';
import { rotaHtml } from '../../../src/exports/html/rota/rota-html.ts';
import { readRota } from '../../../src/imports/read-rota.ts';
import { compareVerdicts } from '../../../src/planning/compare.ts';
import { loadInputs } from '../../../src/planning/load-inputs.ts';
import { rotaPageOf } from '../../../src/planning/rota-page.ts';
import { judge } from '../../../src/rules/judge.ts';
import { en } from '../../../src/texts/en.ts';
import { fr } from '../../../src/texts/fr.ts';
import { startBrowser } from '../../support/browser.ts';
import { explanation } from '../../support/explanations.ts';
import { HOSTILE_NAMES, pageOf, pageOfSize, pageScenario, pageTours, scenarioNamed } from '../../support/page-cases.ts';

const data = path.resolve(import.meta.dirname, '../../../data/rochefort-ocean');
const started = await startBrowser();
if ('reason' in started) console.warn(`SKIPPED: the pages are not looked at in a browser; ${started.reason}`);

const MILLIMETRE = 96 / 25.4;
/** A4 less the margins of the print style. */
const SHEET = { width: Math.floor((210 - 28) * MILLIMETRE), height: Math.floor((297 - 28) * MILLIMETRE) };

interface Paper {
  readonly bottom: number;
  readonly width: number;
  readonly breakAfter: string;
  readonly head: string;
  readonly row: string;
  readonly nav: string;
}

// What runs in the page is written as text: the types of a browser are not those of this project.
const PAPER = `(() => {
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  return {
    bottom: document.querySelector('#where').getBoundingClientRect().bottom,
    width: document.documentElement.scrollWidth,
    breakAfter: style('#where').breakAfter,
    head: style('thead').display,
    row: style('tbody tr').breakInside,
    nav: style('nav').display,
  };
})()`;

/** A hair of blank above and below letters may be shared. */
const OVERLAPPING_NAMES = `(() => {
  const names = Array.from(document.querySelectorAll('.names .name'), (name) => ({
    text: name.textContent,
    lines: Array.from(name.querySelectorAll('text'), (text) => text.getBoundingClientRect()),
  }));
  const meet = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
  const overlapping = names.flatMap((one, k) =>
    names
      .slice(k + 1)
      .filter((other) => one.lines.some((line) => other.lines.some((another) => meet(line, another))))
      .map((other) => one.text + ' / ' + other.text),
  );
  return { names: names.length, overlapping };
})()`;

/** The rota in use, and what is left of it without its first tour. */
async function rochefortPages(): Promise<Record<'rota' | 'explained' | 'comparison', string>> {
  const inputs = await loadInputs(path.join(data, 'scenario.json'));
  const { scenario, need, matrix } = inputs;
  const rota = await readRota(path.join(data, 'rota-in-use.json'), scenario);
  const less = { ...rota, name: 'Une tournée de moins', tours: rota.tours.slice(1) };
  const [verdict, without] = [rota, less].map((one) => judge(scenario, need, matrix, one));
  const comparison = compareVerdicts([
    { name: less.name, verdict: without! },
    { name: rota.name, verdict: verdict! },
  ]);
  const page = rotaPageOf(inputs, { rota, verdict: verdict!, comparison, explanation: null });
  const explained = rotaHtml({ ...page, explanation }, fr);
  return { rota: rotaHtml(page, fr), explained, comparison: comparisonHtml({ ...page, comparison }, fr) };
}

/** Every name of each page is another hostile one. */
function hostilePages(): string[] {
  return HOSTILE_NAMES.map((name) => {
    const page = pageOf(scenarioNamed(pageScenario, name), pageTours, { named: name });
    return (
      rotaHtml(page, en) + comparisonHtml({ ...page, comparison: page.comparison! }, en).replace(/^.*<main>/s, '<main>')
    );
  });
}

describe.skipIf('reason' in started)('in a browser', () => {
  const { browser, close } = started as Exclude<typeof started, { reason: string }>;
  let folder: string;
  let pages: Record<'rota' | 'explained' | 'comparison', string>;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tournee-pages-'));
    pages = await rochefortPages();
  });
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  /** @param complaints gets whatever the page says, asks for or throws. */
  async function shown(content: string, width: number, complaints: string[] = []): Promise<Page> {
    const file = path.join(folder, 'page.html');
    await writeFile(file, content);
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const { href } = pathToFileURL(file);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== href && !request.url().startsWith('data:')) complaints.push(request.url());
    });
    await page.goto(href);
    return page;
  }

  const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth');

  test.each([
    ['rota', 320],
    ['rota', 1280],
    ['explained', 320],
    ['explained', 1280],
    ['comparison', 320],
    ['comparison', 1280],
  ] as const)('the page %s at %i px has no violation of axe, says nothing, asks for nothing', async (kind, width) => {
    const complaints: string[] = [];
    const page = await shown(pages[kind], width, complaints);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<{ violations: axe.Result[] }>(
      "axe.run({ resultTypes: ['violations'] })",
    );
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`.slice(0, 300));
    expect([found, complaints]).toEqual([[], []]);
    expect(await widthOf(page)).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('no name on the map lies on another', async () => {
    for (const kind of ['rota', 'comparison'] as const) {
      const page = await shown(pages[kind], 1280);
      const { names, overlapping } = await page.evaluate<{ names: number; overlapping: string[] }>(OVERLAPPING_NAMES);
      expect(overlapping).toEqual([]);
      expect(names).toBeGreaterThanOrEqual(22);
      await page.close();
    }
  });

  test('on paper headers come again, no row is cut, and what only a screen needs is gone', async () => {
    const page = await shown(pages.rota, SHEET.width);
    await page.emulateMedia({ media: 'print' });
    const paper = await page.evaluate<Paper>(PAPER);
    expect(paper).toMatchObject({ breakAfter: 'page', head: 'table-header-group', row: 'avoid', nav: 'none' });
    await page.close();
  });

  test.each([4, 15, 20])('the first sheet of paper holds the timetable of %i communes', async (communes) => {
    const page = await shown(rotaHtml(pageOfSize(communes), fr), SHEET.width);
    await page.emulateMedia({ media: 'print' });
    const { bottom, width } = await page.evaluate<Paper>(PAPER);
    expect(bottom).toBeLessThanOrEqual(SHEET.height);
    expect(width).toBeLessThanOrEqual(SHEET.width);
    await page.close();
  });

  test('hostile names run nothing, ask for nothing and widen no page', async () => {
    for (const [k, content] of hostilePages().entries()) {
      const complaints: string[] = [];
      const page = await shown(content, 320, complaints);
      expect([HOSTILE_NAMES[k], await widthOf(page), complaints]).toEqual([HOSTILE_NAMES[k], 320, []]);
      await page.close();
    }
  });
});
