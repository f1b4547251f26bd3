import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { radiusPerRootHour } from '../../../src/exports/html/map/communes.ts';
import { frameAround, isInside, overlap } from '../../../src/exports/html/map/frame.ts';
import { type NamedPlace, placeNames } from '../../../src/exports/html/map/labels.ts';
import { roundLength } from '../../../src/exports/html/map/scale-bar.ts';
import { textWidth } from '../../../src/exports/html/map/text-size.ts';
import { sideBySide, tourPath, tourStyles } from '../../../src/exports/html/map/tours.ts';
import { smallScenario } from '../../support/small-scenario.ts';

describe('the sheet of a map', () => {
  const position = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  });

  test('holds every place, wherever on earth', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 20 }), (positions) => {
        const frame = frameAround(positions);
        expect(positions.every((one) => isInside(frame.toMap(one), frame))).toBe(true);
        expect(Number.isFinite(frame.metresPerUnit)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('has one scale across and along: a kilometre is as long east as north', () => {
    const frame = frameAround([
      { lat: 45.8, lon: -1.2 },
      { lat: 46.0, lon: -0.8 },
    ]);
    const start = frame.toMap({ lat: 45.9, lon: -1 });
    const north = frame.toMap({ lat: 45.91, lon: -1 });
    const east = frame.toMap({ lat: 45.9, lon: -1 + 0.01 / Math.cos((45.9 * Math.PI) / 180) });
    expect(east.x - start.x).toBeCloseTo(start.y - north.y, 6);
    // A hundredth of a degree of latitude is 1.112 km.
    expect((start.y - north.y) * frame.metresPerUnit).toBeCloseTo(1111.95, 1);
  });

  test('has a scale bar of a round length that fits', () => {
    expect([3, 10, 34, 133].map(roundLength)).toEqual([200, 1000, 5000, 10_000]);
  });

  test('has circles whose areas are as the hours, and do not cover it', () => {
    const frame = frameAround([{ lat: 46, lon: 0 }]);
    const hours = Array.from({ length: 100 }, () => 4);
    const radius = radiusPerRootHour(hours, frame) * Math.sqrt(4);
    expect((100 * Math.PI * radius ** 2) / (frame.width * frame.height)).toBeLessThan(0.11);
    expect(radiusPerRootHour([0, 0], frame)).toBe(0);
  });
});

describe('names on a map', () => {
  const frame = frameAround([{ lat: 46, lon: 0 }]);
  const reserved = [{ left: 0, top: 380, right: 200, bottom: 420 }];
  const place = fc.record({
    at: fc.record({ x: fc.integer({ min: 0, max: frame.width }), y: fc.integer({ min: 0, max: frame.height }) }),
    radius: fc.integer({ min: 3, max: 40 }),
    hollow: fc.boolean(),
    optional: fc.boolean(),
    lines: fc.tuple(
      fc.record({ text: fc.constant('name'), width: fc.integer({ min: 5, max: 300 }), height: fc.constant(14) }),
    ),
  });

  test('never lie on one another, on what is reserved, or beyond the sheet', () => {
    fc.assert(
      fc.property(fc.array<NamedPlace>(place, { maxLength: 60 }), (places) => {
        const obstacles = places.map(({ at }) => ({
          box: { left: at.x, top: at.y, right: at.x + 5, bottom: at.y + 5 },
          of: at,
        }));
        const placed = placeNames(places, { frame, obstacles, strokes: [], reserved });
        placed.forEach(({ box }, k) => {
          expect(placed.slice(k + 1).some((other) => overlap(box, other.box))).toBe(false);
          expect(reserved.some((other) => overlap(box, other))).toBe(false);
          expect([box.left >= 0, box.top >= 0, box.right <= frame.width, box.bottom <= frame.height]).not.toContain(
            false,
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  test('stand to the right where there is room, and go elsewhere where there is none', () => {
    const one: NamedPlace = {
      at: { x: 300, y: 200 },
      radius: 5,
      hollow: false,
      optional: false,
      lines: [{ text: 'a', width: 40, height: 14 }],
    };
    const alone = placeNames([one], { frame, obstacles: [], strokes: [], reserved: [] });
    expect(alone.map(({ anchor }) => anchor)).toEqual(['start']);
    const stroke = [
      { x: 320, y: 0 },
      { x: 320, y: 400 },
    ] as const;
    const crossed = placeNames([one], { frame, obstacles: [], strokes: [stroke], reserved: [] });
    expect(crossed.map(({ anchor }) => anchor)).toEqual(['end']);
  });

  test('are reckoned wider for capitals and whole scripts, and not at all for marks', () => {
    const font = { size: 10 };
    expect(textWidth('WWW', font)).toBeGreaterThan(textWidth('iii', font));
    expect(textWidth('漢字', font)).toBe(24);
    expect(textWidth('e\u0301', font)).toBe(textWidth('e', font));
  });
});

describe('tours on a map', () => {
  const style = { colour: '#000000', dash: '' };

  test('have the colour of their weekday, and of their unit where there are several; their dash is that of the week', () => {
    const styleOf = tourStyles(smallScenario());
    const monday = styleOf({ unit: 'bus', day: { week: 1, weekday: 'monday' } });
    const next = styleOf({ unit: 'bus', day: { week: 2, weekday: 'monday' } });
    const tuesday = styleOf({ unit: 'bus', day: { week: 1, weekday: 'tuesday' } });
    expect([next.colour === monday.colour, next.dash === monday.dash, tuesday.colour === monday.colour]).toEqual([
      true,
      false,
      false,
    ]);
    const two = smallScenario();
    const ofUnits = tourStyles({ ...two, units: [...two.units, { ...two.units[0]!, id: 'car' }] });
    const day = { week: 1, weekday: 'monday' } as const;
    expect(ofUnits({ unit: 'car', day }).colour).not.toBe(ofUnits({ unit: 'bus', day }).colour);
  });

  test('are drawn once where they go there and back', () => {
    const [a, b, c] = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
    ];
    expect(String(tourPath([a!, b!, a!], style))).toContain('d="M0 0L10 0"');
    expect(String(tourPath([a!, b!, c!, b!, a!], style))).toContain('d="M0 0L10 0L10 10"');
    expect(tourPath([a!, a!], style)).toBeTruthy();
    expect(tourPath([], style)).toBe(null);
  });

  test('lie side by side on a leg that they share, whichever way they drive it', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    const lines = sideBySide([
      [a!, b!],
      [b!, a!],
    ]);
    expect(lines[0]!.map(({ y }) => y)).toEqual(lines[1]!.map(({ y }) => -y));
    expect(lines[0]![0]!.y).not.toBe(0);
    expect(sideBySide([[a!, b!]])).toEqual([[a, b]]);
  });
});
