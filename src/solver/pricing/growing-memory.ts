/**
 * An ng-memory that grows where the best tours go round in circles (decremental state space relaxation: Righini and Salani
 * 2008): every stop between two visits of the same one is to remember it.
 */
import { type NgMemory, ngMemory } from './ng-memory.ts';

/** Up to so many stops, all of them are remembered. */
const MOST_REMEMBERED = 24;
/** Best tours whose circles are looked at. */
const MOST_CIRCLES = 10;
const MOST_TIMES_GROWN = 20;

/** Units that travel alike share their distances, and so what they remember to begin with. */
const firstMemories = new WeakMap<Float64Array, NgMemory>();

export class GrowingMemory {
  memory: NgMemory;
  private readonly distance: Float64Array;
  private readonly size: number;
  private readonly extra: (readonly [of: number, member: number])[] = [];
  private timesGrown = 0;

  /** @param distance between stops, `from * stops + to`. @param neighbours remembered around each stop to begin with. */
  constructor(distance: Float64Array, neighbours: number) {
    const stopCount = Math.round(Math.sqrt(distance.length));
    this.distance = distance;
    this.size = stopCount <= MOST_REMEMBERED ? stopCount : neighbours;
    const known = firstMemories.get(distance);
    this.memory = known ?? ngMemory(distance, { size: this.size, extra: [] });
    if (known === undefined) firstMemories.set(distance, this.memory);
  }

  /** @param tours stops of each in order, the best first. @returns false where these have no circles, or it has grown enough. */
  grow(tours: readonly (readonly number[])[]): boolean {
    const circles = tours.slice(0, MOST_CIRCLES).flatMap(circlesIn);
    if (circles.length === 0 || this.timesGrown >= MOST_TIMES_GROWN) return false;
    this.timesGrown++;
    this.extra.push(...circles);
    this.memory = ngMemory(this.distance, { size: this.size, extra: this.extra });
    return true;
  }
}

/** Of each stop between two visits of the same one: that it forgot it. */
function circlesIn(stops: readonly number[]): (readonly [of: number, member: number])[] {
  return stops.flatMap((stop, at) => {
    const before = at === 0 ? -1 : stops.lastIndexOf(stop, at - 1);
    return before < 0 ? [] : stops.slice(before + 1, at).map((between) => [between, stop] as const);
  });
}
