/** How long a kilometre is on the map, and where north is. */
import type { Texts } from '../../../texts/texts.ts';
import { type Content, html } from '../markup.ts';
import { type Box, drawn, type Frame } from './frame.ts';
import { roundBelow } from './round-below.ts';

const LONGEST = 150;
const EDGE = 16;

/** @returns metres. */
export function roundLength(metresPerUnit: number): number {
  return roundBelow(LONGEST * metresPerUnit);
}

/** @returns where the bar stands: no name may. */
export function scaleBarBox({ height }: Frame): Box {
  return { left: EDGE - 8, top: height - EDGE - 26, right: EDGE + LONGEST + 24, bottom: height - EDGE + 8 };
}

export function northBox({ width }: Frame): Box {
  return { left: width - EDGE - 26, top: EDGE - 8, right: width - EDGE + 8, bottom: EDGE + 44 };
}

export function scaleBar(frame: Frame, texts: Texts): Content {
  const metres = roundLength(frame.metresPerUnit);
  const length = metres / frame.metresPerUnit;
  const y = frame.height - EDGE;
  const ends = `M${EDGE} ${y - 5}V${y}H${drawn(EDGE + length)}V${y - 5}`;
  return html`<g class="scale"><path d="${ends}"/><text x="${EDGE}" y="${y - 10}">${texts.format.kilometres(metres / 1000, 3)}</text></g>`;
}

export function northArrow(frame: Frame, texts: Texts): Content {
  const x = frame.width - EDGE - 9;
  return html`<g class="north"><path d="M${x} ${EDGE}l7 20l-7 -5l-7 5z"/><text x="${x}" y="${EDGE + 34}">${texts.pages.map.north}</text></g>`;
}
