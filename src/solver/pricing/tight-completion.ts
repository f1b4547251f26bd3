/**
 * The least that the rest of a tour can be charged, over the ways between stops, from the last key to the first.
 *
 * The rest may go round in circles, but never straight back to where it came from: of each node the best rest is known, and
 * the best that first goes to another stop (2-cycle elimination: Houck et al. 1980).
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
import type { Ways } from './ways.ts';

/** The way home, in the place of the next stop. */
const HOME = -1;

export function tightCompletion(asked: CompletionCase, charges: NetworkCharges, ways: Ways): Completion {
  const { network, axis, completion: ground } = asked;
  const { nodeCount, stopCount, stopOf, beginsInMorning, endsInMorning } = network;
  const { active } = ways;
  const keys = axis.count;
  const rest = new Float64Array(nodeCount * keys).fill(Number.POSITIVE_INFINITY);
  const otherwise = new Float64Array(nodeCount * keys).fill(Number.POSITIVE_INFINITY);
  const first = new Int16Array(nodeCount * keys).fill(HOME);
  const ofNode = Float64Array.from({ length: nodeCount }, (_, node) => chargeOfNode(network, charges, node));
  const home = Float64Array.from({ length: nodeCount }, (_, node) => homeCharge(network, charges, node));
  const perKey = charges.perSecond * ground.keySeconds;
  const behindLunch = firstKeyBehindLunch(network, axis);
  const noon = noonCharge(network, charges) + perKey * ground.lunchShift;
  for (let key = keys - 1; key >= 0; key--) {
    for (const node of active) {
      const stop = stopOf[node]!;
      const row = stop * stopCount;
      const shiftRow = (ground.dwellClass[node]! * stopCount + stop) * stopCount;
      const isMorning = endsInMorning[node] === 1;
      const nodes = ways.behind(node);
      let least = key <= ground.lastHome[node]! ? home[node]! : Number.POSITIVE_INFINITY;
      let second = least;
      let to = HOME;
      for (let n = 0; n < nodes.length; n++) {
        const next = nodes[n]!;
        const nextStop = stopOf[next]!;
        const shift = ground.shift[shiftRow + nextStop]!;
        const isAcrossNoon = isMorning && beginsInMorning[next] === 0;
        let ready = key + shift;
        if (isAcrossNoon) ready = Math.max(ready + ground.lunchShift, behindLunch);
        if (ready >= keys || nextStop === stop) continue;
        const at = ground.entry[next * keys + ready]!;
        if (at < 0) continue;
        const cell = next * keys + at;
        const onward = ofNode[next]! + charges.perMetre * network.metres.between[row + nextStop]! + perKey * shift;
        const charge = onward + (isAcrossNoon ? noon : 0) + (first[cell] === stop ? otherwise[cell]! : rest[cell]!);
        if (charge >= second) continue;
        if (charge >= least) {
          if (nextStop !== to) second = charge;
          continue;
        }
        if (nextStop !== to) second = least;
        least = charge;
        to = nextStop;
      }
      rest[node * keys + key] = least;
      otherwise[node * keys + key] = second;
      first[node * keys + key] = to;
    }
  }
  return { rest, detour: { first, otherwise }, best: bestOfNodes(asked, charges, { rest, active }) };
}
