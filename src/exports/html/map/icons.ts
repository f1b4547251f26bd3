/** Symbols of single places; their form alone tells them apart. */
import { type Content, html } from '../markup.ts';
import { type Box, drawn, type MapPoint } from './frame.ts';

/** Half the side of the square that an icon fills. */
export const ICON = 7;

export function boxAround({ x, y }: MapPoint, half: number): Box {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** A house: where units stand at night. */
export function garageIcon(): Content {
  return html`<path class="garage" d="M-7 0l7 -7.5l7 7.5v7.5h-14z"/>`;
}

/** A square with a cross: a place that serves people all the time. */
export function servicePointIcon(): Content {
  return html`<path class="service-point" d="M-6 -6h12v12h-12zM0 -3.4v6.8M-3.4 0h6.8"/>`;
}

/** @param icon drawn around the origin. */
export function iconAt({ x, y }: MapPoint, icon: Content, scale = 1): Content {
  const size = scale === 1 ? '' : ` scale(${drawn(scale)})`;
  return html`<g transform="translate(${drawn(x)} ${drawn(y)})${size}">${icon}</g>`;
}

/** A dot with a rim: light, for it mostly stands in the circle of its commune. */
export function stopIcon({ x, y }: MapPoint, { visited, scale = 1 }: { visited: boolean; scale?: number }): Content {
  const radius = (visited ? 2.6 : 1.8) * Math.max(0.7, scale);
  return html`<circle class="${visited ? 'stop' : 'stop idle'}" cx="${drawn(x)}" cy="${drawn(y)}" r="${drawn(radius)}"/>`;
}

/** The two parapets of a bridge. @param across radians: the way over the barrier. */
export function crossingIcon({ x, y }: MapPoint, across: number): Content {
  const degrees = drawn((across * 180) / Math.PI);
  const deck = html`<path class="deck" d="M-7 -3.5h14v7h-14z"/>`;
  const parapets = html`<path class="parapets" d="M-9 -5.5l2 2h14l2 -2M-9 5.5l2 -2h14l2 2"/>`;
  return html`<g class="crossing" transform="translate(${drawn(x)} ${drawn(y)}) rotate(${degrees})">${deck}${parapets}</g>`;
}
