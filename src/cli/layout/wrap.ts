/** Text broken into lines. */
import { textWidth } from './text-width.ts';

/**
 * Breaks at spaces and after hyphens, never at unbreakable spaces; a piece longer than a line is cut.
 *
 * @param indent put before every line but the first, counted in the width.
 */
export function wrapped(text: string, width: number, indent = ''): string[] {
  return text.split('\n').flatMap((paragraph) => wrappedParagraph(paragraph, width, indent));
}

function wrappedParagraph(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width;
  const close = () => {
    lines.push(line.trimEnd());
    line = indent;
    room = width - textWidth(indent);
  };
  for (const piece of piecesOf(text)) {
    let rest = piece;
    if (textWidth(rest.trimEnd()) > room && line.trim() !== '') close();
    while (textWidth(rest.trimEnd()) > room) {
      const characters = [...rest];
      line += characters.slice(0, Math.max(1, room)).join('');
      rest = characters.slice(Math.max(1, room)).join('');
      close();
    }
    line += rest;
    room -= textWidth(rest);
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Words with the ordinary space that follows them; a hyphenated word in its parts, an option (--lang) in one. */
function piecesOf(text: string): string[] {
  return text.match(/[^ -]+-(?=[^ -])|[^ ]* ?/g)!.filter((piece) => piece !== '');
}

/** @returns the longest piece that cannot be broken, columns. */
export function longestPiece(text: string): number {
  return Math.max(0, ...piecesOf(text.replaceAll('\n', ' ')).map((piece) => textWidth(piece.trimEnd())));
}
