/**
 * The least that the rest of a tour can be charged, by node and key: a tour may go round in circles here.
 *
 * Backward, from the last key to the first. Between two nodes it drives half of the shortest way out of the one and half
 * of the shortest way into the other; then what is best behind a key does not depend on the node, and takes no loop over pairs.
 */
import { type DayNetwork, type NetworkCharges, openingFrom, roundUp } from './day-network.ts';
import type { KeyAxis } from './key-axis.ts';

/** More keys than there are. */
const NEVER = 1 << 28;

/** What does not depend on charges, once per network. */
export interface CompletionGround {
  /** Key of the last session of a node, for a unit ready at a key: `node * keys + key`; −1 where it is too late. */
  readonly entry: Int32Array;
  /** Keys by which the next session is ready later, without lunch and with lunch; by node. */
  readonly shift: Int32Array;
  readonly shiftWithLunch: Int32Array;
  /** Half of the shortest way, by stop. */
  readonly halfTime: { readonly out: Float64Array; readonly in: Float64Array };
  readonly halfMetres: { readonly out: Float64Array; readonly in: Float64Array };
}

export function completionGround(network: DayNetwork, axis: KeyAxis): CompletionGround {
  const { nodeCount, stopCount, stopOf, time, metres } = network;
  const halfTime = { out: halves(time.between, stopCount, true), in: halves(time.between, stopCount, false) };
  const halfMetres = { out: halves(metres.between, stopCount, true), in: halves(metres.between, stopCount, false) };
  const entry = new Int32Array(nodeCount * axis.count);
  const shift = new Int32Array(nodeCount);
  const shiftWithLunch = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const least = lastDwell(network, node) + network.packUp + 2 * halfTime.out[stopOf[node]!]! + network.setUp;
    shift[node] = keysWithin(network, axis, least);
    shiftWithLunch[node] = keysWithin(network, axis, least + network.limits.lunchSeconds);
    for (let key = 0; key < axis.count; key++) entry[node * axis.count + key] = entryKey(network, axis, { node, key });
  }
  return { entry, shift, shiftWithLunch, halfTime, halfMetres };
}

interface CompletionCase {
  readonly network: DayNetwork;
  readonly axis: KeyAxis;
  readonly completion: CompletionGround;
}

export interface Completion {
  /** `node * keys + key` of its last session: infinite where no rest is possible. */
  readonly rest: Float64Array;
  /** Charge of a node and of the best rest behind it, by node: whatever comes before. */
  readonly best: Float64Array;
}

/** @param active nodes that may be visited. */
export function completionOf(
  { network, axis, completion: ground }: CompletionCase,
  charges: NetworkCharges,
  active: Int32Array,
): Completion {
  const { nodeCount, stopOf, beginsInMorning, endsInMorning, limits } = network;
  const keys = axis.count;
  const rest = new Float64Array(nodeCount * keys).fill(Number.POSITIVE_INFINITY);
  const intoMorning = new Float64Array(keys + 1).fill(Number.POSITIVE_INFINITY);
  const intoAfternoon = new Float64Array(keys + 1).fill(Number.POSITIVE_INFINITY);
  const noon = charges.afternoon + (limits.lunchSeconds > 0 ? charges.lunch : 0);
  const behindLunch = firstKeyBehindLunch(network, axis);
  const into = new Float64Array(nodeCount);
  const outOf = new Float64Array(nodeCount);
  for (const node of active) {
    const stop = stopOf[node]!;
    const setUp = network.setUp + ground.halfTime.in[stop]!;
    into[node] =
      chargeOfNode(network, charges, node) + charges.perMetre * ground.halfMetres.in[stop]! + charges.perSecond * setUp;
    const packUp = lastDwell(network, node) + network.packUp + ground.halfTime.out[stop]!;
    outOf[node] = charges.perMetre * ground.halfMetres.out[stop]! + charges.perSecond * packUp;
  }
  for (let key = keys - 1; key >= 0; key--) {
    // By load and visits, sessions at a key are ready for what comes at that key: those are all behind it already.
    if (axis.measure !== 'time') enterAt(key);
    for (const node of active) {
      const later = Math.min(key + ground.shift[node]!, keys);
      let least = intoAfternoon[later]!;
      if (endsInMorning[node] === 1) {
        const afterLunch = Math.max(key + ground.shiftWithLunch[node]!, behindLunch);
        const afternoon = intoAfternoon[Math.min(afterLunch, keys)]! + noon + charges.perSecond * limits.lunchSeconds;
        least = Math.min(intoMorning[later]!, afternoon);
      }
      rest[node * keys + key] = Math.min(homeCharge(network, axis, { node, key, charges }), least + outOf[node]!);
    }
    if (axis.measure === 'time') enterAt(key);
  }
  return { rest, best: bestOf() };

  function enterAt(key: number): void {
    let [morning, afternoon] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const node of active) {
      const at = ground.entry[node * keys + key]!;
      if (at < 0) continue;
      const charge = into[node]! + rest[node * keys + at]!;
      if (beginsInMorning[node] === 1) morning = Math.min(morning, charge);
      else afternoon = Math.min(afternoon, charge);
    }
    intoMorning[key] = morning;
    intoAfternoon[key] = afternoon;
  }

  function bestOf(): Float64Array {
    const best = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
    for (const node of active) {
      let least = Number.POSITIVE_INFINITY;
      for (let key = 0; key < keys; key++) least = Math.min(least, rest[node * keys + key]!);
      best[node] = least + into[node]!;
    }
    return best;
  }
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
  if (seconds === Number.POSITIVE_INFINITY) return NEVER;
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

function halves(between: Float64Array, stopCount: number, isOut: boolean): Float64Array {
  return Float64Array.from({ length: stopCount }, (_, stop) => {
    let least = Number.POSITIVE_INFINITY;
    for (let other = 0; other < stopCount; other++) {
      if (other === stop) continue;
      least = Math.min(least, between[isOut ? stop * stopCount + other : other * stopCount + stop]!);
    }
    return least < Number.POSITIVE_INFINITY ? least / 2 : 0;
  });
}
