/** A pool to which tours are added as they are found, where not all can be listed. */
import type { PooledTour, TourPool } from './tour-pool.ts';

const FIRST_TOURS = 256;
const FIRST_VISITS = 1024;

type Column = Int32Array | Int16Array | Uint8Array | Float64Array;

/** Its arrays are longer than the pool, and replaced as it grows: they are to be read anew after `add`. */
export class GrowingTourPool implements TourPool {
  readonly unitClass: number;
  size = 0;
  firstVisit = new Int32Array(FIRST_TOURS + 1);
  stop = new Int32Array(FIRST_VISITS);
  variant = new Int16Array(FIRST_VISITS);
  kind = new Int16Array(FIRST_VISITS);
  opens = new Int32Array(FIRST_VISITS);
  daysLow = new Int32Array(FIRST_TOURS);
  daysHigh = new Int32Array(FIRST_TOURS);
  metres = new Float64Array(FIRST_TOURS);
  spanSeconds = new Int32Array(FIRST_TOURS);
  workSeconds = new Int32Array(FIRST_TOURS);
  cents = new Float64Array(FIRST_TOURS);
  halves = new Uint8Array(FIRST_TOURS);
  departs = new Int32Array(FIRST_TOURS);
  returns = new Int32Array(FIRST_TOURS);
  breaks = new Int32Array(FIRST_TOURS);
  private readonly known = new Map<string, number>();

  constructor(unitClass: number) {
    this.unitClass = unitClass;
  }

  /** @returns its index; that of its equal where the pool has one. */
  add(tour: PooledTour): number {
    const key = keyOf(tour);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.size;
    let visit = this.firstVisit[index]!;
    this.makeRoom(visit + tour.visits.length);
    for (const { stop, variant, kind, opens } of tour.visits) {
      this.stop[visit] = stop;
      this.variant[visit] = variant;
      this.kind[visit] = kind;
      this.opens[visit] = opens;
      visit++;
    }
    this.firstVisit[index + 1] = visit;
    this.daysLow[index] = tour.days.low;
    this.daysHigh[index] = tour.days.high;
    this.metres[index] = tour.metres;
    this.spanSeconds[index] = tour.spanSeconds;
    this.workSeconds[index] = tour.workSeconds;
    this.cents[index] = tour.cents;
    this.halves[index] = tour.halves;
    this.departs[index] = tour.departs;
    this.returns[index] = tour.returns;
    this.breaks[index] = tour.breaks;
    this.known.set(key, index);
    this.size++;
    return index;
  }

  private makeRoom(visits: number): void {
    if (visits > this.stop.length) {
      const room = 2 * visits;
      this.stop = longer(this.stop, room);
      this.variant = longer(this.variant, room);
      this.kind = longer(this.kind, room);
      this.opens = longer(this.opens, room);
    }
    if (this.size < this.cents.length) return;
    const room = 2 * this.cents.length;
    this.firstVisit = longer(this.firstVisit, room + 1);
    this.daysLow = longer(this.daysLow, room);
    this.daysHigh = longer(this.daysHigh, room);
    this.metres = longer(this.metres, room);
    this.spanSeconds = longer(this.spanSeconds, room);
    this.workSeconds = longer(this.workSeconds, room);
    this.cents = longer(this.cents, room);
    this.halves = longer(this.halves, room);
    this.departs = longer(this.departs, room);
    this.returns = longer(this.returns, room);
    this.breaks = longer(this.breaks, room);
  }
}

function longer<T extends Column>(column: T, length: number): T {
  const copy = new (column.constructor as new (length: number) => T)(length);
  copy.set(column);
  return copy;
}

/** What is driven, in its order, and when: tours with all this alike are one. */
function keyOf({ visits, departs, returns, breaks }: PooledTour): string {
  const made = visits.map(({ stop, variant, kind, opens }) => `${stop}/${variant}/${kind}/${opens}`).join(' ');
  return `${made} ${departs}-${returns} ${breaks}`;
}
