/** What labelling on a network needs whatever the charges are: made once, used by one run at a time. */
import { type CompletionGround, completionGround, homeSeconds, lastDwell, pauseOf } from './completion.ts';
import { type DayNetwork, lastOpening, roundUp } from './day-network.ts';
import { type KeyAxis, keyAxisOf } from './key-axis.ts';
import { nearestStops } from './ways.ts';

const NEAR = 20;

export interface LabellingGround {
  readonly network: DayNetwork;
  readonly axis: KeyAxis;
  readonly completion: CompletionGround;
  /** First label of a node at a key: `node * keys + key`. Scratch of a run. */
  readonly cells: Int32Array;
  /** First of the labels of a node that were extended, in ascending order of charge. Scratch of a run. */
  readonly extended: Int32Array;
  /** From the last opening to being back, by node. */
  readonly home: Float64Array;
  /** Latest opening of the last session; between the openings of the two; length of the last. By node. */
  readonly lastOpens: Float64Array;
  readonly pause: Float64Array;
  readonly lastDwell: Float64Array;
  /** Stops near each stop: where it is heuristic, tours go nowhere else. */
  readonly near: readonly Int32Array[];
  readonly isSpanBound: boolean;
  readonly isWorkBound: boolean;
  readonly isMetresBound: boolean;
  readonly isLoadBound: boolean;
  readonly isVisitsBound: boolean;
  /** A tour makes no more: not so many, maybe. */
  readonly mostVisits: number;
}

export function labellingGround(network: DayNetwork): LabellingGround {
  const { nodeCount, limits } = network;
  const axis = keyAxisOf(network);
  const byNode = (value: (node: number) => number) =>
    Float64Array.from({ length: nodeCount }, (_, node) => value(node));
  const longest = limits.latestReturn - limits.earliestDeparture;
  const mostSpan = Math.min(limits.mostSpanSeconds, longest);
  const visitsInTime = mostVisitsInTime(network, mostSpan);
  return {
    network,
    axis,
    completion: completionGround(network, axis),
    cells: new Int32Array(nodeCount * axis.count),
    extended: new Int32Array(nodeCount),
    home: byNode((node) => roundUp(homeSeconds(network, node), network.minute)),
    lastOpens: byNode((node) =>
      lastOpening(network.laterDwell[node]! > 0 ? network.laterWindows : network.windows, node),
    ),
    pause: byNode((node) => pauseOf(network, node)),
    lastDwell: byNode((node) => lastDwell(network, node)),
    near: nearestStops(network, NEAR),
    isSpanBound: limits.mostSpanSeconds < longest,
    isWorkBound: limits.mostWorkSeconds < mostSpan,
    isMetresBound: limits.mostMetres < Number.POSITIVE_INFINITY,
    isLoadBound: limits.mostLoad < network.load.reduce((sum, one) => sum + one, 0),
    isVisitsBound: limits.mostVisits < visitsInTime,
    mostVisits: Math.min(limits.mostVisits, visitsInTime),
  };
}

/** Visits that a day has time for: no less than can be made. */
function mostVisitsInTime(network: DayNetwork, span: number): number {
  const { nodeCount, dwell, stopCount, stopOf, setUp, packUp, step, time } = network;
  let least = Number.POSITIVE_INFINITY;
  for (let node = 0; node < nodeCount; node++) {
    const row = stopOf[node]! * stopCount;
    let driving = Number.POSITIVE_INFINITY;
    for (let to = 0; to < stopCount; to++) {
      if (to !== stopOf[node]) driving = Math.min(driving, time.between[row + to]!);
    }
    least = Math.min(least, roundUp(dwell[node]! + setUp + packUp + driving, step));
  }
  return least > 0 ? Math.min(stopCount, Math.floor(span / least) + 1) : stopCount;
}
