/** Which nodes a partial tour may go on to: all of them, or only those of near stops. */
import type { DayNetwork } from './day-network.ts';

export interface Ways {
  /** Nodes that may be visited. */
  readonly active: Int32Array;
  /** Nodes that may follow a node: afternoons only, behind an afternoon. */
  readonly behind: (node: number) => Int32Array;
}

export function allWays({ beginsInMorning, endsInMorning }: DayNetwork, active: Int32Array): Ways {
  const afternoons = active.filter((node) => beginsInMorning[node] === 0);
  return { active, behind: (node) => (endsInMorning[node] === 1 ? active : afternoons) };
}

/** @param near of each stop, the stops that are near to it. */
export function nearWays(network: DayNetwork, active: Int32Array, near: readonly Int32Array[]): Ways {
  const { stopCount, stopOf, beginsInMorning, endsInMorning } = network;
  const ofStop: number[][] = Array.from({ length: stopCount }, () => []);
  for (const node of active) ofStop[stopOf[node]!]!.push(node);
  const any = near.map((stops) => Int32Array.from(Array.from(stops, (stop) => ofStop[stop]!).flat()));
  const afternoons = any.map((nodes) => nodes.filter((node) => beginsInMorning[node] === 0));
  return { active, behind: (node) => (endsInMorning[node] === 1 ? any : afternoons)[stopOf[node]!]! };
}

/** @returns of each stop, the `count` stops that are reached first from there. */
export function nearestStops({ stopCount, time }: Pick<DayNetwork, 'stopCount' | 'time'>, count: number): Int32Array[] {
  return Array.from({ length: stopCount }, (_, stop) => {
    const driving = (other: number) => time.between[stop * stopCount + other]!;
    const others = Array.from({ length: stopCount }, (_, other) => other).filter(
      (other) => other !== stop && driving(other) < Number.POSITIVE_INFINITY,
    );
    return Int32Array.from(others.sort((one, other) => driving(one) - driving(other)).slice(0, count));
  });
}
