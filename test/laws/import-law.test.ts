import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');

/** The errors `npm run laws` would find, as `rule: from -> to`. */
async function breaches(root: string): Promise<string[]> {
  const options = await extractDepcruiseOptions(path.join(project, '.dependency-cruiser.mjs'));
  const tsConfig = extractTSConfig(path.join(project, 'tsconfig.json'));
  const answer = await cruise(['src'], { ...options, baseDir: root }, {}, { tsConfig });
  const { violations } = (answer.output as ICruiseResult).summary;
  return violations
    .filter(({ rule }) => rule.severity === 'error')
    .map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
    .sort();
}

/** The breaches in a small project of these files, under the true law. */
async function breachesIn(files: Record<string, string>): Promise<string[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'import-law-'));
  try {
    const everything = {
      'package.json': '{ "dependencies": { "highs": "1", "javascript-lp-solver": "1" } }',
      ...packageNamed('highs'),
      ...files,
    };
    for (const [name, text] of Object.entries(everything)) {
      await mkdir(path.join(root, path.dirname(name)), { recursive: true });
      await writeFile(path.join(root, name), text);
    }
    return await breaches(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

function packageNamed(name: string): Record<string, string> {
  const folder = `node_modules/${name}`;
  return {
    [`${folder}/package.json`]: JSON.stringify({ name, version: '1.0.0', license: 'MIT', exports: './index.js' }),
    [`${folder}/index.js`]: 'export default 1;',
  };
}

const domain = { 'src/domain/rota.ts': 'export type Rota = { tours: number[] };' };
const importsRota = "import type { Rota } from '../domain/rota.ts';\nexport type Mine = Rota;";

describe('the import law', () => {
  test('holds in the sources', async () => {
    expect(await breaches(project)).toEqual([]);
  });

  test('lets the layers import what is below them', async () => {
    const files = {
      ...domain,
      'src/need/need.ts': importsRota,
      'src/rules/judge.ts': "import type { Mine } from '../need/need.ts';\nexport type Verdict = Mine;",
      'src/solver/solve.ts': `import highs from 'highs';\n${importsRota}\nexport const solver = highs;`,
      'src/planning/plan.ts': "export * from '../solver/solve.ts';\nexport * from '../rules/judge.ts';",
      'src/config.ts': 'export const config = {};',
      'src/cli/plan.ts':
        "import { config } from '../config.ts';\nexport * from '../planning/plan.ts';\nexport { config };",
      'src/cli.ts': "export * from './cli/plan.ts';",
    };
    expect(await breachesIn(files)).toEqual([]);
  });

  test('refuses that the judge and the solver know each other, even by a type or a late import', async () => {
    const files = {
      'src/solver/solve.ts': 'export type Column = number;\nexport const solve = 1;',
      'src/rules/judge.ts': "import type { Column } from '../solver/solve.ts';\nexport type Judged = Column;",
      'src/rules/late.ts': "export const late = () => import('../solver/solve.ts');",
    };
    expect(await breachesIn(files)).toEqual([
      'law-rules: src/rules/judge.ts -> src/solver/solve.ts',
      'law-rules: src/rules/late.ts -> src/solver/solve.ts',
    ]);
  });

  test.each([
    ['src/domain/a.ts', '../need/b.ts', 'law-domain'],
    ['src/need/a.ts', '../travel/b.ts', 'law-need'],
    ['src/travel/a.ts', '../need/b.ts', 'law-travel'],
    ['src/calendar/a.ts', '../texts/b.ts', 'law-calendar'],
    ['src/solver/a.ts', '../rules/b.ts', 'law-solver'],
    ['src/solver/a.ts', '../travel/b.ts', 'law-solver'],
    ['src/exports/a.ts', '../planning/b.ts', 'law-exports'],
    ['src/planning/a.ts', '../jobs/b.ts', 'law-planning'],
    ['src/jobs/a.ts', '../solver/b.ts', 'law-jobs'],
    ['src/http/a.ts', '../solver/b.ts', 'law-http'],
    ['src/web/a.ts', '../domain/b.ts', 'law-web'],
    ['src/planning/a.ts', '../utils/b.ts', 'law-planning'],
    ['src/planning/a.ts', '../config.ts', 'law-config'],
    ['src/planning/a.ts', '../cli/b.ts', 'law-roots'],
  ])('refuses %s -> %s', async (from, to, rule) => {
    const target = path.join(path.dirname(from), to);
    const files = { [from]: `export * from '${to}';`, [target]: 'export const b = 1;' };
    expect(await breachesIn(files)).toContain(`${rule}: ${from} -> ${target}`);
  });

  test('refuses a circle', async () => {
    const files = {
      'src/domain/a.ts': "export * from './b.ts';\nexport const a = 1;",
      'src/domain/b.ts': "export * from './c.ts';\nexport const b = 1;",
      'src/domain/c.ts': "import type { a } from './a.ts';\nexport type C = typeof a;",
    };
    expect(await breachesIn(files)).toContain('no-circle: src/domain/a.ts -> src/domain/b.ts');
  });

  test('keeps highs and its rival in the solver, and files out of the pure layers', async () => {
    const files = {
      ...packageNamed('javascript-lp-solver'),
      'src/planning/compare.ts': "export { default } from 'javascript-lp-solver';",
      'src/planning/plan.ts': "export { default } from 'highs';",
      'src/rules/judge.ts': "export { readFileSync } from 'node:fs';",
    };
    expect(await breachesIn(files)).toEqual([
      'home-highs: src/planning/compare.ts -> node_modules/javascript-lp-solver/index.js',
      'home-highs: src/planning/plan.ts -> node_modules/highs/index.js',
      'law-pure: src/rules/judge.ts -> fs',
    ]);
  });

  test('refuses a package that package.json does not name, a file that is not there, and the tests', async () => {
    const files = {
      ...packageNamed('stranger'),
      'test/four-stops.ts': 'export const stops = 4;',
      'src/domain/a.ts': "import 'stranger';",
      'src/domain/b.ts': "import './nowhere.ts';",
      'src/domain/c.ts': "import '../../test/four-stops.ts';",
    };
    expect(await breachesIn(files)).toEqual([
      'no-outside: src/domain/c.ts -> test/four-stops.ts',
      'no-undeclared-package: src/domain/a.ts -> node_modules/stranger/index.js',
      'no-unresolved: src/domain/b.ts -> ./nowhere.ts',
    ]);
  });
});
