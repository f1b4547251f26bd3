/** What both bounds on the rest of a tour are made of, and which of the two is asked for. */
import { type DayNetwork, type NetworkCharges, openingFrom, roundUp } from './day-network.ts';
import type { KeyAxis } from './key-axis.ts';

/** More keys than there are. */
const NEVER = 30_000;

/** What does not depend on charges, once per network. */
export interface CompletionGround {
  /** Key of the last session of a node, for a unit ready at a key: `node * keys + key`; −1 where it is too late. */
  readonly entry: Int16Array;
  /** Kinds of node by how long their last session is. */
  readonly dwellClass: Int32Array;
  /** Keys by which a unit is ready later than it opened, at least, lunch left aside: `(dwellClass * stops + from) * stops + to`. */
  readonly shift: Int16Array;
  /** The least of these from a stop: `dwellClass * stops + from`. */
  readonly leastShift: Int16Array;
  /** Last key of a node from which the unit is back in time; −1: none. */
  readonly lastHome: Int16Array;
  /** Keys that lunch takes at least. */
  readonly lunchShift: number;
  /** Seconds that a key of a shift stands for; 0 where keys are not of time. */
  readonly keySeconds: number;
}

export function completionGround(network: DayNetwork, axis: KeyAxis): CompletionGround {
  const { nodeCount, stopCount } = network;
  const entry = new Int16Array(nodeCount * axis.count);
  const dwells: number[] = [];
  const dwellClass = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    for (let key = 0; key < axis.count; key++) entry[node * axis.count + key] = entryKey(network, axis, { node, key });
    const dwell = lastDwell(network, node);
    if (!dwells.includes(dwell)) dwells.push(dwell);
    dwellClass[node] = dwells.indexOf(dwell);
  }
  const shift = new Int16Array(dwells.length * stopCount * stopCount);
  dwells.forEach((dwell, at) => {
    for (let way = 0; way < stopCount * stopCount; way++) {
      const seconds = dwell + network.packUp + network.time.between[way]! + network.setUp;
      shift[at * stopCount * stopCount + way] = keysWithin(network, axis, seconds);
    }
  });
  const leastShift = Int16Array.from({ length: dwells.length * stopCount }, (_, from) => {
    const stop = from % stopCount;
    const ways = shift.subarray(from * stopCount, (from + 1) * stopCount);
    return ways.reduce((least, one, to) => (to === stop ? least : Math.min(least, one)), NEVER);
  });
  const isTime = axis.measure === 'time';
  return {
    entry,
    dwellClass,
    shift,
    leastShift,
    lastHome: Int16Array.from({ length: nodeCount }, (_, node) => lastKeyHome(network, axis, node)),
    lunchShift: isTime ? Math.floor(network.limits.lunchSeconds / axis.width) : 0,
    keySeconds: isTime ? axis.width : 0,
  };
}

export interface CompletionCase {
  readonly network: DayNetwork;
  readonly axis: KeyAxis;
  readonly completion: CompletionGround;
}

/** The least that the rest of a tour can be charged, by node and key: a tour may go round in circles here. */
export interface Completion {
  /** `node * keys + key` of its last session: infinite where no rest is possible. */
  readonly rest: Float64Array;
  /** Stop that the best rest goes to first, and the best rest that goes elsewhere; null where that is not known. */
  readonly detour: { readonly first: Int16Array; readonly otherwise: Float64Array } | null;
  /** Charge of a node and of the best rest behind it, by node: whatever comes before. */
  readonly best: Float64Array;
}

/** @returns by node, what its visit and its best rest are charged. */
export function bestOfNodes(
  { network, axis }: CompletionCase,
  charges: NetworkCharges,
  { rest, active }: { readonly rest: Float64Array; readonly active: Int32Array },
): Float64Array {
  const best = new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY);
  for (const node of active) {
    let least = Number.POSITIVE_INFINITY;
    for (let key = 0; key < axis.count; key++) least = Math.min(least, rest[node * axis.count + key]!);
    best[node] = least + chargeOfNode(network, charges, node);
  }
  return best;
}

/** What crossing noon between two visits is charged, without its time. */
export const noonCharge = ({ limits }: DayNetwork, charges: NetworkCharges): number =>
  charges.afternoon + (limits.lunchSeconds > 0 ? charges.lunch : 0);

/** What a visit adds by itself, whatever is before and behind it, the first session's opening left aside. */
export function chargeOfNode(network: DayNetwork, charges: NetworkCharges, node: number): number {
  const charge = charges.ofNode[node]!;
  if (network.laterDwell[node] === 0) return charge;
  const lunch = network.limits.lunchSeconds > 0 ? charges.lunch : 0;
  return charge + charges.afternoon + lunch + charges.perSecond * pauseOf(network, node);
}

/** Least time between the two openings of a visit of a day. */
export function pauseOf({ dwell, limits, minute, step }: DayNetwork, node: number): number {
  return roundUp(dwell[node]! + (limits.lunchSeconds > 0 ? limits.lunchSeconds : minute), step);
}

export const lastDwell = ({ dwell, laterDwell }: DayNetwork, node: number): number =>
  laterDwell[node]! > 0 ? laterDwell[node]! : dwell[node]!;

/** From the last opening to being back. */
export function homeSeconds(network: DayNetwork, node: number): number {
  return lastDwell(network, node) + network.packUp + network.time.toGarage[network.stopOf[node]!]!;
}

/** From the last visit on, whatever the hour. */
export function homeCharge(network: DayNetwork, charges: NetworkCharges, node: number): number {
  const home = homeSeconds(network, node);
  if (home === Number.POSITIVE_INFINITY) return home;
  const metres = network.metres.toGarage[network.stopOf[node]!]!;
  return charges.perMetre * metres + charges.perSecond * roundUp(home, network.minute);
}

function lastKeyHome(network: DayNetwork, { measure, base, width, count }: KeyAxis, node: number): number {
  const home = homeSeconds(network, node);
  for (let key = count - 1; key >= 0; key--) {
    const opens = measure === 'time' ? base + key * width : network.limits.earliestDeparture;
    if (roundUp(opens + home, network.minute) <= network.limits.latestReturn) return key;
  }
  return -1;
}

function keysWithin({ step }: DayNetwork, { measure, width }: KeyAxis, seconds: number): number {
  if (measure !== 'time') return 0;
  if (!(seconds / width < NEVER)) return NEVER;
  return step > 0 ? Math.ceil(seconds / width) : Math.floor(seconds / width);
}

function entryKey(network: DayNetwork, axis: KeyAxis, { node, key }: { node: number; key: number }): number {
  if (axis.measure !== 'time') {
    const next =
      axis.measure === 'visits' ? key + 1 : Math.floor((key * axis.width + network.load[node]!) / axis.width);
    return next < axis.count ? next : -1;
  }
  let opens = openingFrom(network.windows, node, axis.base + key * axis.width);
  if (network.laterDwell[node]! > 0) {
    opens = openingFrom(network.laterWindows, node, opens + pauseOf(network, node));
  }
  const at = Math.floor((opens - axis.base) / axis.width);
  return at < axis.count ? at : -1;
}

export function firstKeyBehindLunch({ limits }: DayNetwork, { measure, base, width }: KeyAxis): number {
  if (measure !== 'time' || limits.lunchSeconds === 0) return 0;
  return Math.max(0, Math.floor((limits.lunchFrom + limits.lunchSeconds - base) / width));
}
