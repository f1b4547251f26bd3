/** How names are compared with what is searched for: neither case nor accents count, "bœuf" is "boeuf". */
export function searchText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");
}

/** @returns a LIKE pattern (escape character: backslash) for each word of what is searched for. */
export function searchPatterns(search: string): readonly string[] {
  const words = searchText(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
