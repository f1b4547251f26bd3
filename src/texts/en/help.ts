/** The help of the command line. */
import type { HelpTexts } from '../help-texts.ts';

export const englishHelp: HelpTexts = {
  titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
  program:
    'Tournée plans where a travelling public service stops, on which days and for how long, and proves how far from the best possible rota the answer is.',
  examples: `Examples:
  tournee new --epci "Rochefort Océan" --out draft
  tournee plan scenario.json --out result
  tournee plan scenario.json --same-means-as rota-in-use.json
  tournee check scenario.json result/rota.json

Exit code: 0 a legal rota, 1 illegal or impossible, 2 data or command to correct, or a server of travel times that fails.`,
  commands: {
    new: 'draft a territory and a scenario to start from, out of public files',
    plan: 'find the best rota and prove how good it is',
    check: 'check that a rota keeps every rule',
    need: 'show the estimated need by commune',
    travel: 'show, or write, travel times',
    compare: 'compare several rotas: same figures, who gains, who loses',
    explain: 'why not us? what excludes a commune, or what one more visit there would cost, with proof',
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
    osrmUrl: 'address of the OSRM server (implies --travel osrm); otherwise the variable OSRM_URL, then the scenario',
    osrmSnapLimit: 'farthest that a place may lie from the road where OSRM puts it, in metres',
    noTravelCache: "neither read nor keep travel times in the folder TOURNEE_CACHE (otherwise the system's for caches)",
    goal: 'what is wanted: coverage (serve most), equity (the least served communes first) or economy (promises at the least cost); left out: what the scenario says',
    samePresencesAs: 'visit each commune exactly as often, and each stop as long, as this rota (for --goal economy)',
    keep: 'rota in use: each visit that stays at its stop, on its weekday, in its part of the day is worth something (keep.weights of the scenario)',
    lock: 'rota whose tours are all fixed: same units, days, stops and lengths',
    sameMeansAs: 'no more kilometres, nor hours from departure to return, than this rota, and compare with it',
    timeLimit: 'longest search, in seconds',
    gap: 'gap to the proven optimum at which the search may stop (0.0001 = 0.01%)',
    iterationLimit: 'most nodes explored, per model: makes the run repeatable',
    seed: 'seed of chance',
    out: 'folder to write scenario.json, rota.json, rota.html, rota.geojson, timetable.csv into',
    outComparison: 'folder to write comparison.html into: who gains, who loses, on a map',
    commune: 'communes to explain, official codes with commas between them (otherwise: all)',
    explain: 'explain the rota found, too: why not us? (a minute more)',
    explainGap: 'gap to the proven optimum at which each answer may stop',
    outExplanation: 'folder to write rota.html, with “why not us?”, and explanation.json into',
    outMatrix: 'file to write the travel times to (JSON)',
    json: 'result as a single JSON document on standard output',
    epci: 'intercommunalité: its name (accents left out if you like) or its SIREN number',
    communes: 'or else communes: INSEE codes, separated by commas',
    population:
      'base “Évolution et structure de la population” of INSEE (base-cc-evol-struct-pop, CSV): columns POP, POP6074, POP7589, POP90P of the latest vintage',
    households: 'base “Logement” of INSEE (base-cc-logement, CSV): columns RP and RP_VOIT1P of the latest vintage',
    points: 'communes of API Géo (JSON) with their town halls and centres',
    servicePoints: 'list of France Services of ANCT (CSV)',
    outDraft: 'folder to write scenario.json, its tables and README.txt to',
    force: 'replace the draft that is there',
  },
  values: {
    file: 'FILE',
    rota: 'ROTA',
    folder: 'DIR',
    seconds: 'S',
    fraction: 'G',
    number: 'N',
    language: 'LANGUAGE',
    goal: 'GOAL',
    source: 'SOURCE',
    url: 'URL',
    metres: 'M',
    options: 'options',
    command: 'COMMAND',
    nameOrSiren: 'NAME|SIREN',
    codes: 'CODES',
  },
  byDefault: (p) => `default: ${p.value}`,
  choices: (p) => `one of: ${p.values}`,
};
