import { describe, expect, test } from 'vitest';
import {
  ACCENT,
  GAIN,
  INK,
  LOSS,
  MAP_GROUND,
  MUTED,
  PAPER,
  SHARE_SHADES,
  shadeOf,
  TINT,
  TOUR_COLOURS,
  WATER_INK,
} from '../../../src/exports/html/palette.ts';

type Triple = readonly [number, number, number];

/** Linear light, 0 to 1. */
function light(colour: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = light(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

/** What people see: Machado, Oliveira and Fernandes 2009, doi 10.1109/TVCG.2009.113, severity 1; the first sees all. */
const EYES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab of a colour as those eyes see it. */
function seen(colour: string, eyes: readonly [Triple, Triple, Triple]): Triple {
  const from = light(colour);
  const clipped = (row: Triple) => Math.min(1, Math.max(0, row[0] * from[0] + row[1] * from[1] + row[2] * from[2]));
  const [r, g, b] = eyes.map(clipped) as unknown as Triple;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function leastDistance(colours: readonly string[], eyes: readonly [Triple, Triple, Triple]): number {
  const points = colours.map((colour) => seen(colour, eyes));
  let least = Number.POSITIVE_INFINITY;
  points.forEach((one, k) => {
    for (const other of points.slice(0, k)) {
      least = Math.min(least, Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]));
    }
  });
  return least;
}

describe('the colours', () => {
  test.each(Object.entries(EYES))('of tours are told apart with %s', (_, eyes) => {
    expect(leastDistance(TOUR_COLOURS, eyes)).toBeGreaterThanOrEqual(0.095);
    expect(leastDistance([GAIN, LOSS], eyes)).toBeGreaterThanOrEqual(0.1);
  });

  test('of tours, gains and losses stand out from the ground of the map', () => {
    for (const colour of [...TOUR_COLOURS, GAIN, LOSS]) {
      expect(contrast(colour, MAP_GROUND)).toBeGreaterThanOrEqual(3);
    }
  });

  test('of texts have a contrast of 4.5 with what they stand on', () => {
    for (const ground of [PAPER, TINT, MAP_GROUND]) {
      for (const text of [INK, MUTED, ACCENT, WATER_INK]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('of shares go from light to dark, and nothing served has none', () => {
    const shades = [...SHARE_SHADES].map(({ shade }) => contrast(shade, PAPER));
    expect(shades).toEqual([...shades].sort((one, other) => one - other));
    expect([0, 0.2, 0.25, 0.251, 1].map(shadeOf)).toEqual([
      null,
      SHARE_SHADES[0].shade,
      SHARE_SHADES[0].shade,
      SHARE_SHADES[1].shade,
      SHARE_SHADES[3].shade,
    ]);
  });
});
