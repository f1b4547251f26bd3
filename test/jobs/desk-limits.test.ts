import { describe, expect, onTestFinished, test } from 'vitest';
import { CancelledError } from '../../src/domain/problem.ts';
import { type DeskSettings, openDesk } from '../../src/jobs/desk.ts';
import { DeskBusyError } from '../../src/jobs/desk-questions.ts';
import { RunFailedError } from '../../src/jobs/run-failed-error.ts';
import { NO_SERVER } from '../support/uploads.ts';

const thrown = (promise: Promise<unknown>) => promise.then(() => null).catch((error: unknown) => error);

function scripted(settings: Partial<DeskSettings> = {}) {
  const script = new URL('./workers/scripted-desk.ts', import.meta.url);
  const desk = openDesk({ travel: NO_SERVER, script, ...settings });
  onTestFinished(() => desk.close());
  const play = async (name: string, signal?: AbortSignal) => (await desk.ask('preset', { name }, signal)).document;
  return { play, close: () => desk.close() };
}

describe('a desk', () => {
  test('refuses more questions than may wait, and takes them again once one is answered', async () => {
    const { play } = scripted({ mostWaiting: 1 });
    const asked = [play('answers late'), play('answers')];
    expect(await thrown(play('answers'))).toBeInstanceOf(DeskBusyError);
    await Promise.all(asked);
    expect(await play('answers')).toMatch(/^thread/);
  });

  test('asks as many threads at once as it has', async () => {
    const { play } = scripted({ threads: 2, mostWaiting: 0 });
    const [one, other] = await Promise.all([play('answers late'), play('answers late')]);
    expect(one).not.toBe(other);
  });

  test('ends a thread that takes too long, and answers the next question with another', async () => {
    const { play } = scripted({ timeLimitMs: 3000 });
    const before = await play('answers');
    expect(await thrown(play('never answers'))).toMatchObject({ code: 'no-answer-in-time' });
    expect(await play('answers')).not.toBe(before);
  });

  test('lives on where a thread dies', async () => {
    const { play } = scripted();
    expect(await thrown(play('crashes'))).toMatchObject({ code: 'crashed' });
    expect(await play('answers')).toMatch(/^thread/);
  });

  test('tells where the memory of a thread did not suffice, and lives on', async () => {
    const { play } = scripted({ resourceLimits: { maxOldGenerationSizeMb: 24 } });
    const error = await thrown(play('fills its memory'));
    expect(error).toBeInstanceOf(RunFailedError);
    expect(error).toMatchObject({ code: 'out-of-memory' });
    expect(await play('answers')).toMatch(/^thread/);
  });

  test('replaces a thread that has answered its share', async () => {
    const { play } = scripted({ mostQuestions: 2 });
    const threads = [await play('answers'), await play('answers'), await play('answers')];
    expect(threads[0]).toBe(threads[1]);
    expect(threads[2]).not.toBe(threads[1]);
  });

  test('frees a caller who goes away, whether the question waits or is being answered', async () => {
    const { play } = scripted();
    const away = new AbortController();
    const asked = [play('answers late', away.signal), play('answers late', away.signal)];
    const reason = new Error('gone');
    away.abort(reason);
    expect(await Promise.all(asked.map(thrown))).toEqual([reason, reason]);
    expect(await thrown(play('answers', away.signal))).toBe(reason);
    expect(await play('answers')).toMatch(/^thread/);
  });

  test('that is closed rejects what it was asked, and all that it is asked later', async () => {
    const { play, close } = scripted();
    const asked = [play('never answers'), play('answers')].map(thrown);
    await close();
    expect(await Promise.all([...asked, thrown(play('answers'))])).toEqual(Array(3).fill(expect.any(CancelledError)));
  });
});
