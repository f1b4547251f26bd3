/** Where a text stops being JSON: the messages of engines differ, and some name no place. */

export interface TextPlace {
  /** From 1. */
  readonly line: number;
  /** Characters from the start of the line, from 1. */
  readonly column: number;
}

const SPACE = /[ \t\n\r]*/y;
/** After a backslash. */
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
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
      const end = endOfString(text, at);
      if (end < 0) return at;
      at = end;
      expected = 'colon';
    } else if (character === '{' || character === '[') {
      open.push(character);
      at += 1;
      expected = character === '{' ? 'key-or-end' : 'value-or-end';
    } else {
      const end = character === '"' ? endOfString(text, at) : after(SCALAR);
      if (end < 0) return at;
      at = end;
      expected = open.length === 0 ? 'nothing' : 'comma-or-end';
    }
  }
}

/** Step by step: over megabytes of escapes a regular expression would run out of stack. */
function endOfString(text: string, start: number): number {
  if (text[start] !== '"') return -1;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') return at + 1;
    if (character < ' ') return -1;
    if (character !== '\\') continue;
    ESCAPE.lastIndex = at + 1;
    if (!ESCAPE.test(text)) return -1;
    at = ESCAPE.lastIndex - 1;
  }
  return -1;
}

/** @returns whether lists and objects lie in each other deeper than so many levels; a parser would fill the memory. */
export function nestsDeeperThan(levels: number, text: string): boolean {
  let level = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '[' || character === '{') {
      level += 1;
      if (level > levels) return true;
    } else if (character === ']' || character === '}') level -= 1;
  }
  return false;
}

function placeAt(text: string, offset: number): TextPlace {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
