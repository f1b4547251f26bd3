/**
 * Need that is left while visits are given to stops one after the other, and what further ones would serve of it.
 *
 * An estimate from below of the linear programme of MODEL.md section 3: hours go to who is within reach, best tiers first, and stay
 * there. The same hours can be taken back.
 */
import { capturedShare } from '../../need/presence.ts';
import type { Instance } from '../instance/instance.ts';

/** A stop visited so often a cycle, and the hours of help offered there in all. */
export interface Offer {
  readonly stop: number;
  readonly visits: number;
  readonly hours: number;
}

interface Slice {
  /** `commune * segmentCount + segment`. */
  readonly at: number;
  readonly isAway: boolean;
  readonly worth: number;
  hours: number;
}

interface Taken {
  readonly visits: number;
  readonly slices: readonly Slice[];
}

export class OpenNeed {
  private readonly instance: Instance;
  /** Hours served so far, by commune and segment; those of them outside the commune. */
  private readonly served: Float64Array;
  private readonly servedAway: Float64Array;
  private readonly visitsOfCommune: Int32Array;
  private readonly reachOfStop: { at: number; hours: number; isAway: boolean }[][];
  private readonly takenByStop = new Map<number, Taken[]>();

  constructor(instance: Instance) {
    this.instance = instance;
    const { need } = instance;
    this.served = new Float64Array(need.needHours.length);
    this.servedAway = new Float64Array(need.needHours.length);
    this.visitsOfCommune = new Int32Array(need.communeCount);
    this.reachOfStop = Array.from({ length: instance.stopCount }, () => []);
    for (const { commune, segment, stop, share, away } of need.catchments) {
      const at = commune * need.segmentCount + segment;
      this.reachOfStop[stop]!.push({ at, hours: share * need.needHours[at]!, isAway: away });
    }
  }

  /** @returns what the offer would serve now, weighted hours. */
  worthOf(offer: Offer): number {
    return this.fill(offer).reduce((sum, { hours, worth }) => sum + hours * worth, 0);
  }

  /** Serves with the offer. @returns what that is worth, weighted hours. */
  take(offer: Offer): number {
    const slices = this.fill(offer);
    const taken = this.takenByStop.get(offer.stop) ?? [];
    this.takenByStop.set(offer.stop, [...taken, { visits: offer.visits, slices }]);
    this.account(offer.stop, { visits: offer.visits, slices }, 1);
    return slices.reduce((sum, { hours, worth }) => sum + hours * worth, 0);
  }

  /** Takes back all that was served at a stop. */
  release(stop: number): void {
    for (const taken of this.takenByStop.get(stop) ?? []) this.account(stop, taken, -1);
    this.takenByStop.delete(stop);
  }

  private account(stop: number, { visits, slices }: Taken, sign: 1 | -1): void {
    this.visitsOfCommune[this.instance.need.communeOfStop[stop]!]! += sign * visits;
    for (const { at, hours, isAway } of slices) {
      this.served[at]! += sign * hours;
      if (isAway) this.servedAway[at]! += sign * hours;
    }
  }

  private fill({ stop, visits, hours }: Offer): Slice[] {
    const { cycle, coverage } = this.instance.scenario;
    const presence = visits + this.visitsOfCommune[this.instance.need.communeOfStop[stop]!]!;
    const captured = capturedShare({ visits: presence, weeks: cycle.weeks }, coverage.presence.levels);
    const slices = this.slicesOf(stop, captured);
    slices.sort((one, other) => other.worth - one.worth);
    const away = new Map<number, number>();
    let left = hours;
    const taken: Slice[] = [];
    for (const slice of slices) {
      if (left <= 0) break;
      const hoursAway = away.get(slice.at) ?? 0;
      const room = slice.isAway ? this.roomAway(slice.at) - hoursAway : Number.POSITIVE_INFINITY;
      slice.hours = Math.min(left, slice.hours, room);
      if (slice.hours <= 0) continue;
      if (slice.isAway) away.set(slice.at, hoursAway + slice.hours);
      left -= slice.hours;
      taken.push(slice);
    }
    return taken;
  }

  /** People who travel are the same at every stop. */
  private roomAway(at: number): number {
    const { need, scenario } = this.instance;
    return scenario.coverage.travellersShare.value * need.needHours[at]! - this.servedAway[at]!;
  }

  private slicesOf(stop: number, captured: number): Slice[] {
    const { need, scenario } = this.instance;
    const slices: Slice[] = [];
    for (const { at, hours, isAway } of this.reachOfStop[stop]!) {
      const { weight } = need.segments[at % need.segmentCount]!;
      let open = hours * captured;
      let below = 0;
      for (const tier of scenario.goal.tiers) {
        const upTo = below + tier.width * need.needHours[at]!;
        const free = Math.min(Math.max(upTo - Math.max(this.served[at]!, below), 0), open);
        if (free > 0) slices.push({ at, isAway, worth: tier.worth * weight, hours: free });
        open -= free;
        below = upTo;
      }
    }
    return slices;
  }
}
