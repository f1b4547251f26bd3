/** Where a text stops being JSON: the messages of engines differ, and some name no place. */

export interface TextPlace {
  /** From 1. */
  readonly line: number;
  /** Characters from the start of the line, from 1. */
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in texts, so they are where the error is.
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** What may stand next; "or-end" where the object or list may also close. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** @returns the place of the first character that cannot stand where it does; its end where the text stops too soon. */
export function syntaxErrorPlace(text: string): TextPlace {
  return placeAt(text, syntaxErrorOffset(text));
}

function syntaxErrorOffset(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const after = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  for (;;) {
    at = after(SPACE);
    const character = text[at];
    if (character === undefined || expected === 'nothing') return at;
    const closes = (character === '}' && open.at(-1) === '{') || (character === ']' && open.at(-1) === '[');
    if (closes && expected.endsWith('or-end')) {
      open.pop();
      at += 1;
      expected = open.length === 0 ? 'nothing' : 'comma-or-end';
    } else if (expected === 'colon' || expected === 'comma-or-end') {
      if (character !== (expected === 'colon' ? ':' : ',')) return at;
      at += 1;
      expected = expected === 'colon' || open.at(-1) === '[' ? 'value' : 'key';
    } else if (expected.startsWith('key')) {
      const end = after(STRING);
      if (end < 0) return at;
      at = end;
      expected = 'colon';
    } else if (character === '{' || character === '[') {
      open.push(character);
      at += 1;
      expected = character === '{' ? 'key-or-end' : 'value-or-end';
    } else {
      const end = Math.max(after(STRING), after(SCALAR));
      if (end < 0) return at;
      at = end;
      expected = open.length === 0 ? 'nothing' : 'comma-or-end';
    }
  }
}

function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
