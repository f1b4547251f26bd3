/** Charges of a tour as labelling takes them: nothing negative per metre and second, and never more than the tour's. */
import type { Instance } from '../instance/instance.ts';
import type { DayNetwork, NetworkCharges } from './day-network.ts';
import type { TourCharges } from './tour-charges.ts';
import type { UnitNetwork } from './unit-network.ts';

export interface RelaxedCharges {
  readonly charges: NetworkCharges;
  /** Nodes that may be visited. */
  readonly active: Int32Array;
  /** False where longer tours are charged less and less, without end. */
  readonly isBounded: boolean;
}

export function relaxedCharges(
  { network, visits }: UnitNetwork,
  charges: TourCharges,
  { kinds }: Pick<Instance, 'kinds'>,
): RelaxedCharges {
  const { limits } = network;
  const perSecond = charges.perSpanSecond + charges.perWorkSecond;
  const longest = Math.min(limits.mostSpanSeconds, limits.latestReturn - limits.earliestDeparture);
  // Where more is charged less, a tour is charged for the most that it could be.
  const forSpan = perSecond < 0 ? perSecond * longest : 0;
  const forMetres = charges.perMetre < 0 ? charges.perMetre * mostMetres(network) : 0;
  const isBounded = forSpan > Number.NEGATIVE_INFINITY && forMetres > Number.NEGATIVE_INFINITY;
  const ofNode = Float64Array.from(visits, ({ stop, kind }) => charges.ofVisit[stop * kinds.kinds.length + kind]!);
  return {
    isBounded,
    active: Int32Array.from(visits.keys()).filter((node) => ofNode[node]! < Number.POSITIVE_INFINITY),
    charges: {
      fixed: charges.fixed + (isBounded ? forSpan + forMetres : 0),
      morning: charges.morning,
      afternoon: charges.afternoon,
      perMetre: Math.max(charges.perMetre, 0),
      perSecond: Math.max(perSecond, 0),
      lunch: -charges.perWorkSecond * limits.lunchSeconds,
      ofNode,
    },
  };
}

/** No tour drives more. */
function mostMetres({ metres, limits }: DayNetwork): number {
  const longest = (ways: Float64Array) =>
    ways.reduce((most, way) => (way < Number.POSITIVE_INFINITY ? Math.max(most, way) : most), 0);
  const between = longest(metres.between) * (limits.mostVisits - 1);
  return Math.min(limits.mostMetres, longest(metres.fromGarage) + between + longest(metres.toGarage));
}
