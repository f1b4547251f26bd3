/**
 * What one unit could do on one day, as labelling works on it: nodes are ways of visiting a stop.
 *
 * Times are in one unit throughout, seconds for a scenario; so are metres and load, whatever they measure.
 */

/** Openings of the sessions of all nodes: those of node n are the pairs `first[n]` to `first[n + 1]`, ascending. */
export interface NodeWindows {
  readonly first: Int32Array;
  /** Earliest and latest opening, both possible. */
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Between stops `from * stopCount + to`, infinite where no road leads; to and from the garage by stop. */
export interface NetworkTravel {
  readonly between: Float64Array;
  readonly fromGarage: Float64Array;
  readonly toGarage: Float64Array;
}

export interface DayNetwork {
  readonly stopCount: number;
  readonly nodeCount: number;
  readonly stopOf: Int32Array;
  /** 1 where the first session is in the morning; where the last one is. */
  readonly beginsInMorning: Uint8Array;
  readonly endsInMorning: Uint8Array;
  readonly windows: NodeWindows;
  readonly dwell: Float64Array;
  /** Second session, behind a pause: nothing where `laterDwell` is 0. */
  readonly laterWindows: NodeWindows;
  readonly laterDwell: Float64Array;
  readonly load: Float64Array;
  readonly time: NetworkTravel;
  readonly metres: NetworkTravel;
  readonly setUp: number;
  readonly packUp: number;
  /** Sessions open at multiples of it; 0: at any time. */
  readonly step: number;
  /** The unit leaves and returns at multiples of it; 0: at any time. */
  readonly minute: number;
  readonly limits: NetworkLimits;
}

/** Infinite where nothing limits it. */
export interface NetworkLimits {
  readonly earliestDeparture: number;
  readonly latestReturn: number;
  readonly mostSpanSeconds: number;
  readonly mostWorkSeconds: number;
  readonly mostMetres: number;
  readonly mostLoad: number;
  readonly mostVisits: number;
  readonly lunchFrom: number;
  readonly lunchTo: number;
  /** Between mornings and afternoons; 0: none is taken. */
  readonly lunchSeconds: number;
}

/** What labelling minimises: never negative per metre and second, for paths that wait or go round would have no end. */
export interface NetworkCharges {
  readonly fixed: number;
  readonly morning: number;
  readonly afternoon: number;
  readonly perMetre: number;
  readonly perSecond: number;
  /** Of a tour that has lunch on its way. */
  readonly lunch: number;
  /** By node; infinite where it must not be visited. */
  readonly ofNode: Float64Array;
}

export const roundUp = (value: number, step: number): number => (step > 0 ? Math.ceil(value / step) * step : value);

/** @returns the earliest opening at or after `ready`; infinite where there is none. */
export function openingFrom(windows: NodeWindows, node: number, ready: number): number {
  const end = windows.first[node + 1]!;
  for (let at = windows.first[node]!; at < end; at++) {
    if (ready <= windows.to[at]!) return ready > windows.from[at]! ? ready : windows.from[at]!;
  }
  return Number.POSITIVE_INFINITY;
}

/** @returns the latest opening of all. */
export function lastOpening(windows: NodeWindows, node: number): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (let at = windows.first[node]!; at < windows.first[node + 1]!; at++) latest = Math.max(latest, windows.to[at]!);
  return latest;
}
