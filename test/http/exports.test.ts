import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type TestService, testService } from '../support/service.ts';
import { rotaOf, smallTour } from '../support/small-rota.ts';
import { smallInput } from '../support/small-scenario.ts';

const started = await startBrowser();
if ('reason' in started) console.warn(`SKIPPED: pages are not looked at in a browser; ${started.reason}`);

/** What a spreadsheet would compute. */
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '=HYPERLINK("http://evil.example","x")', "=cmd|'/c calc'!A1"];

let service: TestService;
let rota: string;
/** Its names are formulas, and markup. */
let hostile: string;
let token: string;
beforeAll(async () => {
  // Pages are only looked at where there is no key: a browser sends none by itself.
  service = await testService({}, 'open');
  rota = await stored(smallInput());
  const input = smallInput();
  const stops = input.stops.map((stop, k) => ({ ...stop, name: FORMULAS[k]! }));
  const units = input.units.map((unit) => ({ ...unit, name: '<script>alert(1)</script>' }));
  const communes = input.territory.communes.map((commune, k) => ({ ...commune, name: FORMULAS[k + 3] ?? '=x' }));
  hostile = await stored({ ...input, name: FORMULAS[5]!, stops, units, territory: { ...input.territory, communes } });
  await call('PUT', `/api/v1/rotas/${rota}/publication`);
  token = (await call('POST', `/api/v1/rotas/${rota}/shares`, {})).json.token;
});
afterAll(async () => {
  if (!('reason' in started)) await started.close();
  await service.close();
});

const call = (method: string, path: string, body?: unknown) =>
  service.call(null, method, path, body === undefined ? {} : { body });

async function stored(input: object): Promise<string> {
  const { json } = await call('POST', '/api/v1/scenarios', input);
  const { json: judged, text } = await call('POST', `/api/v1/scenarios/${json.id}/rotas`, rotaOf([smallTour()]));
  expect(judged.verdict?.legal, text).toBe(true);
  return judged.id;
}

const exported = (id: string, format: string) => call('GET', `/api/v1/rotas/${id}/exports/${format}`);

describe('a rota is exported', () => {
  test.each([
    ['json', 'application/json', 'rota.json'],
    ['geojson', 'application/geo+json', 'rota.geojson'],
    ['csv', 'text/csv', 'timetable.csv'],
  ])('as %s, to be saved as a file', async (format, type, file) => {
    const { status, headers, text } = await exported(rota, format);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${file}"`);
    expect(text.length).toBeGreaterThan(100);
  });

  test('in no other form', async () => {
    expect((await exported(rota, 'xlsx')).status).toBe(400);
  });

  test('in the language of the caller', async () => {
    const english = await service.call(null, 'GET', `/api/v1/rotas/${rota}/exports/csv`, {
      headers: { 'accept-language': 'en' },
    });
    expect(english.headers.get('content-language')).toBe('en');
    expect(english.text).not.toBe((await exported(rota, 'csv')).text);
  });

  test('as a table in which no cell is a formula', async () => {
    const response = await service.replies.fetch(`${service.address}/api/v1/rotas/${hostile}/exports/csv`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const cells = bytes
      .toString('utf8', 3)
      .split(/\r?\n/)
      .flatMap((line) => line.split(';'))
      .map((cell) => cell.replace(/^"/, ''));
    expect(cells.some((cell) => cell.includes('SUM') || cell.includes('1+1'))).toBe(true);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('as calendars in which a name is a name', async () => {
    const span = 'from=2026-01-01&to=2026-03-31';
    const { json } = await call('GET', `/api/v1/rotas/${hostile}/calendars?${span}`);
    for (const { file } of json.items) {
      expect(file).not.toMatch(/[/\\<>:"|?*]|^\.|\.\./);
      const reply = await call('GET', `/api/v1/rotas/${hostile}/calendars/${encodeURIComponent(file)}?${span}`);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.'()*~!-]+$/);
    }
  });
});

interface Seen {
  /** Errors of the console and of scripts, requests that failed or went elsewhere. */
  readonly wrong: readonly string[];
  readonly of: Readonly<Record<string, unknown>>;
}

/** @param question an expression, evaluated in the page. */
async function seen(address: string, question: string): Promise<Seen> {
  if ('reason' in started) throw new Error(started.reason);
  const page = await started.browser.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(service.address) && !request.url().startsWith('data:')) wrong.push(request.url());
  });
  try {
    await page.goto(`${service.address}${address}`, { waitUntil: 'networkidle' });
    return { wrong, of: (await page.evaluate(question)) as Readonly<Record<string, unknown>> };
  } finally {
    await page.close();
  }
}

const MAP = `({
  title: document.title,
  drawn: document.querySelectorAll('svg circle, svg path').length,
  scripted: getComputedStyle(document.body).fontFamily !== '',
  alerts: document.querySelectorAll('table script, h1 script').length,
})`;

describe.skipIf('reason' in started)('in a browser', () => {
  test('the page of a rota works under the policy it is sent with, its map drawn', async () => {
    for (const address of [`/api/v1/rotas/${rota}/exports/html`, `/api/v1/shared/${token}/exports/html`]) {
      const { wrong, of } = await seen(address, MAP);
      expect(wrong, address).toEqual([]);
      expect(of).toMatchObject({ title: expect.stringMatching(/\S/), scripted: true });
      expect(of.drawn).toBeGreaterThan(3);
    }
  });

  test('the page of a rota whose names are markup does nothing of its own', async () => {
    const { wrong, of } = await seen(`/api/v1/rotas/${hostile}/exports/html`, MAP);
    expect(wrong).toEqual([]);
    expect(of.alerts).toBe(0);
  });
});

// The Chromium that npm installs ends where a page asks for a font that it does not have, as this one does.
describe('the documentation', () => {
  test('is made of files of our own, under a policy that lets nothing else in', async () => {
    const { text, headers } = await call('GET', '/docs');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|swagger\.io/);
    expect(text).not.toMatch(/<script(?![^>]*src=)[^>]*>/);
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      expect(file).toMatch(/^\/docs\/static\//);
      expect((await call('GET', file)).status, file).toBe(200);
    }
  });

  test('shows the document that the client is made from', async () => {
    const { json } = await call('GET', '/docs/json');
    expect(json).toEqual((await call('GET', '/api/v1/openapi.json')).json);
    expect(Object.keys(json.paths).length).toBeGreaterThan(30);
  });
});
