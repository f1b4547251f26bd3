/** How a place in a JSON document is told to programs. */

/** @returns JSON Pointer (RFC 6901); empty for the whole document. */
export function jsonPointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
