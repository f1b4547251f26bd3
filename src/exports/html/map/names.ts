/** Names as they stand on a map: what they say, how much room they take, how they are written. */
import { type Content, html } from '../markup.ts';
import { shadeOf } from '../palette.ts';
import { shortened } from '../presentable.ts';
import type { CommuneCircle } from './communes.ts';
import type { DayMark } from './day-marks.ts';
import { drawn, type MapPoint } from './frame.ts';
import type { NamedPlace, PlacedName } from './labels.ts';
import { textWidth } from './text-size.ts';
import { strokeOf } from './tours.ts';

export interface Name {
  readonly place: NamedPlace;
  readonly text: string;
  readonly look: 'visited' | 'other' | 'water';
  /** Small, under the name. */
  readonly marks: readonly DayMark[];
}

const LONGEST = 30;
const FONTS = {
  visited: { size: 12.5, bold: true },
  other: { size: 11.5, bold: false },
  water: { size: 11.5, bold: false },
} as const;
const MARK_FONT = { size: 10, bold: false };
/** Of the piece of line before a mark, and between marks. */
const SAMPLE = 16;
const BETWEEN = 7;
const LINE_HEIGHT = 1.22;

export function namedCommune({ commune, at, radius }: CommuneCircle, marks: readonly DayMark[]): Name {
  const hollow = shadeOf(commune.servedShare) === null;
  return named(commune.name, { at, radius, hollow, look: commune.visits > 0 ? 'visited' : 'other', marks });
}

export function namedWater(name: string, at: MapPoint): Name {
  return named(name, { at, radius: 2, hollow: false, look: 'water', marks: [] });
}

/** A name, and under it by how much the place changes; null: it does not. */
export function namedChange(
  name: string,
  { at, radius, mark }: { readonly at: MapPoint; readonly radius: number; readonly mark: string | null },
): Name {
  const marks = mark === null ? [] : [{ style: null, text: mark }];
  return named(name, { at, radius, hollow: false, look: mark === null ? 'other' : 'visited', marks });
}

function named(
  whole: string,
  { at, radius, hollow, look, marks }: Omit<Name, 'place' | 'text'> & Omit<NamedPlace, 'lines' | 'optional'>,
): Name {
  const text = shortened(whole, LONGEST);
  const font = FONTS[look];
  const first = { text, width: textWidth(text, font), height: font.size * LINE_HEIGHT };
  const second = { text: '', width: marksWidth(marks), height: MARK_FONT.size * LINE_HEIGHT };
  return {
    place: { at, radius, hollow, optional: look === 'other', lines: marks.length === 0 ? [first] : [first, second] },
    text,
    look,
    marks,
  };
}

function marksWidth(marks: readonly DayMark[]): number {
  return marks.reduce((sum, mark, k) => sum + (k === 0 ? 0 : BETWEEN) + markWidth(mark), 0);
}

function markWidth({ text, style }: DayMark): number {
  return textWidth(text, MARK_FONT) + (style === null ? 0 : SAMPLE + 3);
}

export function nameLabel({ place, text, look, marks }: Name, { box, anchor, far }: PlacedName): Content {
  const font = FONTS[look];
  const x = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[anchor];
  const y = box.top + font.size * 0.95;
  const leader = far ? html`<path class="leader" d="${leaderPath(place, box)}"/>` : null;
  return html`<g class="name ${look}">${leader}<text x="${drawn(x)}" y="${drawn(y)}" text-anchor="${anchor}">${text}</text>${marksLine(marks, { x, anchor, y: y + MARK_FONT.size * LINE_HEIGHT })}</g>`;
}

/** The marks run from the left, wherever the name is anchored. */
function marksLine(
  marks: readonly DayMark[],
  { x, y, anchor }: { x: number; y: number; anchor: PlacedName['anchor'] },
): Content {
  const width = marksWidth(marks);
  let left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return marks.map((mark) => {
    const from = left;
    left += markWidth(mark) + BETWEEN;
    if (mark.style === null) {
      const alone = marks.length === 1 ? { x, anchor } : { x: from, anchor: 'start' };
      return html`<text class="mark" x="${drawn(alone.x)}" y="${drawn(y)}" text-anchor="${alone.anchor}">${mark.text}</text>`;
    }
    const sample = html`<path class="sample" d="M${drawn(from)} ${drawn(y - 3.4)}h${SAMPLE}" ${strokeOf(mark.style)}/>`;
    return html`${sample}<text class="mark" x="${drawn(from + SAMPLE + 3)}" y="${drawn(y)}">${mark.text}</text>`;
  });
}

/** From the rim of the symbol to the nearest point of the name. */
function leaderPath({ at, radius }: NamedPlace, { left, top, right, bottom }: PlacedName['box']): string {
  const to = { x: Math.min(right, Math.max(left, at.x)), y: Math.min(bottom, Math.max(top, at.y)) };
  const share = radius / Math.max(radius, Math.hypot(to.x - at.x, to.y - at.y));
  const from = { x: at.x + share * (to.x - at.x), y: at.y + share * (to.y - at.y) };
  return `M${drawn(from.x)} ${drawn(from.y)}L${drawn(to.x)} ${drawn(to.y)}`;
}
