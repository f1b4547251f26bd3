/** Names as strangers write them, made fit to stand in a page. */

/** What has no place in a page, and what turns the direction of the text that follows it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';

/**
 * @returns the text without controls and halves of characters. Where some of it runs from right to left it is shut off,
 * so that the hours and figures beside it stay in their order.
 */
export function presentableText(text: string): string {
  const fit = text.toWellFormed().replace(UNFIT, '');
  return RIGHT_TO_LEFT.test(fit) ? ISOLATE + fit + END_OF_ISOLATE : fit;
}

/** @param value plain data. @returns a copy in which every text is presentable; names that were the same still are. */
export function presentable<Value>(value: Value): Value {
  return copied(value) as Value;
}

function copied(value: unknown): unknown {
  if (typeof value === 'string') return presentableText(value);
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(inner)]));
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** @returns the text, or as much of it as has that many characters as people count them, an ellipsis included. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
