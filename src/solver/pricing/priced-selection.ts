/** Sequences of visits that labelling found, made legal tours: few, good, and unlike each other. */
import type { Instance, UnitClass } from '../instance/instance.ts';
import { toursOfSequence } from '../tours/sequence-tours.ts';
import { sessionsOfVisit } from '../tours/sessions.ts';
import type { PooledTour, TourVisit } from '../tours/tour-pool.ts';
import { daysOfAll, metresOf } from '../tours/tours-of-visits.ts';
import { reducedCostOf, type TourCharges } from './tour-charges.ts';

/** Tours of one call that may make the same visit, unless another of their visits is made by fewer. */
const TOURS_PER_VISIT = 3;

interface Ground {
  readonly instance: Instance;
  readonly unit: UnitClass;
  /** By node. */
  readonly visits: readonly TourVisit[];
  readonly asked: { readonly charges: TourCharges; readonly least: number; readonly most: number };
}

export class PricedSelection {
  private readonly ground: Ground;
  private readonly found: { tour: PooledTour; reducedCost: number }[] = [];
  private readonly known = new Set<string>();
  private readonly made: Int32Array;

  constructor(ground: Ground) {
    this.ground = ground;
    this.made = new Int32Array(ground.visits.length);
  }

  get isFull(): boolean {
    return this.found.length >= this.ground.asked.most;
  }

  /** @param nodes in order; stops that come again are left out. */
  offer(nodes: readonly number[]): void {
    const { visits, asked } = this.ground;
    const stops = new Set<number>();
    const once = nodes.filter((node) => {
      const { stop } = visits[node]!;
      if (stops.has(stop)) return false;
      stops.add(stop);
      return true;
    });
    const key = once.join(' ');
    if (this.known.has(key) || once.every((node) => this.made[node]! >= TOURS_PER_VISIT)) return;
    this.known.add(key);
    const better = this.toursOf(once.map((node) => visits[node]!)).filter((one) => one.reducedCost > asked.least);
    if (better.length === 0) return;
    for (const node of once) this.made[node]!++;
    this.found.push(...better);
  }

  /** @returns the best first. */
  best(): PooledTour[] {
    const { most } = this.ground.asked;
    const inOrder = this.found.sort((one, other) => other.reducedCost - one.reducedCost);
    return inOrder.slice(0, most).map(({ tour }) => tour);
  }

  private toursOf(visits: readonly TourVisit[]): { tour: PooledTour; reducedCost: number }[] {
    const { instance, unit, asked } = this.ground;
    const sessions = visits.flatMap((visit) => sessionsOfVisit(instance, visit, instance.kinds.kinds[visit.kind]!));
    const drive = { days: daysOfAll(instance, visits), metres: metresOf(instance, unit, visits) };
    const tours = toursOfSequence({ visits, sessions }, drive, { unit, instance });
    return tours.map((tour) => ({ tour, reducedCost: reducedCostOf(tour, asked.charges, instance) }));
  }
}
