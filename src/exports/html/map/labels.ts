/**
 * Names on a map, such that none lies on another.
 *
 * Each name has two dozen places round its symbol, near and far. They are given out in the order of importance, each the
 * cheapest place left; then each name in turn may move to a cheaper one, until none does. A name that has no free place is
 * left out: it is in the tables.
 */
import { type Box, type Frame, type MapPoint, overlap } from './frame.ts';

export interface NamedPlace {
  readonly at: MapPoint;
  /** Of its symbol. */
  readonly radius: number;
  /** True where the name is rather left out than laid on a symbol. */
  readonly optional: boolean;
  /** True where the name may stand in the symbol, if there is room. */
  readonly hollow: boolean;
  readonly lines: readonly { readonly text: string; readonly width: number; readonly height: number }[];
}

export interface PlacedName {
  /** Index among the places. */
  readonly place: number;
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** True where it stands so far off that a line must lead to it. */
  readonly far: boolean;
}

/** `of`: where the symbol stands that it is; its own name minds it not. */
export interface Obstacle {
  readonly box: Box;
  readonly of: MapPoint | null;
}

export interface Surroundings {
  readonly frame: Frame;
  /** What a name had better not lie on: symbols, icons. */
  readonly obstacles: readonly Obstacle[];
  /** Lines that a name had rather not lie on, as pairs of points. */
  readonly strokes: readonly (readonly [MapPoint, MapPoint])[];
  /** Where no name may lie: the scale bar, say. */
  readonly reserved: readonly Box[];
}

interface Candidate extends Omit<PlacedName, 'place'> {
  /** What it costs whatever the other names do. */
  readonly cost: number;
}

/** More strokes than this are a thicket: names then go where they please. */
const MOST_STROKES = 1200;
const NEAR = 3;
const FAR = 15;
const ROUNDS = 4;
const COST = { obstacle: 30, stroke: 3, far: 14 };
interface Side {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: PlacedName['anchor'];
  readonly cost: number;
}

/** The right is where a reader looks for the name of a symbol; then left, above, below, the corners, and over or under it to one side. */
const SIDES: readonly Side[] = [
  { dx: 1, dy: 0, anchor: 'start', cost: 0 },
  { dx: -1, dy: 0, anchor: 'end', cost: 1 },
  { dx: 0, dy: -1, anchor: 'middle', cost: 2 },
  { dx: 0, dy: 1, anchor: 'middle', cost: 2.2 },
  { dx: 0.72, dy: -0.72, anchor: 'start', cost: 1.5 },
  { dx: 0.72, dy: 0.72, anchor: 'start', cost: 1.7 },
  { dx: -0.72, dy: -0.72, anchor: 'end', cost: 2.4 },
  { dx: -0.72, dy: 0.72, anchor: 'end', cost: 2.6 },
  { dx: 0.72, dy: -1, anchor: 'end', cost: 3 },
  { dx: 0.72, dy: 1, anchor: 'end', cost: 3.2 },
  { dx: -0.72, dy: -1, anchor: 'start', cost: 3 },
  { dx: -0.72, dy: 1, anchor: 'start', cost: 3.2 },
];

/** @param places the most important first. @returns the names that found room, in the same order. */
export function placeNames(places: readonly NamedPlace[], surroundings: Surroundings): PlacedName[] {
  const candidates = places.map((place) => candidatesOf(place, surroundings));
  const chosen: (Candidate | null)[] = places.map(() => null);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    candidates.forEach((options, place) => {
      const others = chosen.filter((other, at) => other !== null && at !== place);
      const best = options.find(({ box }) => !others.some((other) => overlap(box, other!.box))) ?? null;
      if (best !== null && best !== chosen[place]) {
        chosen[place] = best;
        moved = true;
      }
    });
    if (!moved) break;
  }
  return chosen.flatMap((candidate, place) => (candidate === null ? [] : [{ place, ...candidate }]));
}

/** @returns the legs of lines, for names to keep clear of. */
export function strokesOf(lines: readonly (readonly MapPoint[])[]): (readonly [MapPoint, MapPoint])[] {
  const strokes = lines.flatMap((points) => points.slice(1).map((to, k) => [points[k]!, to] as const));
  return strokes.length > MOST_STROKES ? [] : strokes;
}

/** Cheapest first. */
function candidatesOf(place: NamedPlace, { frame, obstacles, strokes, reserved }: Surroundings): Candidate[] {
  const sheet = { left: 4, top: 4, right: frame.width - 4, bottom: frame.height - 4 };
  const fits = ({ left, top, right, bottom }: Box) =>
    left >= sheet.left && top >= sheet.top && right <= sheet.right && bottom <= sheet.bottom;
  const outside = [NEAR, FAR].flatMap((gap) => SIDES.map((side) => candidateAt(place, side, gap)));
  return [...inside(place), ...outside]
    .filter(({ box }) => fits(box) && !reserved.some((other) => overlap(box, other)))
    .map((candidate) => {
      const covered = obstacles.filter(({ box, of }) => of !== place.at && overlap(candidate.box, box)).length;
      const crossed = strokes.filter(([from, to]) => crosses(candidate.box, from, to)).length;
      const cost = candidate.cost + covered * COST.obstacle + crossed * COST.stroke;
      return { ...candidate, cost, hides: covered > 0 };
    })
    .filter(({ hides }) => !(hides && place.optional))
    .sort((one, other) => one.cost - other.cost);
}

/** In a large symbol that is empty: level, or a little higher or lower. */
function inside({ at, radius, hollow, lines }: NamedPlace): Candidate[] {
  const { width, height } = sizeOf(lines);
  if (!hollow || Math.hypot(width, height) > 2 * radius) return [];
  const left = at.x - width / 2;
  return [0, 0.45, -0.45].flatMap((shift): Candidate[] => {
    const middle = at.y + shift * radius;
    const reach = Math.hypot(width / 2, Math.abs(shift * radius) + height / 2);
    if (reach > radius) return [];
    const box = { left, top: middle - height / 2, right: left + width, bottom: middle + height / 2 };
    return [{ box, anchor: 'middle', far: false, cost: 0.5 }];
  });
}

function sizeOf(lines: NamedPlace['lines']): { width: number; height: number } {
  return {
    width: Math.max(...lines.map((line) => line.width)),
    height: lines.reduce((sum, line) => sum + line.height, 0),
  };
}

function candidateAt({ at, radius, lines }: NamedPlace, side: Side, gap: number): Candidate {
  const { width, height } = sizeOf(lines);
  const x = at.x + side.dx * (radius + gap);
  const y = at.y + side.dy * (radius + gap);
  const { anchor } = side;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  // Beside the symbol: level with it; above and below: clear of it.
  const top = side.dy === 0 ? y - height / 2 : side.dy < 0 ? y - height : y;
  const far = gap > NEAR;
  const box = { left, top, right: left + width, bottom: top + height };
  return { box, anchor, far, cost: side.cost + (far ? COST.far : 0) };
}

/** Whether a stroke runs through a box, by Liang and Barsky's clipping. */
function crosses({ left, top, right, bottom }: Box, from: MapPoint, to: MapPoint): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enters, leaves] = [0, 1];
  const edges = [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const;
  for (const [towards, distance] of edges) {
    if (towards === 0) {
      if (distance < 0) return false;
      continue;
    }
    const share = distance / towards;
    if (towards < 0) enters = Math.max(enters, share);
    else leaves = Math.min(leaves, share);
  }
  return enters <= leaves;
}
