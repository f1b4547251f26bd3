/** Reads a text file, or says why not. */
import { InputError } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';
import { type TextFile, withOpenFile } from './open-file.ts';

const MOST_MEGABYTES = 64;

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

function readBytes(file: TextFile): Promise<Uint8Array> {
  return withOpenFile(file, MOST_MEGABYTES, (handle) => handle.readFile());
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
