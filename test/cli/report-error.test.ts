import { describe, expect, test } from 'vitest';
import { reportError } from '../../src/cli/report-error.ts';
import { CancelledError, InfeasibleError, NoRotaFoundError } from '../../src/domain/problem.ts';
import { RunFailedError } from '../../src/jobs/run-failed-error.ts';
import { en } from '../../src/texts/en.ts';
import { fr } from '../../src/texts/fr.ts';
import { fakeTerminal } from '../support/command-line.ts';

function reported(error: unknown, env: Record<string, string> = {}) {
  const { terminal, written } = fakeTerminal(100, env);
  const code = reportError(terminal, fr, { error, as: 'text' });
  return { code, text: written.join('') };
}

const bug = () =>
  Object.assign(new TypeError(`x is undefined\n${'minified '.repeat(20_000)}`), { stack: 'at solve.ts:1' });

describe('a bug', () => {
  test('is one sentence and 70', () => {
    const { code, text } = reported(bug());
    expect(code).toBe(70);
    expect(text).toMatch(/^Erreur interne de Tournée \(TypeError: x is undefined\)[^\n]*\n$/);
  });

  test('shows its stack to who asks for it', () => {
    expect(reported(bug(), { TOURNEE_DEBUG: '1' }).text).toContain('at solve.ts:1');
  });

  test('is anything that was thrown', () => {
    expect(reported('just text')).toMatchObject({ code: 70 });
    expect(reported(undefined)).toMatchObject({ code: 70 });
  });
});

test.each([
  [new CancelledError(), 130, 'rien n’est écrit'],
  [new InfeasibleError([{ code: 'no-legal-rota', path: [], parameters: {} }]), 1, 'ne peuvent être tenus ensemble'],
  [new RunFailedError('no-rota-in-time', ''), 1, 'Augmentez --time-limit'],
  [new NoRotaFoundError('limit'), 1, 'Augmentez --time-limit'],
  [new NoRotaFoundError('method'), 1, 'Partez d’un planning connu (--start)'],
  [new RunFailedError('out-of-memory', ''), 70, 'La mémoire n’a pas suffi'],
  [new RunFailedError('crashed', 'x'), 70, 's’est interrompu'],
])('%s has its code and sentence', (error, code, said) => {
  const { code: found, text } = reported(error);
  expect(found).toBe(code);
  expect(text).toContain(said);
});

test('what a terminal would obey is not written to it', () => {
  const parameters = { value: 'a\u001b]0;title\u0007b', first: '/x' };
  const { terminal, written } = fakeTerminal(100);
  const error = new InfeasibleError([{ code: 'duplicate-stop', path: [], parameters }]);
  reportError(terminal, en, { error, as: 'text' });
  expect(written.join('')).toContain('“a]0;titleb”');
});
