import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeTerminal, tournee } from '../support/command-line.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** In this process: what is said of a command line that is not obeyed needs no other. */
async function refused(...words: string[]) {
  const { terminal, written } = fakeTerminal(100);
  const code = await run(words, terminal, { version, env: {} });
  return { code, text: written.join('') };
}

describe('the command line', () => {
  test('says its version', async () => {
    expect(await tournee('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('helps in French, or in English', async () => {
    const french = await tournee('plan', '--help');
    expect(french).toMatchObject({ code: 0, stderr: '' });
    expect(french.stdout).toContain('Usage\u00a0: tournee plan SCENARIO [options]');
    expect(french.stdout).toContain('par défaut\u00a0: 0.0001');
    const english = await tournee('plan', '--help', '--lang', 'en');
    expect(english.stdout).toContain('Usage: tournee plan SCENARIO [options]');
    expect(english.stdout).toContain('default: 0.0001');
    expect(english.stdout).not.toContain('par défaut');
  });

  test('without a command shows the help, on standard error', async () => {
    const { code, stdout, stderr } = await tournee();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Commandes\u00a0:');
  });
});

describe('bad usage ends with 2 and says what is wrong', () => {
  test.each([
    [['fly'], 'La commande «\u00a0fly\u00a0» n’existe pas.', 'There is no command “fly”.'],
    [['plna'], 'Vouliez-vous dire «\u00a0plan\u00a0»\u202f?', 'Did you mean “plan”?'],
    [['plan'], 'Il manque l’argument SCENARIO.', 'Argument SCENARIO is missing.'],
    [['check', 'a.json'], 'Il manque l’argument ROTA.', 'Argument ROTA is missing.'],
    [['need', 'a', 'b'], 'trop d’arguments', 'too many arguments'],
    [['plan', 'a', '--fast'], 'L’option «\u00a0--fast\u00a0» n’existe pas.', 'There is no option “--fast”.'],
    [['plan', 'a', '--gap'], 'attend une valeur', 'needs a value'],
    [['plan', 'a', '--gap', 'wide'], 'n’accepte pas «\u00a0wide\u00a0»', 'does not accept “wide”'],
    [['plan', 'a', '--gap', '-0.1'], 'au moins 0', 'at least 0'],
    [['plan', 'a', '--time-limit', '0'], 'au-dessus de 0', 'above 0'],
    [['plan', 'a', '--time-limit', 'NaN'], 'au-dessus de 0', 'above 0'],
    [['plan', 'a', '--seed', '1.5'], 'nombre entier', 'whole number'],
    [['plan', 'a', '--iteration-limit', '0'], 'au moins 1', 'at least 1'],
    [['plan', 'a', '--travel', 'air'], 'admises\u00a0: great-circle, file, osrm', 'Accepted: great-circle, file, osrm'],
    [['plan', 'a', '--osrm-url', 'localhost'], 'n’accepte pas «\u00a0localhost\u00a0»', 'does not accept “localhost”'],
    [['plan', 'a', '--osrm-url', 'http://me:secret@osrm/'], '«\u00a0http://…@osrm/\u00a0»', '“http://…@osrm/”'],
    [['plan', 'a', '--osrm-url', 'http://osrm', '--matrix', 'b'], 'se contredisent', 'contradict each other'],
    [['plan', 'a', '--osrm-snap-limit', '0'], 'au-dessus de 0', 'above 0'],
    [['need', 'a', '--lang', 'de'], 'Valeurs admises\u00a0: fr, en', 'Accepted: fr, en'],
  ])('%j', async (words, french, english) => {
    const { code, text } = await refused(...words);
    expect(code).toBe(2);
    // No language was chosen: French, then English.
    expect(text.indexOf(french)).toBeGreaterThanOrEqual(0);
    expect(text.indexOf(english)).toBeGreaterThan(text.indexOf(french));
    expect(text).not.toContain('error:');
  });

  test('on standard error, in the real program', async () => {
    const { code, stdout, stderr } = await tournee('plan');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Il manque l’argument SCENARIO.');
  });

  test('in the language chosen only', async () => {
    const { text } = await refused('plan', '--lang=en');
    expect(text).toBe('Argument SCENARIO is missing.\nHelp: tournee plan --help\n');
  });
});
