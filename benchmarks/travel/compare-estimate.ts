/**
 * The great-circle estimate against a routed matrix, with the default settings and with those that fit it best.
 *
 *     node benchmarks/travel/compare-estimate.ts --matrix FILE [--about TEXT] [--out FILE]
 *
 * The matrix is JSON as src/travel/file-format.ts has it; its places need coordinates. Barriers are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { bestEstimate, defaultEstimate, type Estimate, errorsOf, quantile, tripsOf } from './estimate-error.ts';

const { values } = parseArgs({
  options: { matrix: { type: 'string' }, about: { type: 'string', default: '' }, out: { type: 'string' } },
});
if (values.matrix === undefined) {
  console.error('usage: node benchmarks/travel/compare-estimate.ts --matrix FILE [--about TEXT] [--out FILE]');
  process.exit(2);
}

const json = JSON.parse(readFileSync(values.matrix, 'utf8'));
const trips = tripsOf(json, values.matrix);
const circuities = trips.map((trip) => trip.metres / trip.straightMetres);
const defaults = defaultEstimate();
const compared = (estimate: Estimate) => ({ ...estimate, relativeErrors: errorsOf(trips, estimate) });
const result = {
  benchmark: 'great-circle estimate against a routed matrix',
  date: new Date().toISOString().slice(0, 10),
  machine: `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores, Node ${process.versions.node}`,
  matrix: json.source ?? '',
  about: values.about,
  trips: trips.length,
  medianKmByRoad:
    quantile(
      trips.map((trip) => trip.metres),
      0.5,
    ) / 1000,
  circuity: Object.fromEntries(
    [0.1, 0.5, 0.9].map((share) => [`percentile${share * 100}`, quantile(circuities, share)]),
  ),
  defaults: compared(defaults),
  bestFit: compared(bestEstimate(trips, defaults)),
};

const text = JSON.stringify(result, (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value), 2);
console.log(text);
if (values.out !== undefined) writeFileSync(values.out, `${text}\n`);
