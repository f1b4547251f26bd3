/**
 * A residual network on typed arrays. An arc and its reverse stand side by side: arc a, reverse a ^ 1.
 *
 * Arcs leave a node in the order they were added, so whoever adds them in an order of their own choosing also chooses
 * which of several equal flows is found.
 */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** Hours; may be infinite. */
  readonly capacity: number;
}

export const NONE = -1;

export class FlowNetwork {
  readonly nodeCount: number;
  /** Target of each arc. */
  readonly to: Int32Array;
  /** What an arc can still carry, hours. */
  readonly residual: Float64Array;
  /** First arc of each node, and the next arc of the same node after each; NONE ends the list. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly #last: Int32Array;
  #arcCount = 0;

  /** @param most arcs that will be added, their reverses not counted. */
  constructor(size: { readonly nodes: number; readonly most: number }) {
    this.nodeCount = size.nodes;
    this.to = new Int32Array(2 * size.most);
    this.residual = new Float64Array(2 * size.most);
    this.next = new Int32Array(2 * size.most).fill(NONE);
    this.first = new Int32Array(size.nodes).fill(NONE);
    this.#last = new Int32Array(size.nodes).fill(NONE);
  }

  /** @param flow what the arc carries from the start. @returns the arc. */
  add({ from, to, capacity }: Arc, flow = 0): number {
    const arc = this.#append({ from, to, capacity: capacity - flow });
    this.#append({ from: to, to: from, capacity: flow });
    return arc;
  }

  /** What an arc carries. */
  flowOn(arc: number): number {
    return this.residual[arc ^ 1]!;
  }

  push({ arc, hours }: { arc: number; hours: number }): void {
    this.residual[arc]! -= hours;
    this.residual[arc ^ 1]! += hours;
  }

  #append({ from, to, capacity }: Arc): number {
    const arc = this.#arcCount++;
    this.to[arc] = to;
    this.residual[arc] = capacity;
    if (this.first[from] === NONE) this.first[from] = arc;
    else this.next[this.#last[from]!] = arc;
    this.#last[from] = arc;
    return arc;
  }
}
