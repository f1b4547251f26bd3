/** U+0000 can stand in JSON, yet in no text of PostgreSQL: what is kept in a column of its own goes without. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '');
}
