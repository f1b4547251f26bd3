/** What the circles of a map mean, at its own scale: the same hours wherever it is printed. */
import type { Texts } from '../../../texts/texts.ts';
import { type Content, html } from '../markup.ts';
import { type Box, drawn, type Frame } from './frame.ts';
import { roundBelow } from './round-below.ts';

export interface NeedScale {
  readonly svg: Content;
  readonly box: Box;
}

const EDGE = 14;
const GAP = 10;
const SIZES = 3;
/** From one sample to the next smaller one. */
const STEP = 5;

/** @param most hours of the largest circle of the map. @returns samples in its lower right corner; null for a map without circles. */
export function needScale(
  most: number,
  perRootHour: number,
  { frame, texts }: { frame: Frame; texts: Texts },
): NeedScale | null {
  if (!(most > 0 && perRootHour > 0)) return null;
  const largest = roundBelow(most);
  const hours = Array.from({ length: SIZES }, (_, k) => roundBelow(largest / STEP ** k)).reverse();
  const radii = hours.map((value) => Math.max(2, perRootHour * Math.sqrt(value)));
  const labels = hours.map((value) => texts.format.hours(value, 2));
  const widths = radii.map((radius, k) => Math.max(2 * radius, 7 * labels[k]!.length));
  const width = widths.reduce((sum, one) => sum + one, 0) + GAP * (SIZES - 1);
  const bottom = frame.height - EDGE;
  const top = bottom - 16 - 2 * radii.at(-1)!;
  let left = frame.width - EDGE - width;
  const samples = radii.map((radius, k) => {
    const x = left + widths[k]! / 2;
    left += widths[k]! + GAP;
    return html`<circle cx="${drawn(x)}" cy="${drawn(bottom - 16 - radius)}" r="${drawn(radius)}"/><text x="${drawn(x)}" y="${bottom}">${labels[k]!}</text>`;
  });
  return {
    svg: html`<g class="need-scale">${samples}</g>`,
    box: { left: frame.width - EDGE - width - 8, top: top - 6, right: frame.width, bottom: frame.height },
  };
}
