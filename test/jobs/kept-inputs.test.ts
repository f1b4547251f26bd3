import { describe, expect, test } from 'vitest';
import { keptInputs } from '../../src/jobs/kept-inputs.ts';
import { NO_SERVER, uploaded } from '../support/uploads.ts';

const ROOMY = { mostScenarios: 10, mostBytes: Number.POSITIVE_INFINITY };

describe('inputs', () => {
  test('are kept by their key, and made anew without one', async () => {
    const inputsOf = keptInputs(NO_SERVER, ROOMY);
    const first = await inputsOf(uploaded('a'));
    expect(await inputsOf(uploaded('a'))).toBe(first);
    expect(await inputsOf(uploaded(null))).not.toBe(first);
  });

  test('that were not asked for the longest are dropped where there are too many', async () => {
    const inputsOf = keptInputs(NO_SERVER, { ...ROOMY, mostScenarios: 2 });
    const [a, b] = [await inputsOf(uploaded('a')), await inputsOf(uploaded('b'))];
    expect(await inputsOf(uploaded('a'))).toBe(a);
    await inputsOf(uploaded('c'));
    expect(await inputsOf(uploaded('a'))).toBe(a);
    expect(await inputsOf(uploaded('b'))).not.toBe(b);
  });

  test('that are too large to keep are answered with all the same', async () => {
    const inputsOf = keptInputs(NO_SERVER, { ...ROOMY, mostBytes: 1 });
    const first = await inputsOf(uploaded('a'));
    expect(first.scenario.name).toBe('small');
    expect(await inputsOf(uploaded('a'))).not.toBe(first);
  });
});
