/**
 * Day tours of greatest reduced cost at given duals, where tours are too many to list, and a bound on that of all others.
 *
 * Labelling finds sequences of visits on a relaxation of the day; each is then timed like any tour that was enumerated,
 * and what counts is its true reduced cost.
 */
import type { Instance, UnitClass } from '../instance/instance.ts';
import type { PooledTour } from '../tours/tour-pool.ts';
import { GrowingMemory } from './growing-memory.ts';
import { labelTours } from './labelling.ts';
import { type LabellingGround, labellingGround } from './labelling-ground.ts';
import type { Labelled } from './labelling-task.ts';
import { type RelaxedCharges, relaxedCharges } from './network-charges.ts';
import { PricedSelection } from './priced-selection.ts';
import type { TourCharges } from './tour-charges.ts';
import { type UnitNetwork, unitNetwork } from './unit-network.ts';

/** Stops that a partial tour remembers around each stop. */
const NEIGHBOURS = 8;
/** About a gigabyte. */
const MOST_LABELS = 8_000_000;

export interface PricedTours {
  /** Legal tours, timed like enumerated ones, best first, their true reduced cost above `least`. */
  readonly tours: readonly PooledTour[];
  /** No tour of this unit class on that day has a greater reduced cost, unless below `least`: then none is above that. */
  readonly bound: number;
  /** Labels made. */
  readonly labels: number;
}

export interface PricingTask {
  readonly day: number;
  readonly charges: TourCharges;
  /** In the unit of the aim; −∞: any tour is wanted. */
  readonly least: number;
  /** Number of tours. */
  readonly most: number;
  /** False: quickly, some good tours; the bound is infinite. */
  readonly isExact: boolean;
  readonly stopped: () => boolean;
}

export interface TourPricer {
  price(asked: PricingTask): PricedTours;
}

export function tourPricer(instance: Instance, unit: UnitClass): TourPricer {
  return new LabellingPricer(instance, unit);
}

interface DayGround extends UnitNetwork {
  readonly ground: LabellingGround;
}

class LabellingPricer implements TourPricer {
  private readonly instance: Instance;
  private readonly unit: UnitClass;
  private memoryOnceAsked: GrowingMemory | null = null;
  /** By the openings of all stops on the day. */
  private readonly grounds = new Map<string, DayGround>();

  constructor(instance: Instance, unit: UnitClass) {
    this.instance = instance;
    this.unit = unit;
  }

  private get memory(): GrowingMemory {
    this.memoryOnceAsked ??= new GrowingMemory(this.unit.secondsBetween, NEIGHBOURS);
    return this.memoryOnceAsked;
  }

  price(asked: PricingTask): PricedTours {
    const day = this.groundOn(asked.day);
    const relaxed = relaxedCharges(day, asked.charges, this.instance);
    let labels = 0;
    for (;;) {
      const labelled = this.label(day, relaxed, asked);
      labels += labelled.labels;
      const tours = this.toursOf(day, labelled, asked);
      const stops = labelled.tours.map(({ nodes }) => nodes.map((node) => day.visits[node]!.stop));
      const mayBeTighter = asked.isExact && tours.length === 0 && -labelled.bound > asked.least && !asked.stopped();
      if (mayBeTighter && this.memory.grow(stops)) continue;
      return { tours, bound: relaxed.isBounded ? -labelled.bound : Number.POSITIVE_INFINITY, labels };
    }
  }

  private toursOf({ visits }: DayGround, { tours }: Labelled, asked: PricingTask): PooledTour[] {
    const selection = new PricedSelection({ instance: this.instance, unit: this.unit, asked, visits });
    for (const { nodes } of tours) {
      if (selection.isFull) break;
      selection.offer(nodes);
    }
    return selection.best();
  }

  private label(day: DayGround, { charges, active }: RelaxedCharges, asked: PricingTask): Labelled {
    return labelTours(day.ground, {
      charges,
      active,
      memory: this.memory.memory,
      below: -asked.least,
      isExact: asked.isExact,
      mostLabels: MOST_LABELS,
      stopped: asked.stopped,
    });
  }

  private groundOn(day: number): DayGround {
    const { openings, days, stopCount } = this.instance;
    const key = Array.from({ length: stopCount }, (_, s) => openings.variantOnDay[s * days.length + day]).join(' ');
    const known = this.grounds.get(key);
    if (known !== undefined) return known;
    const made = unitNetwork(this.instance, this.unit, day);
    const ground = { ...made, ground: labellingGround(made.network) };
    this.grounds.set(key, ground);
    return ground;
  }
}
