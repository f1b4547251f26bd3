// The import law: who may import whom in src/. `npm run laws` checks it; test/laws/import-law.test.ts checks this file.
// Imports of types count like any other: a layer that knows another's words depends on it.

/** A folder of src/ may import itself and the folders named here, nothing else of ours. */
const mayImport = {
  domain: [],
  need: ['domain'],
  travel: ['domain'],
  calendar: ['domain'],
  texts: ['domain'],
  // Never each other: the judge shares no code with the solver. Travel times reach both as a matrix.
  rules: ['domain', 'need'],
  solver: ['domain', 'need'],
  imports: ['domain', 'calendar', 'texts'],
  exports: ['domain', 'calendar', 'texts'],
  planning: ['domain', 'need', 'travel', 'calendar', 'texts', 'rules', 'solver', 'imports', 'exports'],
  storage: ['domain'],
  // domain's words are everybody's: messages between threads and over HTTP are made of them.
  jobs: ['domain', 'planning', 'storage'],
  http: ['domain', 'planning', 'jobs', 'storage', 'exports', 'texts'],
  client: [],
  web: ['client'],
};

/** Pure layers: no files, network, clock or machine. */
const pure = '^src/(domain|need|rules|solver|calendar)/';

/** The composition roots: main.ts (the service) and cli.ts, with their folders main/ and cli/. */
const roots = '^src/(main\\.ts$|main/|cli\\.ts$|cli/)';

/** A package that has one home; elsewhere it is reached through what that home exports. */
const homes = [
  {
    packages: 'highs|javascript-lp-solver',
    folders: ['solver'],
    why: 'the MIP solvers stay behind the MipSolver interface',
  },
  {
    packages: 'fastify|@fastify/[^/]+|fastify-type-provider-zod|prom-client',
    folders: ['http'],
    why: 'only http speaks HTTP',
  },
  {
    packages: 'openapi-fetch|eventsource-parser',
    folders: ['client'],
    why: 'who calls the service calls it by the client',
  },
  { packages: 'pino', folders: [], why: 'a log is handed in' },
  { packages: 'kysely|pg|pg-boss', folders: ['storage', 'jobs'], why: 'only storage and jobs speak SQL' },
  { packages: 'papaparse', folders: ['imports', 'exports', 'travel'], why: 'CSV is read and written at the edges' },
  {
    packages: 'date-fns|@date-fns/utc|timezones-ical-library',
    folders: ['calendar'],
    why: 'dates and time zones are reckoned in one place',
  },
  { packages: 'commander', folders: [], why: 'arguments belong to the command line' },
  { packages: 'svelte|maplibre-gl|uplot', folders: ['web'], why: 'the page stays in the page' },
];

const layers = Object.entries(mayImport).map(([folder, others]) => ({
  name: `law-${folder}`,
  comment: `src/${folder} imports ${others.length === 0 ? 'nothing of ours' : `only ${others.join(', ')}`}.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
}));

const packageHomes = homes.map(({ packages, folders, why }) => ({
  name: `home-${packages.split('|')[0]}`,
  comment: `Only from ${folders.map((folder) => `src/${folder}`).join(', ') || 'main.ts and cli.ts'}: ${why}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: [roots, ...folders.map((folder) => `^src/${folder}/`)] },
  to: { path: `(^|/)node_modules/(@types/)?(${packages})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers,
    {
      name: 'law-unknown-folder',
      comment: 'A folder of src/ that the law does not know: give it a line in mayImport.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${Object.keys(mayImport).join('|')}|cli|main)/` },
    },
    {
      name: 'law-config',
      comment: 'The environment is read once, at the composition root, and handed down as values.',
      severity: 'error',
      from: { path: '^src/', pathNot: [roots, '^src/(service-)?config\\.ts$'] },
      to: { path: '^src/((service-)?config|variables)\\.ts$' },
    },
    {
      name: 'law-roots',
      comment: 'Nobody imports a composition root.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/((cli|main)\\.ts$|(cli|main)/)' },
      to: { path: roots },
    },
    {
      name: 'law-pure',
      comment: "Domain, need, rules, solver and calendar use none of Node's modules: what they need is handed in.",
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    ...packageHomes,
    {
      name: 'home-sqlite',
      comment: 'Only storage speaks SQL.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { dependencyTypes: ['core'], path: 'sqlite$' },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'Nobody imports it and it imports nobody: is it still used?',
      severity: 'warn',
      from: { orphan: true, path: '^src/', pathNot: [roots, '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'no-outside',
      comment: 'The product runs without its tests, its benchmarks and its build.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|benchmarks|\\.ci)/' },
    },
    {
      name: 'no-development-package',
      comment: 'It is absent where only `dependencies` are installed. Types alone are fine: they are erased.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-package',
      comment: 'Imported, yet not in package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolved',
      comment: 'The file or package is not there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-copyleft',
      comment: 'Tournée is MIT: what it runs with must be as free to reuse.',
      severity: 'error',
      from: { path: '^src/' },
      to: { license: 'GPL', licenseNot: 'MIT|BSD|Apache' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // See imports of types too, which are gone once compiled.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
