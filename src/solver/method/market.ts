/** Need that is left while a first rota is made tour by tour, and what further tours would serve of it. */
import type { Instance } from '../instance/instance.ts';
import { hoursOffered } from '../instance/reception.ts';
import { measureOf } from '../selection/rule-rows.ts';
import type { TourPool } from '../tours/tour-pool.ts';
import { type Offer, OpenNeed } from './open-need.ts';

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
  private readonly need: OpenNeed;
  private readonly gains = new Map<number, number>();
  private readonly used = { kilometres: 0, spanHours: 0, euros: 0 };

  constructor(instance: Instance) {
    this.instance = instance;
    this.visited = new Uint8Array(instance.stopCount);
    this.need = new OpenNeed(instance);
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
    const gain = this.need.worthOf(this.offerOf(visiting, unitClass));
    this.gains.set(key, gain);
    return gain;
  }

  take({ tours, days }: Slot, tour: number): void {
    for (let v = tours.firstVisit[tour]!; v < tours.firstVisit[tour + 1]!; v++) {
      this.visited[tours.stop[v]!] = 1;
      const visiting = { stop: tours.stop[v]!, kind: tours.kind[v]!, visits: days.length };
      this.need.take(this.offerOf(visiting, tours.unitClass));
    }
    const measures = { metres: tours.metres[tour]!, spanSeconds: tours.spanSeconds[tour]!, cents: tours.cents[tour]! };
    for (const measure of ['kilometres', 'spanHours', 'euros'] as const)
      this.used[measure] += days.length * measureOf(measure, measures);
    this.gains.clear();
  }

  private offerOf({ stop, kind, visits }: Visiting, unitClass: number): Offer {
    const { kinds, unitClasses } = this.instance;
    return { stop, visits, hours: visits * hoursOffered(kinds.kinds[kind]!, unitClasses[unitClass]!.help) };
  }
}
