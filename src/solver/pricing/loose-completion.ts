/**
 * The least that the rest of a tour can be charged, without a loop over pairs of nodes: for days of few visits, of many kinds.
 *
 * Between two nodes it drives half of the shortest way out of the one and half of the shortest way into the other: what is
 * best behind a key is then the same for all nodes.
 */
import {
  bestOfNodes,
  type Completion,
  type CompletionCase,
  chargeOfNode,
  firstKeyBehindLunch,
  homeCharge,
  noonCharge,
} from './completion.ts';
import type { NetworkCharges } from './day-network.ts';

export function looseCompletion(asked: CompletionCase, charges: NetworkCharges, active: Int32Array): Completion {
  const { network, axis, completion: ground } = asked;
  const { nodeCount, stopCount, stopOf, beginsInMorning, endsInMorning } = network;
  const keys = axis.count;
  const rest = new Float64Array(nodeCount * keys).fill(Number.POSITIVE_INFINITY);
  const intoMorning = new Float64Array(keys + 1).fill(Number.POSITIVE_INFINITY);
  const intoAfternoon = new Float64Array(keys + 1).fill(Number.POSITIVE_INFINITY);
  const perKey = charges.perSecond * ground.keySeconds;
  const behindLunch = firstKeyBehindLunch(network, axis);
  const noon = noonCharge(network, charges) + perKey * ground.lunchShift;
  const way = halfWays(network.metres.between, stopCount);
  const into = new Float64Array(nodeCount);
  const shift = new Int32Array(nodeCount);
  const home = new Float64Array(nodeCount);
  for (const node of active) {
    const stop = stopOf[node]!;
    into[node] = chargeOfNode(network, charges, node) + charges.perMetre * way.in[stop]!;
    shift[node] = Math.min(ground.leastShift[ground.dwellClass[node]! * stopCount + stop]!, keys);
    home[node] = homeCharge(network, charges, node);
  }
  // By load and visits, sessions at a key are ready for what comes at that key: those are all behind it already.
  const isTime = ground.keySeconds > 0;
  for (let key = keys - 1; key >= 0; key--) {
    if (!isTime) enterAt(key);
    for (const node of active) {
      const later = Math.min(key + shift[node]!, keys);
      let least = intoAfternoon[later]!;
      if (endsInMorning[node] === 1) {
        const afterLunch = Math.min(Math.max(later + ground.lunchShift, behindLunch), keys);
        least = Math.min(intoMorning[later]!, intoAfternoon[afterLunch]! + noon);
      }
      const onward = least + charges.perMetre * way.out[stopOf[node]!]! + perKey * shift[node]!;
      rest[node * keys + key] = Math.min(
        key <= ground.lastHome[node]! ? home[node]! : Number.POSITIVE_INFINITY,
        onward,
      );
    }
    if (isTime) enterAt(key);
  }
  return { rest, detour: null, best: bestOfNodes(asked, charges, { rest, active }) };

  function enterAt(key: number): void {
    let morning = Number.POSITIVE_INFINITY;
    let afternoon = Number.POSITIVE_INFINITY;
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
}

/** Half of the shortest way out of each stop, and into it; 0 where there is none. */
function halfWays(between: Float64Array, stopCount: number): { readonly out: Float64Array; readonly in: Float64Array } {
  const shortest = (wayTo: (stop: number, other: number) => number) =>
    Float64Array.from({ length: stopCount }, (_, stop) => {
      let least = Number.POSITIVE_INFINITY;
      for (let other = 0; other < stopCount; other++) {
        if (other !== stop) least = Math.min(least, between[wayTo(stop, other)]!);
      }
      return least < Number.POSITIVE_INFINITY ? least / 2 : 0;
    });
  return {
    out: shortest((stop, other) => stop * stopCount + other),
    in: shortest((stop, other) => other * stopCount + stop),
  };
}
