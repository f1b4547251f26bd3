/** The colours of a page. Every text has a contrast of 4.5 with what it stands on, every line and symbol of 3. */

export const INK = '#1c2733';
export const MUTED = '#52606d';
export const PAPER = '#ffffff';
/** Behind what a reader looks for. */
export const TINT = '#e8f0f6';
export const MAP_GROUND = '#fbfbfa';
export const HAIRLINE = '#d5dbe0';
export const ACCENT = '#14507a';
export const WATER = '#a9cbe0';
export const WATER_INK = '#2b6285';

/**
 * Tours, in the order in which days or units come. Told apart by people with protanopia, deuteranopia and tritanopia too:
 * under each, any two lie at least 0.095 apart in OKLab (of Okabe and Ito's, those dark enough for a line on white: 0.076).
 */
export const TOUR_COLOURS = [
  '#1b3d76',
  '#c0250e',
  '#288268',
  '#8637c4',
  '#9f8e19',
  '#4090e6',
  '#f34ea5',
  '#6a2e31',
] as const;

/** Dashes of the weeks of a cycle, lengths in units of the map; the first is a whole line. */
export const WEEK_DASHES = ['', '6 4', '2 3', '10 3 2 3', '4 2 2 2 2 2'] as const;

/** Shades of the share of need that is served, by the share up to which they hold. Nothing served: the paper, dashed. */
export const SHARE_SHADES = [
  { upTo: 0.25, shade: '#dde4e9' },
  { upTo: 0.5, shade: '#aebcc7' },
  { upTo: 0.75, shade: '#74879a' },
  { upTo: 1, shade: '#38495c' },
] as const;

/** @param share 0 to 1. @returns its shade; null where nothing is served. */
export function shadeOf(share: number): string | null {
  if (share <= 1e-9) return null;
  return (SHARE_SHADES.find(({ upTo }) => share <= upTo + 1e-9) ?? SHARE_SHADES.at(-1)!).shade;
}

/** Gains and losses: blue and orange, which every kind of colour blindness tells apart; signs say the same. */
export const GAIN = '#1f6fb2';
export const LOSS = '#b8520a';
