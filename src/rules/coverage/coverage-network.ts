/**
 * The network of MODEL.md section 3, from people to hours offered:
 *
 *   (c,g) ── a φ need ──▶ stop in c ────────────── hours offered ──▶ sink
 *     └── ā need ──▶ (c,g) away ── a φ need ──▶ stop elsewhere ──▲
 *
 * Nodes and arcs are laid in the order of codes and ids, people's own commune before others and great shares before small:
 * the flow found does not depend on the order of the scenario, and people go first where they would most likely go.
 */
import type { Scenario } from '../../domain/scenario.ts';
import type { Catchment, NeedModel } from '../../need/need-model.ts';
import { capturedShare } from '../../need/presence.ts';
import { FlowNetwork, NONE } from './flow-network.ts';
import { communesByCode, stopsById } from './tier-elements.ts';

/** What the stops offer. Indices as in the need model. */
export interface Offer {
  /** Visits in a cycle, by stop. */
  readonly visits: ArrayLike<number>;
  /** Open hours × desks in a cycle, by stop; may be infinite. */
  readonly hours: ArrayLike<number>;
}

export interface CoverageNetwork {
  readonly network: FlowNetwork;
  readonly sink: number;
  /** Two nodes more that nothing leads to yet: for `keep-promises.ts`. */
  readonly source: number;
  nodeOfCommune(commune: number): number;
  nodeOf(people: { readonly commune: number; readonly segment: number }): number;
  /** Arc from a stop to the sink; NONE where the stop is not visited. */
  readonly arcOfStop: Int32Array;
}

/** @param spareArcs how many arcs will be added later. */
export function coverageNetwork(scenario: Scenario, need: NeedModel, offer: Offer, spareArcs = 0): CoverageNetwork {
  const { segmentCount } = need;
  const peopleCount = need.communeCount * segmentCount;
  const firstAway = peopleCount;
  const firstStop = firstAway + peopleCount;
  const sink = firstStop + need.stopCount;
  const source = sink + 1;
  const firstCommune = source + 1;
  const served = need.catchments.filter(({ stop }) => offer.visits[stop]! > 0);
  const network = new FlowNetwork({
    nodes: firstCommune + need.communeCount,
    most: served.length + peopleCount + need.stopCount + spareArcs,
  });

  const captured = capturedByCommune(scenario, need, offer);
  const catchmentsOf = groupedByPeople(served, scenario, segmentCount);
  for (const commune of communesByCode(scenario)) {
    for (let segment = 0; segment < segmentCount; segment++) {
      const people = commune * segmentCount + segment;
      const needHours = need.needHours[people]!;
      const catchments = catchmentsOf[people]!;
      for (const { stop, share, away } of catchments) {
        const capacity = share * captured[need.communeOfStop[stop]!]! * needHours;
        network.add({ from: away ? firstAway + people : people, to: firstStop + stop, capacity });
      }
      const capacity = scenario.coverage.travellersShare.value * needHours;
      if (catchments.some(({ away }) => away)) network.add({ from: people, to: firstAway + people, capacity });
    }
  }

  const arcOfStop = new Int32Array(need.stopCount).fill(NONE);
  for (const stop of stopsById(scenario)) {
    if (offer.visits[stop]! <= 0) continue;
    arcOfStop[stop] = network.add({ from: firstStop + stop, to: sink, capacity: offer.hours[stop]! });
  }
  return {
    network,
    sink,
    source,
    nodeOfCommune: (commune) => firstCommune + commune,
    nodeOf: ({ commune, segment }) => commune * segmentCount + segment,
    arcOfStop,
  };
}

/** φ of each commune: of its presence over all its stops and all units. */
function capturedByCommune(scenario: Scenario, need: NeedModel, offer: Offer): Float64Array {
  const visits = new Int32Array(need.communeCount);
  for (let stop = 0; stop < need.stopCount; stop++) visits[need.communeOfStop[stop]!]! += offer.visits[stop]!;
  const { levels } = scenario.coverage.presence;
  return Float64Array.from(visits, (count) => capturedShare({ visits: count, weeks: scenario.cycle.weeks }, levels));
}

/** By commune and segment: own commune first, then by share, then by id of the stop. */
function groupedByPeople(catchments: readonly Catchment[], scenario: Scenario, segmentCount: number): Catchment[][] {
  const rank = new Int32Array(scenario.stops.length);
  stopsById(scenario).forEach((stop, position) => {
    rank[stop] = position;
  });
  const groups = scenario.territory.communes.flatMap(() => Array.from({ length: segmentCount }, (): Catchment[] => []));
  for (const catchment of catchments) groups[catchment.commune * segmentCount + catchment.segment]!.push(catchment);
  for (const group of groups) {
    group.sort(
      (one, other) =>
        Number(one.away) - Number(other.away) || other.share - one.share || rank[one.stop]! - rank[other.stop]!,
    );
  }
  return groups;
}
