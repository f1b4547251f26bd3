/**
 * Raises communes to the share of need that is promised to them, at the least loss of value.
 *
 * The greedy fill is the best flow without promises. From it, each commune below its promise is raised along the best
 * path of the residual network: to hours that are still free, or to hours of another commune, which loses least by it and
 * stays at its own promise. A best flow changed along best paths stays a best flow for what it serves (successive shortest
 * paths: Ahuja, Magnanti, Orlin 1993, section 9.7), so at the end the value is the linear programme's optimum under the
 * promises. Where no path is left, the promise cannot be kept beside those before it.
 *
 *   source ── at least what is promised ──▶ commune ── tiers, each with its worth ──▶ (c,g) ──▶ … ──▶ sink ──▶ source
 */
import { bestPathFinder } from './best-path.ts';
import type { CoverageNetwork } from './coverage-network.ts';
import { type Fill, hoursByCommune, hoursByPeople, type PeopleCounts } from './fill.ts';

export interface Promises {
  /** Hours promised, by commune. */
  readonly least: Float64Array;
  /** All communes, in the order in which they are raised. */
  readonly order: readonly number[];
  readonly counts: PeopleCounts;
}

/**
 * @param fill the greedy fill, already in the network; its hours are changed in place.
 * @param smallest residual capacity that counts as none, hours.
 */
export function keepPromises(coverage: CoverageNetwork, fill: Fill, promises: Promises, smallest: number): void {
  const { network, source, sink, nodeOfCommune } = coverage;
  const { least, order, counts } = promises;
  const hours = hoursByCommune(hoursByPeople(fill, counts), counts);
  const gainOfArc = new Float64Array(network.to.length);
  const arcOfElement = fill.elements.map((element, e) => {
    const ends = { from: nodeOfCommune(element.commune), to: coverage.nodeOf(element) };
    const arc = network.add({ ...ends, capacity: element.hours }, fill.filled[e]);
    gainOfArc[arc] = element.worth;
    gainOfArc[arc ^ 1] = -element.worth;
    return arc;
  });
  for (const commune of order) {
    // What the commune may give up: its hours above the promise, all of them where nothing is promised.
    const capacity = Math.max(0, hours[commune]! - least[commune]!);
    network.add({ from: nodeOfCommune(commune), to: source, capacity });
  }
  network.add({ from: sink, to: source, capacity: Number.POSITIVE_INFINITY });

  const bestPath = bestPathFinder(network, gainOfArc, smallest);
  for (const commune of order) {
    let missing = least[commune]! - hours[commune]!;
    while (missing > smallest) {
      const path = bestPath({ from: nodeOfCommune(commune), to: source });
      if (path === null) break;
      const moved = path.reduce((most, arc) => Math.min(most, network.residual[arc]!), missing);
      for (const arc of path) network.push({ arc, hours: moved });
      missing -= moved;
    }
  }
  arcOfElement.forEach((arc, e) => {
    fill.filled[e] = network.flowOn(arc);
  });
}
