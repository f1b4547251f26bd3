// Runs before every npm script: makes a fresh clone usable, and costs next to nothing once it is.
//
// Plain JavaScript that Node 12 understands, for it runs on whatever Node the machine has: no `??`, no `?.`, no `node:`.
// After it, npm finds Node 24 (the npm package `node`) in node_modules/.bin, first on the PATH of every script.
// Speaks on stderr only: the output of `tournee --json` stays clean.

import { spawnSync } from 'child_process';
import fs from 'fs';
import os from 'os';
import path from 'path';
import { fileURLToPath } from 'url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const lockFile = path.join(root, '.setup-lock');
const neededMajor = 24;
const staleAfterMinutes = 20;

const ranOnNode24 = majorOf(process.version) >= neededMajor;
let exitCode = 0;
if (!installIsInStep()) exitCode = installOnce();
else if (!ranOnNode24 && !hasOwnNode24()) exitCode = sayNodeIsMissing();
process.exit(exitCode);

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes node_modules/.package-lock.json at the end of an
 * install, as the account of what it put there: comparing the two also trusts an `npm install` made by hand, and
 * distrusts one that was interrupted or left out the development packages.
 */
function installIsInStep() {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(path.join(modules, '.package-lock.json'));
  const manifest = readJson(path.join(root, 'package.json'));
  if (wanted === null || present === null || manifest === null) return false;

  const locked = wanted[''] || {};
  for (const kind of ['dependencies', 'devDependencies']) {
    if (!sameEntries(manifest[kind] || {}, locked[kind] || {})) return false;
  }
  return Object.keys(wanted).every((place) => {
    if (place === '') return true;
    const here = present[place];
    // Optional packages for other systems and processors are not installed.
    if (here === undefined) return wanted[place].optional === true || wanted[place].devOptional === true;
    return here.version === wanted[place].version && here.integrity === wanted[place].integrity;
  });
}

/** Two scripts started at once must not both install: the first one does, the other waits for it. */
function installOnce() {
  takeLock();
  try {
    return installIsInStep() ? 0 : install();
  } finally {
    removeLock();
  }
}

function install() {
  say('Tournée : installation des dépendances (une fois, moins d’une minute)…');
  say('Tournée: installing the dependencies (once, less than a minute)…');
  // `engine-strict=false`: the Node that runs npm may be old, ours comes with the install.
  const flags = ['ci', '--include=dev', '--engine-strict=false', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = npmCommand();
  const result = spawnSync(npm.command, npm.arguments.concat(flags), {
    cwd: root,
    env: environmentOfTheMachine(),
    stdio: ['ignore', 2, 2],
    shell: npm.shell,
  });
  if (result.status !== 0) {
    say('');
    if (result.error) say('npm: ' + result.error.message);
    say('L’installation a échoué (message de npm ci-dessus).');
    say('  Réseau ou serveur mandataire : vérifiez l’accès au registre npm (npm ping), puis relancez la commande.');
    say('  npm antérieur à la version 7 (npm --version) : installez Node 24, https://nodejs.org, puis relancez.');
    say('  package.json et package-lock.json en désaccord : lancez npm install.');
    say('The installation failed (see the message of npm above).');
    say('  Network or proxy: check that the npm registry can be reached (npm ping), then run the command again.');
    say('  npm older than version 7 (npm --version): install Node 24, https://nodejs.org, then run the command again.');
    say('  package.json and package-lock.json disagree: run npm install.');
    return 1;
  }
  return hasOwnNode24() ? 0 : sayNodeIsMissing();
}

/** Starts it, for a file that is there may still be for another processor or C library. */
function hasOwnNode24() {
  const name = process.platform === 'win32' ? 'node.cmd' : 'node';
  const node = path.join(modules, '.bin', name);
  if (!fs.existsSync(node)) return false;
  const result = spawnSync(node, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return result.status === 0 && majorOf(result.stdout) >= neededMajor;
}

/** Only a nuisance when the machine's own Node is recent enough; otherwise nothing can run. */
function sayNodeIsMissing() {
  const machineNode = versionOfTheMachine();
  const goesOn = majorOf(machineNode) >= neededMajor;
  say('');
  say('Node ' + neededMajor + ' n’a pas été installé dans node_modules (npm réglé sur ignore-scripts ?).');
  if (goesOn) say('  On continue avec le Node de la machine, ' + machineNode + '.');
  else {
    say('  Node de la machine : ' + (machineNode || 'aucun') + ' ; il faut la version ' + neededMajor + ' ou plus.');
    say('  À faire : npm rebuild node --ignore-scripts=false');
    say('  ou installer Node ' + neededMajor + ', https://nodejs.org, puis relancer la commande.');
  }
  say('Node ' + neededMajor + ' was not installed in node_modules (is npm set to ignore-scripts?).');
  if (goesOn) say('  Going on with the Node of this machine, ' + machineNode + '.');
  else {
    say('  Node of this machine: ' + (machineNode || 'none') + '; version ' + neededMajor + ' or later is needed.');
    say('  To do: npm rebuild node --ignore-scripts=false');
    say('  or install Node ' + neededMajor + ', https://nodejs.org, then run the command again.');
  }
  return goesOn ? 0 : 1;
}

/** The npm that started this script, run by the machine's Node; without one (started by hand), the npm on the PATH. */
function npmCommand() {
  const started = process.env.npm_execpath || '';
  if (path.basename(started) === 'npm-cli.js') return { command: 'node', arguments: [started], shell: false };
  return { command: 'npm', arguments: [], shell: process.platform === 'win32' };
}

/** Without our node_modules/.bin on the PATH: `npm ci` removes node_modules, and must not run on the Node it removes. */
function environmentOfTheMachine() {
  const environment = Object.assign({}, process.env);
  const bin = path.join(modules, '.bin');
  for (const name of Object.keys(environment)) {
    if (name.toUpperCase() !== 'PATH') continue;
    const folders = environment[name].split(path.delimiter).filter((folder) => path.resolve(folder) !== bin);
    environment[name] = folders.join(path.delimiter);
  }
  return environment;
}

function versionOfTheMachine() {
  const result = spawnSync('node', ['--version'], { encoding: 'utf8', env: environmentOfTheMachine() });
  return result.status === 0 ? result.stdout.trim() : '';
}

function takeLock() {
  const mine = os.hostname() + ' ' + process.pid;
  for (let told = false; ; ) {
    try {
      fs.writeFileSync(lockFile, mine, { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') return; // A folder we may not write to: npm will say so better than we could.
    }
    if (lockIsStale()) {
      removeLock();
      continue;
    }
    if (!told) {
      say('Tournée : une autre installation est en cours, on l’attend… / waiting for another installation…');
      told = true;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function removeLock() {
  try {
    fs.unlinkSync(lockFile);
  } catch {
    // Already gone: another script found it stale at the same time.
  }
}

/** Its owner was killed (same machine), or it is too old to be true (another machine on the same disk). */
function lockIsStale() {
  try {
    const ageMinutes = (Date.now() - fs.statSync(lockFile).mtimeMs) / 60000;
    if (ageMinutes > staleAfterMinutes) return true;
    const owner = fs.readFileSync(lockFile, 'utf8').split(' ');
    // An owner not written yet (two lines of code ago elsewhere) is not a dead one.
    return owner.length === 2 && owner[0] === os.hostname() && !isRunning(Number(owner[1]));
  } catch {
    return false; // Released in between.
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function packagesOf(file) {
  const content = readJson(file);
  return content === null ? null : content.packages || null;
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function sameEntries(one, other) {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function majorOf(version) {
  const match = /^v?(\d+)\./.exec(version);
  return match === null ? 0 : Number(match[1]);
}

function say(line) {
  process.stderr.write(line + '\n');
}
