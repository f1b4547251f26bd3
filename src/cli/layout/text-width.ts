/** How wide text stands on a terminal. */

const COMBINING = /\p{Mark}/u;

/** @returns columns that the text takes; combining marks take none. Wide scripts are not expected in names of communes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) if (!COMBINING.test(character)) width++;
  return width;
}

export type Align = 'left' | 'right';

/** @returns the text with spaces added up to the width; longer text is left as it is. */
export function padded(text: string, width: number, align: Align = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/**
 * @returns the text without characters that a terminal would obey: names come from files, and a file from a stranger must
 * not move the cursor or change the title of a window.
 */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '');
}
