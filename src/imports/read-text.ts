/** Reads a text file, or says why not. */
import { constants, open } from 'node:fs/promises';
import { InputError } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 64;
/** Opening a named pipe would otherwise wait for somebody to write to it. */
const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export interface TextFile {
  /** Where it is. */
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
}

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  /** True where it is not UTF-8 and was read as Windows-1252, which is Latin-1 with more signs. */
  readonly isLatin1: boolean;
}

/** @returns the text of a UTF-8 file. @throws {InputError} */
export async function readText(file: TextFile): Promise<string> {
  const { text, isLatin1 } = decoded(await readBytes(file), file);
  if (isLatin1) throw new InputError([problem('file-not-utf8', [], { file: file.name })], file.name);
  return text;
}

/** @returns the text of a UTF-8 or Latin-1 file, as spreadsheets write them. @throws {InputError} */
export async function readTextOfSpreadsheet(file: TextFile): Promise<DecodedText> {
  return decoded(await readBytes(file), file);
}

async function readBytes(file: TextFile): Promise<Uint8Array> {
  const { name } = file;
  const refuse = (one: ReturnType<typeof problem>) => new InputError([one], name);
  try {
    // One handle for looking and reading: the file cannot change in between.
    await using handle = await open(file.path, READ_WITHOUT_WAITING);
    const status = await handle.stat();
    if (status.isDirectory()) throw refuse(problem('file-is-folder', [], { file: name }));
    if (!status.isFile()) throw refuse(problem('file-unreadable', [], { file: name, reason: 'not a file' }));
    const megabytes = Math.ceil(status.size / BYTES_PER_MEGABYTE);
    if (megabytes > MOST_MEGABYTES) {
      throw refuse(problem('file-too-large', [], { file: name, megabytes, most: MOST_MEGABYTES }));
    }
    return await handle.readFile();
  } catch (error) {
    throw error instanceof InputError ? error : refuse(problemOfSystem(error, name));
  }
}

function problemOfSystem(error: unknown, name: string) {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return problem('file-missing', [], { file: name });
  if (reason === 'EISDIR') return problem('file-is-folder', [], { file: name });
  return problem('file-unreadable', [], { file: name, reason });
}

function decoded(bytes: Uint8Array, file: TextFile): DecodedText {
  const utf8 = decodedAs('utf-8', bytes);
  const isUtf16 = utf8 === null && (bytes[0] ?? 0) >= 0xfe && (bytes[1] ?? 0) >= 0xfe;
  if (isUtf16) throw new InputError([problem('file-not-utf8', [], { file: file.name })], file.name);
  const text = utf8 ?? decodedAs('windows-1252', bytes) ?? '';
  if (text.trim() === '') throw new InputError([problem('file-empty', [], { file: file.name })], file.name);
  return { text, isLatin1: utf8 === null };
}

/** Null where the bytes are not of that encoding. A byte order mark is left out. */
function decodedAs(encoding: 'utf-8' | 'windows-1252', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
