/** What a rota offers, by stop, and what that serves, by commune and by stop. */
import type { KeptShare } from '../../domain/rota.ts';
import type { JudgedRota } from '../case/judged-rota.ts';
import { hoursOfHelp } from '../mode.ts';
import { reachableCommunes, usableStops, visitableCommunes } from '../reach/usable-stops.ts';
import type { Offer } from './coverage-network.ts';
import { demandOf, type Served, servedBy } from './served.ts';

export interface RotaCoverage {
  /** By stop. */
  readonly offer: { readonly visits: Int32Array; readonly hours: Float64Array };
  readonly openHours: Float64Array;
  readonly served: Served;
  readonly demand: Served;
  /** By commune. */
  readonly visits: Int32Array;
  readonly isReachable: readonly boolean[];
  readonly isVisitable: readonly boolean[];
}

/** @param keptShares what the rota keeps for communes beyond the floors of the scenario. */
export function rotaCoverage(rota: JudgedRota, keptShares: readonly KeptShare[]): RotaCoverage {
  const { scenario, need } = rota;
  const isUsable = usableStops(rota);
  const isReachable = reachableCommunes(need, isUsable);
  const offer = { visits: new Int32Array(need.stopCount), hours: new Float64Array(need.stopCount) };
  const openHours = new Float64Array(need.stopCount);
  const visits = new Int32Array(need.communeCount);
  for (const { visit, unit } of rota.counted) {
    offer.visits[visit.stopIndex]!++;
    for (const session of visit.sessions) offer.hours[visit.stopIndex]! += hoursOfHelp(session, unit, scenario.need);
    openHours[visit.stopIndex]! += visit.openSeconds / 3600;
    visits[need.communeOfStop[visit.stopIndex]!]!++;
  }
  return {
    offer,
    openHours,
    served: servedBy(scenario, need, offer satisfies Offer, leastShares(rota, isReachable, keptShares)),
    demand: demandOf(scenario, need, offer),
    visits,
    isReachable,
    isVisitable: visitableCommunes(need, isUsable),
  };
}

/** @returns by commune, the greatest share that some floor or the rota itself promises it. */
function leastShares(
  { scenario }: JudgedRota,
  isReachable: readonly boolean[],
  keptShares: readonly KeptShare[],
): Float64Array {
  return Float64Array.from(scenario.territory.communes, (commune, c) => {
    const floors = scenario.floors.filter((floor) =>
      floor.commune === null ? isReachable[c] === true : floor.commune === commune.code,
    );
    const kept = keptShares.filter((promise) => promise.commune === commune.code);
    return [...floors, ...kept].reduce((least, promise) => Math.max(least, promise.leastServedShare), 0);
  });
}
