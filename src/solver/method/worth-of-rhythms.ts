/**
 * What the search is told that visits are worth, stop by stop.
 *
 * Stops share people, and the search knows of no sharing: it is asked several times, and each time a stop is worth what
 * its visits would serve beside those that the best plan makes elsewhere, the first time one that minds no travel. Halfway between that
 * and what was said before, for two stops that serve the same people would otherwise be left out together.
 */
import type { Instance } from '../instance/instance.ts';
import { isMarket } from '../instance/market-days.ts';
import { hoursOffered } from '../instance/reception.ts';
import { type Offer, OpenNeed } from './open-need.ts';
import { type PlannedRhythms, planByWorth } from './plan-by-worth.ts';
import type { Rhythm } from './rhythms-of-stop.ts';

interface Ground {
  readonly stops: readonly number[];
  readonly rhythms: readonly (readonly Rhythm[])[];
}

/** Cents that a promised visit counts for: more than any visit is worth. */
const PROMISE = 1e8;

export class WorthOfRhythms {
  /** Cents by stop and rhythm of the search. */
  readonly cents: Float64Array[];
  private readonly instance: Instance;
  private readonly ground: Ground;
  private readonly centsPerHour: number;

  /** @param mostVisits that all tours can make, in the whole cycle. */
  constructor(instance: Instance, ground: Ground, mostVisits: number) {
    this.instance = instance;
    this.ground = ground;
    const { aim, centsPerWeightedHour } = instance;
    // Where only cost counts, nobody is visited but who was promised to be.
    this.centsPerHour = aim.measure === 'euros' ? 0 : centsPerWeightedHour;
    const offers = ground.rhythms.map((_, stop) => this.distinctOffers(stop));
    this.cents = this.centsBeside(planByWorth(instance, offers, mostVisits));
  }

  /** Goes halfway to what rhythms are worth beside a plan. */
  learnFrom(plan: PlannedRhythms): void {
    this.centsBeside(plan).forEach((fresh, stop) => {
      const known = this.cents[stop]!;
      for (let r = 0; r < known.length; r++) known[r] = (known[r]! + fresh[r]!) / 2;
    });
  }

  /** @returns cents of all that a plan serves, promises and markets with it. */
  worthOfPlan(plan: PlannedRhythms): number {
    const need = new OpenNeed(this.instance);
    const visits = new Int32Array(this.instance.need.communeCount);
    return plan.reduce((sum, rhythm, stop) => {
      if (rhythm < 0) return sum;
      const extra = this.extraCents(stop, this.ground.rhythms[stop]![rhythm]!, visits);
      this.count(visits, stop, rhythm);
      return sum + extra + need.take(this.offerOf(stop, rhythm)) * this.centsPerHour;
    }, 0);
  }

  private centsBeside(plan: PlannedRhythms): Float64Array[] {
    const need = new OpenNeed(this.instance);
    const visits = new Int32Array(this.instance.need.communeCount);
    plan.forEach((rhythm, stop) => {
      if (rhythm < 0) return;
      need.take(this.offerOf(stop, rhythm));
      this.count(visits, stop, rhythm);
    });
    return this.ground.rhythms.map((rhythms, stop) => {
      const planned = plan[stop]!;
      if (planned >= 0) {
        need.release(this.ground.stops[stop]!);
        this.count(visits, stop, planned, -1);
      }
      const worth = new Map<string, number>();
      const cents = Float64Array.from(rhythms, (rhythm, r) => {
        const offer = this.offerOf(stop, r);
        const key = keyOf(offer);
        if (!worth.has(key)) worth.set(key, need.worthOf(offer));
        return worth.get(key)! * this.centsPerHour + this.extraCents(stop, rhythm, visits) - this.openCents(rhythm);
      });
      if (planned >= 0) {
        need.take(this.offerOf(stop, planned));
        this.count(visits, stop, planned);
      }
      return cents;
    });
  }

  private distinctOffers(stop: number) {
    const found = new Map<string, { rhythm: number; offer: Offer }>();
    this.ground.rhythms[stop]!.forEach((_, rhythm) => {
      const offer = this.offerOf(stop, rhythm);
      const key = keyOf(offer);
      if (!found.has(key)) found.set(key, { rhythm, offer });
    });
    return [...found.values()];
  }

  private count(visits: Int32Array, stop: number, rhythm: number, sign = 1): void {
    visits[this.communeOf(stop)]! += sign * this.ground.rhythms[stop]![rhythm]!.visits.length;
  }

  private communeOf(stop: number): number {
    return this.instance.need.communeOfStop[this.ground.stops[stop]!]!;
  }

  /** By the unit that offers most there. */
  private offerOf(stop: number, r: number): Offer {
    const { kind, visits } = this.ground.rhythms[stop]![r]!;
    const { unitClasses, kinds } = this.instance;
    const at = this.ground.stops[stop]!;
    const offered = unitClasses
      .filter(({ fits }) => fits[at] === 1)
      .map(({ help }) => hoursOffered(kinds.kinds[kind]!, help));
    return { stop: at, visits: visits.length, hours: visits.length * Math.max(0, ...offered) };
  }

  /** Being open costs as driving does; the search only knows of driving. */
  private openCents({ visits }: Rhythm): number {
    const perSecond = Math.min(...this.instance.unitClasses.map(({ centsPerSecond }) => centsPerSecond));
    return visits.reduce((sum, { serviceTime }) => sum + serviceTime * perSecond, 0);
  }

  /** Markets, and promises that visits elsewhere in the commune do not keep yet. */
  private extraCents(stop: number, { kind, visits }: Rhythm, visitsOfCommune: Int32Array): number {
    const { scenario, kinds, days } = this.instance;
    const at = this.ground.stops[stop]!;
    const commune = this.communeOf(stop);
    const { part } = kinds.kinds[kind]!;
    const promised = Math.max(0, ...this.floorsOf(commune)) - visitsOfCommune[commune]!;
    let cents = PROMISE * Math.max(0, Math.min(promised, visits.length));
    for (const { day } of visits) {
      if (isMarket(this.instance, at, day)) cents += scenario.goal.marketDayReward.value * this.centsPerHour;
      const isOn = (locked: { week: number; weekday: string }) =>
        locked.week === days[day]!.week && locked.weekday === days[day]!.weekday;
      for (const lock of scenario.locks) {
        const { id } = scenario.stops[at]!;
        const isLocked =
          (lock.kind === 'visit' && lock.stop === id && isOn(lock.day) && [null, part].includes(lock.half)) ||
          (lock.kind === 'tour' && isOn(lock.day) && lock.visits.some((visit) => visit.stop === id));
        if (isLocked) cents += PROMISE;
      }
    }
    return cents;
  }

  private floorsOf(commune: number): number[] {
    const { floors, territory } = this.instance.scenario;
    const { code } = territory.communes[commune]!;
    return floors
      .filter((floor) => floor.commune === null || floor.commune === code)
      .map(({ leastVisitsPerCycle }) => leastVisitsPerCycle);
  }
}

const keyOf = ({ visits, hours }: Offer): string => `${visits} ${hours}`;
