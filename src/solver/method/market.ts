/** Need that is left while a first rota is made tour by tour, and what further tours would serve of it. */
import { capturedShare } from '../../need/presence.ts';
import type { Instance } from '../instance/instance.ts';
import { hoursOffered } from '../instance/reception.ts';
import { measureOf } from '../selection/rule-rows.ts';
import type { TourPool } from '../tours/tour-pool.ts';

/** Days on which a unit is to drive one tour. */
export interface Slot {
  readonly tours: TourPool;
  readonly days: readonly number[];
}

/** A stop visited so often a cycle, always for the same time. */
interface Visiting {
  readonly stop: number;
  readonly kind: number;
  readonly visits: number;
}

export class Market {
  private readonly instance: Instance;
  private readonly visited: Uint8Array;
  /** Hours served so far, by commune and segment. */
  private readonly served: Float64Array;
  private readonly gains = new Map<number, number>();
  private readonly reachOfStop: { at: number; hours: number }[][];
  private readonly used = { kilometres: 0, spanHours: 0, euros: 0 };

  constructor(instance: Instance) {
    this.instance = instance;
    const { need } = instance;
    this.visited = new Uint8Array(instance.stopCount);
    this.served = new Float64Array(need.needHours.length);
    this.reachOfStop = Array.from({ length: instance.stopCount }, () => []);
    for (const { commune, segment, stop, share } of need.catchments) {
      const at = commune * need.segmentCount + segment;
      this.reachOfStop[stop]!.push({ at, hours: share * need.needHours[at]! });
    }
  }

  allows({ tours, days }: Slot, tour: number): boolean {
    for (let v = tours.firstVisit[tour]!; v < tours.firstVisit[tour + 1]!; v++) {
      if (this.visited[tours.stop[v]!] === 1) return false;
    }
    const { limits } = this.instance;
    const measures = { metres: tours.metres[tour]!, spanSeconds: tours.spanSeconds[tour]!, cents: tours.cents[tour]! };
    const times = days.length;
    return (
      this.used.kilometres + times * measureOf('kilometres', measures) <= limits.mostMetres / 1000 &&
      this.used.spanHours + times * measureOf('spanHours', measures) <= limits.mostSpanSecondsPerCycle / 3600 &&
      this.used.euros + times * measureOf('euros', measures) <= limits.mostCents / 100
    );
  }

  /** @returns what driving the tour would be worth, less its cost, weighted hours. */
  gainOf({ tours, days }: Slot, tour: number): number {
    let gain = (-days.length * tours.cents[tour]!) / this.instance.centsPerWeightedHour;
    for (let v = tours.firstVisit[tour]!; v < tours.firstVisit[tour + 1]!; v++) {
      gain += this.gainOfVisits({ stop: tours.stop[v]!, kind: tours.kind[v]!, visits: days.length }, tours.unitClass);
    }
    return gain;
  }

  private gainOfVisits(visiting: Visiting, unitClass: number): number {
    const { kinds, unitClasses, days } = this.instance;
    const { stop, kind, visits } = visiting;
    const key = ((stop * kinds.kinds.length + kind) * unitClasses.length + unitClass) * (days.length + 1) + visits;
    const known = this.gains.get(key);
    if (known !== undefined) return known;
    const gain = this.fill(visiting, unitClass, false);
    this.gains.set(key, gain);
    return gain;
  }

  take({ tours, days }: Slot, tour: number): void {
    for (let v = tours.firstVisit[tour]!; v < tours.firstVisit[tour + 1]!; v++) {
      this.visited[tours.stop[v]!] = 1;
      this.fill({ stop: tours.stop[v]!, kind: tours.kind[v]!, visits: days.length }, tours.unitClass, true);
    }
    const measures = { metres: tours.metres[tour]!, spanSeconds: tours.spanSeconds[tour]!, cents: tours.cents[tour]! };
    for (const measure of ['kilometres', 'spanHours', 'euros'] as const)
      this.used[measure] += days.length * measureOf(measure, measures);
    this.gains.clear();
  }

  private hoursOffered(kind: number, unitClass: number): number {
    return hoursOffered(this.instance.kinds.kinds[kind]!, this.instance.unitClasses[unitClass]!.help);
  }

  /** Fills hours from the people within reach, best tiers first. @returns their worth; keeps them if told to. */
  private fill({ stop, kind, visits }: Visiting, unitClass: number, isKept: boolean): number {
    const { cycle, coverage, goal } = this.instance.scenario;
    const { tiers } = goal;
    const { segments, segmentCount, needHours } = this.instance.need;
    const captured = capturedShare({ visits, weeks: cycle.weeks }, coverage.presence.levels);
    const slices: { at: number; worth: number; hours: number }[] = [];
    for (const { at, hours: reach } of this.reachOfStop[stop]!) {
      const need = needHours[at]!;
      let open = reach * captured;
      let below = 0;
      for (const tier of tiers) {
        const upTo = below + tier.width * need;
        const free = Math.min(Math.max(upTo - Math.max(this.served[at]!, below), 0), open);
        if (free > 0) slices.push({ at, worth: tier.worth * segments[at % segmentCount]!.weight, hours: free });
        open -= free;
        below = upTo;
      }
    }
    slices.sort((a, b) => b.worth - a.worth);
    let left = visits * this.hoursOffered(kind, unitClass);
    let worth = 0;
    for (const slice of slices) {
      const taken = Math.min(left, slice.hours);
      worth += taken * slice.worth;
      left -= taken;
      if (isKept) this.served[slice.at]! += taken;
      if (left <= 0) break;
    }
    return worth;
  }
}
