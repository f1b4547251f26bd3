/**
 * The least that the rest of a tour can be charged, by node and key: from the last key to the first.
 *
 * The rest may go round in circles, but never straight back to where it came from: of each node the best rest is known, and
 * the best that first goes to another stop (2-cycle elimination: Houck et al. 1980).
 */
import { type DayNetwork, type NetworkCharges, openingFrom, roundUp } from './day-network.ts';
import type { KeyAxis } from './key-axis.ts';
import type { Ways } from './ways.ts';

/** More keys than there are. */
const NEVER = 30_000;
/** The way home, in the place of the next stop. */
const HOME = -1;

/** What does not depend on charges, once per network. */
export interface CompletionGround {
  /** Key of the last session of a node, for a unit ready at a key: `node * keys + key`; −1 where it is too late. */
  readonly entry: Int16Array;
  /** Keys by which the next node is ready later than the last session opened: `node * nodes + next`. */
  readonly shift: Int16Array;
}

export function completionGround(network: DayNetwork, axis: KeyAxis): CompletionGround {
  const { nodeCount } = network;
  const entry = new Int16Array(nodeCount * axis.count);
  const shift = new Int16Array(nodeCount * nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    for (let key = 0; key < axis.count; key++) entry[node * axis.count + key] = entryKey(network, axis, { node, key });
    for (let next = 0; next < nodeCount; next++) {
      const seconds = secondsBetween(network, node, next);
      shift[node * nodeCount + next] = keysWithin(network, axis, seconds);
    }
  }
  return { entry, shift };
}

interface CompletionCase {
  readonly network: DayNetwork;
  readonly axis: KeyAxis;
  readonly completion: CompletionGround;
}

export interface Completion {
  /** `node * keys + key` of its last session: infinite where no rest is possible. */
  readonly rest: Float64Array;
  /** Stop that the best rest goes to first, and the best rest that goes elsewhere. */
  readonly first: Int16Array;
  readonly otherwise: Float64Array;
  /** Charge of a node and of the best rest behind it, by node: whatever comes before. */
  readonly best: Float64Array;
}

export function completionOf(
  { network, axis, completion: ground }: CompletionCase,
  charges: NetworkCharges,
  ways: Ways,
): Completion {
  const { nodeCount, stopOf, beginsInMorning, endsInMorning } = network;
  const keys = axis.count;
  const rest = new Float64Array(nodeCount * keys).fill(Number.POSITIVE_INFINITY);
  const otherwise = new Float64Array(nodeCount * keys).fill(Number.POSITIVE_INFINITY);
  const first = new Int16Array(nodeCount * keys).fill(HOME);
  const step = new Float64Array(nodeCount * nodeCount);
  const { active } = ways;
  for (const node of active) {
    for (const next of ways.behind(node)) step[node * nodeCount + next] = stepCharge(network, charges, node, next);
  }
  const behindLunch = firstKeyBehindLunch(network, axis);
  for (let key = keys - 1; key >= 0; key--) {
    for (const node of active) {
      const stop = stopOf[node]!;
      const row = node * nodeCount;
      let least = homeCharge(network, axis, { node, key, charges });
      let second = least;
      let to = HOME;
      const nodes = ways.behind(node);
      const noon = endsInMorning[node] === 1 ? behindLunch : 0;
      for (let n = 0; n < nodes.length; n++) {
        const next = nodes[n]!;
        let ready = key + ground.shift[row + next]!;
        if (ready < noon && beginsInMorning[next] === 0) ready = noon;
        if (ready >= keys || stopOf[next] === stop) continue;
        const at = ground.entry[next * keys + ready]!;
        if (at < 0) continue;
        const cell = next * keys + at;
        const charge = step[row + next]! + (first[cell] === stop ? otherwise[cell]! : rest[cell]!);
        if (charge >= second) continue;
        if (charge >= least) {
          if (stopOf[next] !== to) second = charge;
          continue;
        }
        if (stopOf[next] !== to) second = least;
        least = charge;
        to = stopOf[next]!;
      }
      rest[node * keys + key] = least;
      otherwise[node * keys + key] = second;
      first[node * keys + key] = to;
    }
  }
  const best = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  for (const node of active) {
    let least = Number.POSITIVE_INFINITY;
    for (let key = 0; key < keys; key++) least = Math.min(least, rest[node * keys + key]!);
    best[node] = least + chargeOfNode(network, charges, node);
  }
  return { rest, first, otherwise, best };
}

/** What going on from one node to the next adds at least, the next one's charge included. */
function stepCharge(network: DayNetwork, charges: NetworkCharges, node: number, next: number): number {
  const way = network.stopOf[node]! * network.stopCount + network.stopOf[next]!;
  const seconds = secondsBetween(network, node, next);
  // No road: never to be taken, and no number that could not be multiplied.
  if (seconds === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const isAcrossNoon = network.endsInMorning[node] === 1 && network.beginsInMorning[next] === 0;
  const noon = isAcrossNoon ? charges.afternoon + (network.limits.lunchSeconds > 0 ? charges.lunch : 0) : 0;
  const time = charges.perSecond * roundUp(seconds, network.step);
  return chargeOfNode(network, charges, next) + charges.perMetre * network.metres.between[way]! + time + noon;
}

/** Least time between the last opening of a node and the first of the next. */
function secondsBetween(network: DayNetwork, node: number, next: number): number {
  const way = network.stopOf[node]! * network.stopCount + network.stopOf[next]!;
  const isAcrossNoon = network.endsInMorning[node] === 1 && network.beginsInMorning[next] === 0;
  const lunch = isAcrossNoon ? network.limits.lunchSeconds : 0;
  return lastDwell(network, node) + network.packUp + network.time.between[way]! + network.setUp + lunch;
}

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

function homeCharge(
  network: DayNetwork,
  axis: KeyAxis,
  { node, key, charges }: { readonly node: number; readonly key: number; readonly charges: NetworkCharges },
): number {
  const home = homeSeconds(network, node);
  const opens = axis.measure === 'time' ? axis.base + key * axis.width : network.limits.earliestDeparture;
  if (!(roundUp(opens + home, network.minute) <= network.limits.latestReturn)) return Number.POSITIVE_INFINITY;
  const metres = network.metres.toGarage[network.stopOf[node]!]!;
  return charges.perMetre * metres + charges.perSecond * roundUp(home, network.minute);
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

function firstKeyBehindLunch({ limits }: DayNetwork, { measure, base, width }: KeyAxis): number {
  if (measure !== 'time' || limits.lunchSeconds === 0) return 0;
  return Math.max(0, Math.floor((limits.lunchFrom + limits.lunchSeconds - base) / width));
}
