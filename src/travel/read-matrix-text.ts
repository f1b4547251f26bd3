/** The text of a matrix file. */
import { readFile, stat } from 'node:fs/promises';
import { InputError, type Problem } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';

/** 1,500 places in CSV take about 100 MB. */
const MOST_MEGABYTES = 400;
const BYTES_PER_MEGABYTE = 1024 * 1024;

export interface MatrixFileName {
  /** Where it is. */
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
}

/** @throws InputError where the file is missing, a folder, not readable, too large, empty, or no UTF-8 text. */
export async function readMatrixText({ path, name }: MatrixFileName): Promise<string> {
  const refused = (found: Problem) => new InputError([found], name);
  const unfit = await problemWith({ path, name });
  if (unfit !== null) throw refused(unfit);
  const text = await readFile(path).then(decoded, (error: unknown) => {
    throw refused(problemOfSystem(error, name));
  });
  if (text === null) throw refused(problem('file-not-utf8', [], { file: name }));
  if (text.trim() === '') throw refused(problem('file-empty', [], { file: name }));
  return text;
}

async function problemWith({ path, name }: MatrixFileName): Promise<Problem | null> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return problem('file-is-folder', [], { file: name });
    // Reading a named pipe would wait for somebody to write to it.
    if (!status.isFile()) return problem('file-unreadable', [], { file: name, reason: 'not a file' });
    const megabytes = Math.ceil(status.size / BYTES_PER_MEGABYTE);
    if (megabytes <= MOST_MEGABYTES) return null;
    return problem('file-too-large', [], { file: name, megabytes, most: MOST_MEGABYTES });
  } catch (error) {
    return problemOfSystem(error, name);
  }
}

function problemOfSystem(error: unknown, name: string): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return problem('file-missing', [], { file: name });
  return problem('file-unreadable', [], { file: name, reason });
}

/** Null where the bytes are no UTF-8. A byte order mark is left out. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
