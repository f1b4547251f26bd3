/** The lines of a large public file, one part of it after the other: INSEE's base on housing has 103 MB. */
import type { FileHandle } from 'node:fs/promises';
import { InputError } from '../../domain/problem.ts';
import { problem } from '../../domain/problem-codes.ts';
import { draftProblem } from '../../texts/official-problems.ts';
import { type TextFile, withOpenFile } from '../open-file.ts';

/** Five times the largest that INSEE publishes by commune. */
const MOST_MEGABYTES = 512;
/** Characters; the heading of 265 columns has 4,000. */
const LONGEST_LINE = 200_000;
const BYTES_AT_ONCE = 256 * 1024;
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

export interface FileLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * Calls `use` with each line that is not blank. Bytes become characters one by one (Latin-1): codes, headings and figures,
 * which is all that is read here, are the same in UTF-8.
 *
 * @throws {InputError} for a file that is none of text, empty, or too large.
 */
export async function eachLine(file: TextFile, use: (line: FileLine) => void): Promise<void> {
  await withOpenFile(file, MOST_MEGABYTES, async (handle) => {
    let line = 0;
    let rest = '';
    let isEmpty = true;
    const take = (text: string) => {
      line += 1;
      if (text.length > LONGEST_LINE) refuseLongLine();
      const content = text.trim();
      if (content === '') return;
      isEmpty = false;
      use({ line, text: content });
    };
    const refuseLongLine = () => {
      throw refused(file, draftProblem('line-too-long', { file: file.name, line: line + 1, most: LONGEST_LINE }));
    };
    for await (const bytes of partsOf(handle)) {
      if (line === 0 && rest === '') refuseOtherKinds(bytes, file);
      const texts = (rest + withoutMark(bytes.toString('latin1'), line === 0 && rest === '')).split('\n');
      rest = texts.pop()!;
      if (rest.length > LONGEST_LINE) refuseLongLine();
      for (const text of texts) take(text);
    }
    take(rest);
    if (isEmpty) throw refused(file, problem('file-empty', [], { file: file.name }));
  });
}

async function* partsOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (;;) {
    const buffer = Buffer.allocUnsafe(BYTES_AT_ONCE);
    const { bytesRead } = await handle.read(buffer, 0, BYTES_AT_ONCE, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

function withoutMark(text: string, isStart: boolean): string {
  return isStart && text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
}

/** INSEE gives its files as archives, with a workbook beside: people hand those on. */
function refuseOtherKinds(bytes: Buffer, file: TextFile): void {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    throw refused(file, draftProblem('file-is-archive', { file: file.name }));
  }
  const isUtf16 = (bytes[0] ?? 0) >= 0xfe && (bytes[1] ?? 0) >= 0xfe;
  if (isUtf16) throw refused(file, problem('file-not-utf8', [], { file: file.name }));
}

function refused(file: TextFile, one: ReturnType<typeof draftProblem>): InputError {
  return new InputError([one], file.name);
}
