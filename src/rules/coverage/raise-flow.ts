/**
 * Maximum flow out of one node after another, none ever taking back what an earlier one was given: shortest augmenting
 * paths (Edmonds and Karp 1972).
 *
 * A set of nodes from which the sink cannot be reached stays so: later paths do not enter it, so its outgoing arcs stay
 * full. Nodes found in such a set are never searched again, and all failed searches together cost one pass over the arcs.
 */
import { type FlowNetwork, NONE } from './flow-network.ts';

/** Raises the flow out of `from` by at most `hours`. @returns by how much. */
export type Raise = (source: { readonly from: number; readonly hours: number }) => number;

/** Where flow goes, and the residual capacity, hours, up to which an arc counts as full. */
export interface Drain {
  readonly sink: number;
  readonly smallest: number;
}

export function raiser(network: FlowNetwork, { sink, smallest }: Drain): Raise {
  const { to, residual, first, next } = network;
  const isDead = new Uint8Array(network.nodeCount);
  const arcInto = new Int32Array(network.nodeCount);
  const queue = new Int32Array(network.nodeCount);
  const seenIn = new Int32Array(network.nodeCount);
  let search = 0;

  /** Breadth first. @returns true where the sink was reached; else all nodes seen are dead from now on. */
  function findPath(from: number): boolean {
    search++;
    let head = 0;
    let tail = 0;
    queue[tail++] = from;
    seenIn[from] = search;
    while (head < tail) {
      const node = queue[head++]!;
      for (let arc = first[node]!; arc !== NONE; arc = next[arc]!) {
        const target = to[arc]!;
        if (residual[arc]! <= smallest || seenIn[target] === search || isDead[target] === 1) continue;
        arcInto[target] = arc;
        if (target === sink) return true;
        seenIn[target] = search;
        queue[tail++] = target;
      }
    }
    for (let seen = 0; seen < tail; seen++) isDead[queue[seen]!] = 1;
    return false;
  }

  function pushAlongPath({ from, most }: { from: number; most: number }): number {
    let hours = most;
    for (let node = sink; node !== from; node = to[arcInto[node]! ^ 1]!) {
      hours = Math.min(hours, residual[arcInto[node]!]!);
    }
    for (let node = sink; node !== from; node = to[arcInto[node]! ^ 1]!) network.push({ arc: arcInto[node]!, hours });
    return hours;
  }

  return ({ from, hours }) => {
    let raised = 0;
    while (hours - raised > smallest && isDead[from] === 0 && findPath(from)) {
      raised += pushAlongPath({ from, most: hours - raised });
    }
    return raised;
  };
}
