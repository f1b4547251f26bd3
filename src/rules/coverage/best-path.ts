/** The path of greatest gain in a residual network: Bellman and Ford's method with a queue. */
import { type FlowNetwork, NONE } from './flow-network.ts';

/** Gains that differ by less than this fraction of the greatest are equal; the path of fewer arcs is then the better. */
const GAIN_TOLERANCE = 1e-11;

/** @returns arcs of the best path, last one first; null where there is no path. */
export type BestPath = (ends: { readonly from: number; readonly to: number }) => number[] | null;

/**
 * The network must hold no cycle of positive gain, as the residual network of a best flow does not.
 *
 * @param gainOfArc by arc, reverses included.
 * @param smallest residual capacity, hours, up to which an arc counts as full.
 */
export function bestPathFinder(network: FlowNetwork, gainOfArc: Float64Array, smallest: number): BestPath {
  const { nodeCount, to, residual, first, next } = network;
  const tolerance = GAIN_TOLERANCE * gainOfArc.reduce((most, gain) => Math.max(most, gain), 0);
  const gainTo = new Float64Array(nodeCount);
  const arcsTo = new Int32Array(nodeCount);
  const arcInto = new Int32Array(nodeCount);
  const timesQueued = new Int32Array(nodeCount);
  const isQueued = new Uint8Array(nodeCount);

  /** Looks at every arc out of a node; queues the nodes that it reaches better than before. */
  function relax({ node, target }: { node: number; target: number }, queue: number[]): void {
    for (let arc = first[node]!; arc !== NONE; arc = next[arc]!) {
      if (residual[arc]! <= smallest) continue;
      const reached = to[arc]!;
      const gain = gainTo[node]! + gainOfArc[arc]!;
      const arcs = arcsTo[node]! + 1;
      const isBetter =
        gain > gainTo[reached]! + tolerance || (gain >= gainTo[reached]! - tolerance && arcs < arcsTo[reached]!);
      if (!isBetter) continue;
      gainTo[reached] = gain;
      arcsTo[reached] = arcs;
      arcInto[reached] = arc;
      // A node is improved once per arc of a best path at most; the limit only guards against rounding.
      if (reached === target || isQueued[reached] === 1 || timesQueued[reached]! > nodeCount) continue;
      isQueued[reached] = 1;
      timesQueued[reached]!++;
      queue.push(reached);
    }
  }

  return ({ from, to: target }) => {
    gainTo.fill(Number.NEGATIVE_INFINITY);
    arcsTo.fill(Number.MAX_SAFE_INTEGER);
    timesQueued.fill(0);
    gainTo[from] = 0;
    arcsTo[from] = 0;
    const queue = [from];
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head]!;
      isQueued[node] = 0;
      relax({ node, target }, queue);
    }
    if (gainTo[target] === Number.NEGATIVE_INFINITY) return null;
    const path: number[] = [];
    for (let node = target; node !== from && path.length <= nodeCount; node = to[arcInto[node]! ^ 1]!) {
      path.push(arcInto[node]!);
    }
    return path.length > nodeCount ? null : path;
  };
}
