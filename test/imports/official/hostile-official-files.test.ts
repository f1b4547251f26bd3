/** Public files spoilt on their way, and the largest there are. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InputError, type Problem } from '../../../src/domain/problem.ts';
import { readHouseholdsFile, readPopulationFile } from '../../../src/imports/official/census-files.ts';
import { boxOf, isInside } from '../../../src/imports/official/land.ts';
import { readPointsFile } from '../../../src/imports/official/points-file.ts';
import { readServicePointsFile } from '../../../src/imports/official/service-points-file.ts';
import { en } from '../../../src/texts/en.ts';
import { fr } from '../../../src/texts/fr.ts';
import { problemSentence } from '../../../src/texts/problem-sentence.ts';
import { start } from '../../support/command-line.ts';
import { wantedOf } from '../../support/official-areas.ts';
import { apiGeoJson, franceServicesCsv, householdsCsv, populationCsv } from '../../support/official-files.ts';
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const SEED = 20_261_122;
const RUNS = 250;

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const CODES = ['17299', '17216', '17065', '01015'];
const wanted = wantedOf(...CODES);
const known = { places: new Map([['17299', { lat: 45.94, lon: -0.96 }]]), reach: null };

const GOOD = {
  population: populationCsv(
    [...CODES, '01340'].map((code, k) => ({ code, total: 900 + k, aged60Plus: 200.5, aged75Plus: 80 })),
  ),
  households: householdsCsv(CODES.map((code) => ({ code, households: 300.25, householdsWithoutCar: 30 }))),
  points: apiGeoJson(
    CODES.map((code, k) => ({ code, nom: 'x', mairie: [-0.96 + k / 10, 45.94], centre: [-0.9 + k / 10, 45.9] })),
  ),
  servicePoints: franceServicesCsv(
    CODES.map((code, k) => ({ id: String(k), name: 'France services', commune: code, lat: 45.94, lon: -0.96 })),
  ),
};
type Kind = keyof typeof GOOD;

async function read(kind: Kind, content: Uint8Array): Promise<readonly Problem[]> {
  const file = { path: await folder.written(`${kind}.txt`, content), name: `${kind}.txt` };
  switch (kind) {
    case 'population':
    case 'households': {
      const { figures, remarks } = await (kind === 'population' ? readPopulationFile : readHouseholdsFile)(
        file,
        wanted,
      );
      for (const [code, found] of figures) {
        expect(CODES).toContain(code);
        for (const value of Object.values(found))
          expect(Number.isInteger(value) && value >= 0 && value <= 2e8).toBe(true);
      }
      return remarks;
    }
    case 'points': {
      const { places, remarks } = await readPointsFile(file, wanted);
      for (const [code, place] of places) expect(isInside(place, boxOf(code))).toBe(true);
      return remarks;
    }
    case 'servicePoints': {
      const { servicePoints, remarks } = await readServicePointsFile(file, wanted, known);
      for (const { commune, point } of servicePoints) expect(isInside(point, boxOf(commune))).toBe(true);
      expect(new Set(servicePoints.map(({ id }) => id)).size).toBe(servicePoints.length);
      return remarks;
    }
  }
}

function expectSentences(problems: readonly Problem[]): void {
  for (const problem of problems) {
    for (const texts of [fr, en]) {
      const sentence = problemSentence(texts, problem);
      expect(sentence).not.toMatch(/undefined|\[object|NaN/);
      expect(sentence).not.toContain(problem.code);
      expect(sentence.length).toBeLessThan(1500);
    }
  }
}

const HOSTILE = [
  '__proto__',
  'constructor',
  '=HYPERLINK("http://x";"y")',
  '9'.repeat(400),
  '1e999',
  '-5',
  's',
  '""',
  '"',
  ';',
  ',,,,',
  '\r\n',
  '\n\n',
  '\ufeff',
  'P22_POP',
  '17299',
  '1015',
  'null',
  '[[[[',
  '{"code":"17299"}',
];
const changes = fc.array(
  fc.record({
    at: fc.nat(),
    lost: fc.nat(12),
    bytes: fc.oneof(
      fc.constantFrom(...HOSTILE).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 5 }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('public files spoilt at random', () => {
  test.each(Object.keys(GOOD) as Kind[])(
    `never break their reader: ${RUNS} times a few bytes changed or lost: %s`,
    async (kind) => {
      expect(await read(kind, Buffer.from(GOOD[kind]))).toSatisfy((remarks: readonly Problem[]) =>
        remarks.every(({ code }) => code === 'former-communes-added' || code === 'point-far'),
      );
      await fc.assert(
        fc.asyncProperty(changes, fc.constantFrom('utf8', 'latin1'), async (spoilt, encoding) => {
          let content: Uint8Array = Buffer.from(GOOD[kind], encoding);
          for (const { at, lost, bytes } of spoilt) {
            const place = at % Math.max(1, content.length);
            content = Buffer.concat([content.subarray(0, place), bytes, content.subarray(place + lost)]);
          }
          try {
            expectSentences(await read(kind, content));
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
            expectSentences(error.problems);
          }
        }),
        { seed: SEED, numRuns: RUNS },
      );
    },
  );

  test.each<[string, string, string]>([
    ['a line of 3 million characters', `CODGEO;P22_RP\n${'1'.repeat(3_000_000)}`, 'line-too-long'],
    ['a file without line breaks', 'CODGEO;'.repeat(1_000_000), 'line-too-long'],
    ['30 lines without a heading', 'x;y\n'.repeat(30), 'official-column-missing'],
  ])('are told in a moment: %s', async (_, content, code) => {
    const started = performance.now();
    const error = await read('households', Buffer.from(content)).catch((thrown: unknown) => thrown);
    expect((error as InputError).problems).toMatchObject([{ code }]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('the largest public file, base-cc-logement', () => {
  test('of 110 MB (34,903 communes, 265 columns) is read with 150 MB of heap (1.6 s and 300 MB from start to draft)', async () => {
    const file = path.join(folder.path, 'base-cc-logement-2022.CSV');
    const stream = createWriteStream(file);
    const columns = ['P22_RP', 'P22_RP_VOIT1P', ...Array.from({ length: 262 }, (_, k) => `P11_X${k}`)];
    stream.write(`${['CODGEO', ...columns].join(';')}\n`);
    const others = ';120.015384615384'.repeat(174) + ';0'.repeat(88);
    for (let k = 0; k < 34_903; k++) {
      const code = k === 30_000 ? '17216' : String(20_000 + k).padStart(5, '0');
      const row = `${code};437.2;415.1${others}\n`;
      if (!stream.write(code === '17216' || !CODES.includes(code) ? row : '')) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');

    const out = path.join(folder.path, 'draft');
    const words = ['new', '--communes', '17216', '--households', file, '--out', out, '--lang', 'en'];
    const { code, stderr } = await start(words, { NODE_OPTIONS: '--max-old-space-size=150' }).ended;
    expect([code, stderr.includes('no row')]).toEqual([0, false]);
    expect(await readFile(path.join(out, 'communes.csv'), 'utf8')).toContain(';437;22;');
  });
});
