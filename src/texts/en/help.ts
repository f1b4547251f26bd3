/** The help of the command line. */
import type { HelpTexts } from '../help-texts.ts';

export const englishHelp: HelpTexts = {
  titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
  program:
    'Tournée plans where a travelling public service stops, on which days and for how long, and proves how far from the best possible rota the answer is.',
  examples: `Examples:
  tournee plan scenario.json --out result
  tournee plan scenario.json --same-means-as rota-in-use.json
  tournee check scenario.json result/rota.json

Exit code: 0 a legal rota, 1 illegal or impossible, 2 data or command to correct.`,
  commands: {
    plan: 'find the best rota and prove how good it is',
    check: 'check that a rota keeps every rule',
    need: 'show the estimated need by commune',
    travel: 'show, or write, travel times',
    compare: 'compare several rotas: same figures, who gains, who loses',
  },
  arguments: {
    scenario: 'scenario file (JSON)',
    rota: 'rota file (JSON)',
    rotas: 'rota files (JSON); the others are measured against the first',
  },
  options: {
    help: 'show this help',
    version: 'show the version',
    lang: 'language of the texts',
    travel: 'where travel times come from (otherwise: what the scenario says)',
    matrix: 'file of travel times, JSON or CSV (implies --travel file)',
    start: 'rota to start from; the result is worth at least what is legal of it',
    sameMeansAs: 'no more kilometres, nor hours from departure to return, than this rota, and compare with it',
    timeLimit: 'longest search, in seconds',
    gap: 'gap to the proven optimum at which the search may stop (0.0001 = 0.01%)',
    iterationLimit: 'most nodes explored, per model: makes the run repeatable',
    seed: 'seed of chance',
    out: 'folder to write scenario.json, rota.json, rota.geojson, timetable.csv into',
    outMatrix: 'file to write the travel times to (JSON)',
    json: 'result as a single JSON document on standard output',
  },
  values: {
    file: 'FILE',
    rota: 'ROTA',
    folder: 'DIR',
    seconds: 'S',
    fraction: 'G',
    number: 'N',
    language: 'LANGUAGE',
    source: 'SOURCE',
    options: 'options',
    command: 'COMMAND',
  },
  byDefault: (p) => `default: ${p.value}`,
  choices: (p) => `one of: ${p.values}`,
};
