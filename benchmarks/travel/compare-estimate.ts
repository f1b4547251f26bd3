/**
 * The great-circle estimate against any routed matrix.
 *
 *     node benchmarks/travel/compare-estimate.ts --matrix FILE [--about TEXT] [--out FILE]
 *
 * The matrix is JSON as src/travel/file-format.ts has it; its places need coordinates. Barriers are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { compareEstimate } from './compare.ts';
import { tripsOf } from './estimate-error.ts';

const { values } = parseArgs({
  options: { matrix: { type: 'string' }, about: { type: 'string', default: '' }, out: { type: 'string' } },
});
if (values.matrix === undefined) {
  console.error('usage: node benchmarks/travel/compare-estimate.ts --matrix FILE [--about TEXT] [--out FILE]');
  process.exit(2);
}

const json = JSON.parse(readFileSync(values.matrix, 'utf8'));
const result = {
  benchmark: 'great-circle estimate against a routed matrix',
  date: new Date().toISOString().slice(0, 10),
  machine: `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores, Node ${process.versions.node}`,
  matrix: json.source ?? '',
  about: values.about,
  ...compareEstimate(tripsOf(json, values.matrix)),
};

const text = JSON.stringify(result, (_, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value), 2);
console.log(text);
if (values.out !== undefined) writeFileSync(values.out, `${text}\n`);
