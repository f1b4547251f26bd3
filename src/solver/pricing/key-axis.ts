/**
 * The order in which labels are extended: by a number that every extension makes larger, so that whatever could beat a
 * label has been seen before it.
 */
import { type DayNetwork, lastOpening, openingFrom } from './day-network.ts';

export interface KeyAxis {
  readonly measure: 'time' | 'load' | 'visits';
  readonly base: number;
  readonly width: number;
  /** Keys go from 0 to below it. */
  readonly count: number;
}

/** Beyond, finer steps cost more than they save. */
const MOST_KEYS = 4000;
const MOST_WHOLE_LOADS = 500;

export function keyAxisOf(network: DayNetwork): KeyAxis {
  const { step, limits, nodeCount, load } = network;
  if (step > 0) return timeAxis(network, step);
  const leastLoad = nodeCount === 0 ? 0 : load.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const isWhole = load.every((one) => Number.isInteger(one)) && limits.mostLoad <= MOST_WHOLE_LOADS;
  if (leastLoad > 0 && isWhole) return { measure: 'load', base: 0, width: 1, count: Math.floor(limits.mostLoad) + 1 };
  if (leastLoad > 0 && limits.mostLoad / leastLoad < MOST_KEYS) {
    return { measure: 'load', base: 0, width: leastLoad, count: Math.floor(limits.mostLoad / leastLoad) + 1 };
  }
  const leastDwell = nodeCount === 0 ? 0 : network.dwell.reduce((least, one) => Math.min(least, one));
  const axis = leastDwell > 0 ? timeAxis(network, leastDwell) : null;
  if (axis !== null && axis.count < MOST_KEYS) return axis;
  return { measure: 'visits', base: 0, width: 1, count: Math.min(limits.mostVisits, network.stopCount) + 1 };
}

function timeAxis(network: DayNetwork, width: number): KeyAxis {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const { limits, windows, laterWindows, laterDwell, nodeCount } = network;
  for (let node = 0; node < nodeCount; node++) {
    first = Math.min(first, openingFrom(windows, node, limits.earliestDeparture));
    last = Math.max(last, lastOpening(laterDwell[node]! > 0 ? laterWindows : windows, node));
  }
  last = Math.min(last, limits.latestReturn);
  if (!(first <= last)) return { measure: 'time', base: 0, width, count: 1 };
  const base = Math.floor(first / width) * width;
  return { measure: 'time', base, width, count: Math.floor((last - base) / width) + 1 };
}
