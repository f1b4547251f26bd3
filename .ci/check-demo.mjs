// node .ci/check-demo.mjs FOLDER: whether `npm run demo` left there what it promises. Plain JavaScript, as setup.mjs.

import fs from 'fs';
import path from 'path';

const folder = process.argv[2];
const largestGap = 0.001;
const problems = [];

for (const name of ['scenario.json', 'rota.json', 'rota.html', 'comparison.html', 'rota.geojson', 'timetable.csv']) {
  const text = read(name);
  if (text === '') problems.push(name + ' is missing or empty');
  else if (/json$/.test(name) && parse(text) === null) problems.push(name + ' is not JSON');
}

const certificate = (parse(read('rota.json')) || {}).certificate || {};
if (!(certificate.gap >= 0 && certificate.gap <= largestGap)) {
  problems.push('certificate.gap is ' + certificate.gap + ', wanted at most ' + largestGap);
}
if (!(certificate.objective > 0)) problems.push('certificate.objective is ' + certificate.objective);

for (const problem of problems) console.error('   ' + folder + ': ' + problem);
process.exit(problems.length === 0 ? 0 : 1);

function read(name) {
  try {
    return fs.readFileSync(path.join(folder, name), 'utf8');
  } catch {
    return '';
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
