/**
 * French typography. Sentences are written with ordinary spaces; this puts the unbreakable ones where the rules of the
 * Imprimerie nationale want them: U+00A0 before a colon and inside « », U+202F (narrow) before ; ! ? and %.
 */
export const NO_BREAK_SPACE = '\u00a0';
export const NARROW_NO_BREAK_SPACE = '\u202f';

function setInFrench(text: string): string {
  return text
    .replace(/ ([:»])/g, `${NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/ ([;!?%])/g, `${NARROW_NO_BREAK_SPACE}$1`)
    .replace(/'/g, '’');
}

/** Tag of a French sentence: sets what is written in the source, and leaves the values put into it as they are. */
export function fr(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.map((part, at) => setInFrench(part) + (values[at] ?? '')).join('');
}
