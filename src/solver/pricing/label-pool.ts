/** Partial tours, column by column. The one at `size` is being made: it counts once `keep` is called. */

const FIRST_CAPACITY = 1 << 14;
const NUMBER_COLUMNS = ['charge', 'waiting', 'opens', 'span', 'latest', 'metres', 'load'] as const;
const INTEGER_COLUMNS = ['node', 'parent', 'memory', 'visits', 'halves', 'nextInCell', 'nextOfNode'] as const;

export class LabelPool {
  size = 0;
  node = new Int32Array(FIRST_CAPACITY);
  /** −1: none. */
  parent = new Int32Array(FIRST_CAPACITY);
  memory = new Int32Array(FIRST_CAPACITY);
  visits = new Int32Array(FIRST_CAPACITY);
  halves = new Int32Array(FIRST_CAPACITY);
  nextInCell = new Int32Array(FIRST_CAPACITY);
  nextOfNode = new Int32Array(FIRST_CAPACITY);
  charge = new Float64Array(FIRST_CAPACITY);
  /** Charge if the unit left as late as it can and waited for nothing; nil where time is free. */
  waiting = new Float64Array(FIRST_CAPACITY);
  /** Earliest opening of the last session. */
  opens = new Float64Array(FIRST_CAPACITY);
  /** Least time from leaving to the last opening. */
  span = new Float64Array(FIRST_CAPACITY);
  /** Latest departure. */
  latest = new Float64Array(FIRST_CAPACITY);
  metres = new Float64Array(FIRST_CAPACITY);
  load = new Float64Array(FIRST_CAPACITY);

  keep(): number {
    const label = this.size++;
    if (this.size === this.charge.length) this.grow();
    return label;
  }

  private grow(): void {
    const capacity = this.charge.length * 2;
    for (const column of NUMBER_COLUMNS) {
      const longer = new Float64Array(capacity);
      longer.set(this[column]);
      this[column] = longer;
    }
    for (const column of INTEGER_COLUMNS) {
      const longer = new Int32Array(capacity);
      longer.set(this[column]);
      this[column] = longer;
    }
  }
}
