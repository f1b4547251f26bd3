/** Lines of an iCalendar file (RFC 5545, section 3.1): values escaped, long lines folded. */

/** Octets of a line, without its end. */
const LONGEST_LINE = 75;

/** @param value as the property's type writes it. @returns the property on a line, or on several, each ended. */
export function contentLine(property: string, value: string): string {
  return folded(`${property}:${value}`);
}

/** @returns a value of type TEXT (section 3.3.11); control characters, which it may not hold, are left out. */
export function textValue(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are meant.
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replaceAll('\n', '\\n')
  );
}

/** @returns octets of a character in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** Broken before a line is too long, in octets of UTF-8 and never within a character; further lines start with a space. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > LONGEST_LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
}
