/**
 * Step *start*: a first rota in a fraction of a second.
 *
 * Tours are taken one at a time, each the best by the hours its visits would serve at today's worth, less its cost. A
 * stop is visited once; what a visit serves is filled from its own commune and those around it, best tiers first. Not
 * meant to be good, only to be there early; caps, crews and rules of patterns it cannot keep make it give up early.
 */
import { SEGMENTS } from '../../domain/coefficients.ts';
import { SEGMENT_COUNT } from '../../need/need-model.ts';
import { capturedShare } from '../../need/presence.ts';
import type { Instance } from '../instance/instance.ts';
import type { SolveRun } from '../run/solve-run.ts';
import type { DayTour } from '../selection/chosen-tours.ts';
import { daySetsOf } from '../selection/patterns.ts';
import { measureOf } from '../selection/rule-rows.ts';
import { runsOn, type TourPool } from '../tours/tour-pool.ts';

export function greedyTours(run: SolveRun): DayTour[] {
  const { instance, pools } = run;
  const canVisitOnce = instance.patternRules.some(
    (rule) => rule.visitsPerCycle === 1 && daySetsOf(instance, rule).length === instance.days.length,
  );
  if (!canVisitOnce) return [];
  const market = new Market(instance);
  const chosen: DayTour[] = [];
  for (const slot of slotsOf(instance, pools)) {
    if (run.isOver()) break;
    const tour = bestTour(instance, slot, market);
    if (tour === null) continue;
    chosen.push({ pool: slot.pool, tour, day: slot.day });
    market.take(slot.tours, tour);
  }
  return chosen;
}

interface Slot {
  readonly pool: number;
  readonly day: number;
  readonly tours: TourPool;
}

/** Every day of every unit. */
function slotsOf(instance: Instance, pools: readonly TourPool[]): Slot[] {
  return instance.days.flatMap((day) =>
    pools.flatMap((tours, pool) =>
      instance.unitClasses[tours.unitClass]!.units.map(() => ({ pool, day: day.index, tours })),
    ),
  );
}

function bestTour(instance: Instance, slot: Slot, market: Market): number | null {
  const { tours, day } = slot;
  let best: number | null = null;
  let bestGain = 0;
  for (let tour = 0; tour < tours.size; tour++) {
    if (!runsOn(tours, tour, day) || !market.allows(tours, tour)) continue;
    let gain = -tours.cents[tour]! / instance.centsPerWeightedHour;
    for (let v = tours.firstVisit[tour]!; v < tours.firstVisit[tour + 1]!; v++) {
      gain += market.gainOf(tours.stop[v]!, tours.kind[v]!, tours.unitClass);
    }
    if (gain > bestGain) {
      bestGain = gain;
      best = tour;
    }
  }
  return best;
}

/** Need that is left, and what a visit would serve of it. */
class Market {
  private readonly instance: Instance;
  private readonly visited: Uint8Array;
  /** Hours served so far, by commune and segment. */
  private readonly served: Float64Array;
  private readonly gains = new Map<number, number>();
  private readonly reachOfStop: { at: number; hours: number }[][];
  private readonly used = { kilometres: 0, spanHours: 0, euros: 0 };

  constructor(instance: Instance) {
    this.instance = instance;
    const { need, scenario } = instance;
    this.visited = new Uint8Array(instance.stopCount);
    this.served = new Float64Array(need.needHours.length);
    const levels = scenario.coverage.presence.levels;
    const captured = capturedShare({ visits: 1, weeks: scenario.cycle.weeks }, levels);
    this.reachOfStop = Array.from({ length: instance.stopCount }, () => []);
    for (const { commune, segment, stop, share } of need.catchments) {
      const at = commune * SEGMENT_COUNT + segment;
      this.reachOfStop[stop]!.push({ at, hours: share * captured * need.needHours[at]! });
    }
  }

  allows(tours: TourPool, tour: number): boolean {
    for (let v = tours.firstVisit[tour]!; v < tours.firstVisit[tour + 1]!; v++) {
      if (this.visited[tours.stop[v]!] === 1) return false;
    }
    const { limits } = this.instance;
    const measures = { metres: tours.metres[tour]!, spanSeconds: tours.spanSeconds[tour]!, cents: tours.cents[tour]! };
    return (
      this.used.kilometres + measureOf('kilometres', measures) <= limits.mostMetres / 1000 &&
      this.used.spanHours + measureOf('spanHours', measures) <= limits.mostSpanSecondsPerCycle / 3600 &&
      this.used.euros + measureOf('euros', measures) <= limits.mostCents / 100
    );
  }

  gainOf(stop: number, kind: number, unitClass: number): number {
    const key = (stop * this.instance.kinds.kinds.length + kind) * this.instance.unitClasses.length + unitClass;
    const known = this.gains.get(key);
    if (known !== undefined) return known;
    const gain = this.fill(stop, this.hoursOffered(kind, unitClass), false);
    this.gains.set(key, gain);
    return gain;
  }

  take(tours: TourPool, tour: number): void {
    for (let v = tours.firstVisit[tour]!; v < tours.firstVisit[tour + 1]!; v++) {
      this.visited[tours.stop[v]!] = 1;
      this.fill(tours.stop[v]!, this.hoursOffered(tours.kind[v]!, tours.unitClass), true);
    }
    const measures = { metres: tours.metres[tour]!, spanSeconds: tours.spanSeconds[tour]!, cents: tours.cents[tour]! };
    for (const measure of ['kilometres', 'spanHours', 'euros'] as const)
      this.used[measure] += measureOf(measure, measures);
    this.gains.clear();
  }

  private hoursOffered(kind: number, unitClass: number): number {
    return this.instance.kinds.kinds[kind]!.hours * this.instance.unitClasses[unitClass]!.desks;
  }

  /** Fills hours from the people within reach, best tiers first. @returns their worth; keeps them if told to. */
  private fill(stop: number, hours: number, isKept: boolean): number {
    const { tiers, weights } = this.instance.scenario.goal;
    const slices: { at: number; worth: number; hours: number }[] = [];
    for (const { at, hours: reach } of this.reachOfStop[stop]!) {
      const need = this.instance.need.needHours[at]!;
      let open = reach;
      let below = 0;
      for (const tier of tiers) {
        const upTo = below + tier.width * need;
        const free = Math.min(Math.max(upTo - Math.max(this.served[at]!, below), 0), open);
        if (free > 0) slices.push({ at, worth: tier.worth * weights[SEGMENTS[at % SEGMENT_COUNT]!], hours: free });
        open -= free;
        below = upTo;
      }
    }
    slices.sort((a, b) => b.worth - a.worth);
    let left = hours;
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
