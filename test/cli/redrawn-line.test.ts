import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { redrawnLine } from '../../src/cli/redrawn-line.ts';
import { terminalOf } from '../../src/cli/terminal.ts';

const CLEAR = '\r\u001b[2K';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A narrow terminal that somebody watches, or not. */
function lineOn(isWatched: boolean) {
  const written: string[] = [];
  const stream = {
    isTTY: isWatched,
    columns: 20,
    write: (text: string) => {
      written.push(text);
      return true;
    },
  } as NodeJS.WriteStream;
  const terminal = terminalOf({ stdout: stream, stderr: stream, env: {} });
  return {
    line: redrawnLine(terminal, (seconds) => `${Math.round(seconds)} s of a line that is ${'very '.repeat(40)}long`),
    written,
    width: terminal.width,
  };
}

test('a line is drawn again and again, no wider than the terminal, and then taken off', () => {
  const { line, written, width } = lineOn(true);
  vi.advanceTimersByTime(400);
  line.end();
  vi.advanceTimersByTime(1000);
  const drawn = written.filter((text) => text !== CLEAR);
  expect(drawn).toHaveLength(3);
  for (const text of drawn)
    expect([text.startsWith('0 s of a line'), text.length, text.at(-1)]).toEqual([true, width - 1, '…']);
  expect(written.at(-1)).toBe(CLEAR);
});

test('nothing is drawn where nobody watches', () => {
  const { line, written } = lineOn(false);
  vi.advanceTimersByTime(1000);
  line.clear();
  line.end();
  expect(written).toEqual([]);
});
