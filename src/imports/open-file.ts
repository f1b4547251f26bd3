/** Opens a file to be read, or says why it cannot be. */
import { constants, type FileHandle, open } from 'node:fs/promises';
import { InputError } from '../domain/problem.ts';
import { problem } from '../domain/problem-codes.ts';

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Opening a named pipe would otherwise wait for somebody to write to it. */
const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export interface TextFile {
  /** Where it is. */
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
}

/**
 * @param mostMegabytes a larger file is refused.
 * @param read is given the file open, a real one; what it throws and is not of ours is the system's.
 * @throws {InputError}
 */
export async function withOpenFile<T>(
  file: TextFile,
  mostMegabytes: number,
  read: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  const { name } = file;
  const refuse = (one: ReturnType<typeof problem>) => new InputError([one], name);
  try {
    // One handle for looking and reading: the file cannot change in between.
    await using handle = await open(file.path, READ_WITHOUT_WAITING);
    const status = await handle.stat();
    if (status.isDirectory()) throw refuse(problem('file-is-folder', [], { file: name }));
    if (!status.isFile()) throw refuse(problem('file-unreadable', [], { file: name, reason: 'not a file' }));
    const megabytes = Math.ceil(status.size / BYTES_PER_MEGABYTE);
    if (megabytes > mostMegabytes) {
      throw refuse(problem('file-too-large', [], { file: name, megabytes, most: mostMegabytes }));
    }
    return await read(handle);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (reason === null) throw error;
    throw refuse(problemOfSystem(reason, name));
  }
}

function problemOfSystem(reason: string, name: string) {
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return problem('file-missing', [], { file: name });
  if (reason === 'EISDIR') return problem('file-is-folder', [], { file: name });
  return problem('file-unreadable', [], { file: name, reason });
}
