/** Shares and changes as bars: beside a number that says the same, so they are drawn for the eye alone. */
import { type Content, html } from './markup.ts';

/** @param share 0 to 1. */
export function shareBar(share: number): Content {
  const width = percent(share);
  return html`<svg class="bar" aria-hidden="true" focusable="false"><rect class="whole" width="100%" height="100%"/><rect class="part" width="${width}" height="100%"/></svg>`;
}

/** From the middle: to the right for a gain, to the left for a loss. @param share −1 to 1. */
export function changeBar(share: number): Content {
  const half = Math.abs(share) / 2;
  const start = share < 0 ? 0.5 - half : 0.5;
  const look = share < 0 ? 'loss' : 'gain';
  return html`<svg class="bar change" aria-hidden="true" focusable="false"><rect class="whole" width="100%" height="100%"/><rect class="${look}" x="${percent(start)}" width="${percent(half)}" height="100%"/><rect class="middle" x="50%" width="1" height="100%"/></svg>`;
}

function percent(share: number): string {
  return `${Number((Math.min(1, Math.max(0, share)) * 100).toFixed(1))}%`;
}
