/**
 * The best legal rota of a small scenario, by trying every choice of tours on every day.
 *
 * Tours come from the brute force, crews and rhythms from trials of their own; what a choice of visits serves is asked of
 * `rules/`, and so is whether the rota found is legal and worth what was thought.
 */
import { minutesOfDay } from '../../src/domain/clock.ts';
import { type CycleDayInfo, daysOf } from '../../src/domain/cycle-days.ts';
import { patternRulesOfStop } from '../../src/domain/pattern-rules.ts';
import { FORMAT_VERSION } from '../../src/domain/primitives.ts';
import type { Rota } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import type { TravelMatrix } from '../../src/domain/travel-matrix.ts';
import type { NeedModel } from '../../src/need/need-model.ts';
import { judgedRota } from '../../src/rules/case/judged-rota.ts';
import { registerOf } from '../../src/rules/case/register.ts';
import { servedBy } from '../../src/rules/coverage/served.ts';
import { reachableCommunes, usableStops, visitableCommunes } from '../../src/rules/reach/usable-stops.ts';
import { SHARE_TOLERANCE } from '../../src/rules/tolerance.ts';
import { type BruteTour, bruteForceTours } from './brute-force-tours.ts';
import { crewByTrial } from './crew-by-trial.ts';
import { rhythmByTrial } from './rhythm-by-trial.ts';

export interface SmallCase {
  readonly scenario: Scenario;
  readonly matrix: TravelMatrix;
  readonly need: NeedModel;
}

export interface ExhaustiveAnswer {
  /** The best legal rota; null where none is legal. */
  readonly best: { readonly rota: Rota; readonly objective: number } | null;
  /** Choices of tours that keep rhythms, caps and locks; floors and crews aside. */
  readonly choices: number;
}

/** A tour of a unit on a day. */
export interface Option {
  readonly unit: number;
  readonly day: CycleDayInfo;
  readonly tour: BruteTour;
}

/** What trying everything is made of, for goals of several stages. */
export interface EveryChoice {
  readonly choices: readonly (readonly Option[])[];
  /** Communes that some usable stop reaches and that have a need, by index. */
  readonly reachable: readonly number[];
  /** @param shares by commune, what is kept beyond the floors. @returns worth of a choice; null where it keeps less. */
  readonly worthKeeping: (shares: readonly number[]) => (chosen: readonly Option[]) => number | null;
  readonly centsOf: (chosen: readonly Option[]) => number;
  /** The choice with crews; null where none can be found. */
  readonly manned: (chosen: readonly Option[]) => Rota | null;
}

/** Hours of all segments of a commune. */
function ofCommune({ segmentCount }: NeedModel, hours: Float64Array, c: number): number {
  return hours.slice(c * segmentCount, (c + 1) * segmentCount).reduce((sum, one) => sum + one, 0);
}

/** @returns null where there are more than `most` choices of tours to try. */
export function everyChoice(small: SmallCase, most: number): EveryChoice | null {
  const choices = choicesOfTours(small, most);
  if (choices === null) return null;
  const { scenario, need, matrix } = small;
  const reached = reachableCommunes(
    need,
    usableStops(judgedRota([], { register: registerOf(scenario), need, matrix })),
  );
  const hasNeed = (c: number) => ofCommune(need, need.needHours, c) > 0;
  return {
    choices,
    reachable: scenario.territory.communes.flatMap((_, c) => (reached[c] === true && hasNeed(c) ? [c] : [])),
    worthKeeping: (shares) => worth(small, shares),
    centsOf: (chosen) => chosen.reduce((sum, { tour }) => sum + tour.cents, 0),
    manned: (chosen) => mannedRota(scenario, chosen),
  };
}

/** @returns null where there are more than `most` choices of tours to try. */
export function exhaustiveRota(small: SmallCase, most: number): ExhaustiveAnswer | null {
  const choices = choicesOfTours(small, most);
  if (choices === null) return null;
  const worthOf = worth(small, []);
  const appraised = choices
    .map((chosen) => ({ chosen, objective: worthOf(chosen) }))
    .filter((choice) => choice.objective !== null)
    .sort((one, other) => other.objective! - one.objective!);
  for (const { chosen, objective } of appraised) {
    const rota = mannedRota(small.scenario, chosen);
    if (rota !== null) return { best: { rota, objective: objective! }, choices: choices.length };
  }
  return { best: null, choices: choices.length };
}

/** Every choice of at most one tour for each unit and day that keeps rhythms, caps and locks. */
function choicesOfTours({ scenario, matrix }: SmallCase, most: number): Option[][] | null {
  const days = daysOf(scenario.cycle);
  const options = days.map((day) =>
    scenario.units.map((unit, u) =>
      bruteForceTours({ scenario, matrix, unit, day })
        .filter((tour) => keepsStopLocks(scenario, tour, day))
        .map((tour) => ({ unit: u, day, tour })),
    ),
  );
  const canBecomePattern = scenario.stops.map((stop) =>
    rhythmByTrial(days, patternRulesOfStop(scenario, stop), scenario.cycle.weeks * 7),
  );
  const found: Option[][] = [];
  let tried = 0;

  const choose = (slot: number, chosen: Option[]): boolean => {
    if (++tried > most * 8) return false;
    const day = Math.floor(slot / scenario.units.length);
    if (slot > 0 && slot % scenario.units.length === 0) {
      if (!keepsVisitLocks(scenario, chosen, days[day - 1]!)) return true;
      if (!scenario.stops.every((stop, s) => canBecomePattern[s]!(visitsOf(stop.id, chosen), day - 1))) return true;
    }
    if (day === days.length) {
      if (!keepsLabel(scenario, chosen)) return true;
      found.push(chosen);
      return found.length <= most;
    }
    if (!choose(slot + 1, chosen)) return false;
    for (const option of options[day]![slot % scenario.units.length]!) {
      const today = chosen.filter((other) => other.day.index === day);
      if (today.some((other) => other.tour.openMinutes.some(({ stop }) => visits(option, stop)))) continue;
      const longer = [...chosen, option];
      if (keepsCaps(scenario, longer) && !choose(slot + 1, longer)) return false;
    }
    return true;
  };
  return choose(0, []) ? found : null;
}

function visits(option: Option, stop: string): boolean {
  return option.tour.openMinutes.some((open) => open.stop === stop);
}

function visitsOf(stop: string, chosen: readonly Option[]) {
  return chosen.flatMap(({ tour, day }) =>
    tour.visits
      .filter((name) => name.startsWith(`${stop} `))
      .map((name) => ({
        day: day.index,
        hours: name.slice(stop.length),
        opens: minutesOfDay(tour.example.visits.find((visit) => visit.stop === stop)!.opens),
      })),
  );
}

function keepsStopLocks(scenario: Scenario, tour: BruteTour, day: CycleDayInfo): boolean {
  return scenario.locks.every((lock) => {
    if (lock.kind === 'stop-closed') return !tour.openMinutes.some(({ stop }) => stop === lock.stop);
    if (lock.kind !== 'stop-weekday' || lock.weekday === day.weekday) return true;
    return !tour.openMinutes.some(({ stop }) => stop === lock.stop);
  });
}

function keepsVisitLocks(scenario: Scenario, chosen: readonly Option[], day: CycleDayInfo): boolean {
  return scenario.locks.every((lock) => {
    if (lock.kind !== 'visit' || lock.day.week !== day.week || lock.day.weekday !== day.weekday) return true;
    return chosen.some(
      ({ unit, day: on, tour }) =>
        on.index === day.index &&
        (lock.unit === null || scenario.units[unit]!.id === lock.unit) &&
        tour.visits.some(
          (name) => name.startsWith(`${lock.stop} `) && (lock.half === null || name.includes(lock.half)),
        ),
    );
  });
}

const GRAIN = 1e-9;

function keepsCaps({ caps }: Scenario, chosen: readonly Option[]): boolean {
  const sum = (measure: (tour: BruteTour) => number) => chosen.reduce((total, { tour }) => total + measure(tour), 0);
  const isWithin = (value: number, limit: number | null) =>
    limit === null || value <= limit + GRAIN * Math.max(1, limit);
  return (
    isWithin(sum((tour) => tour.metres) / 1000, caps.kmPerCycle) &&
    isWithin(sum((tour) => tour.spanMinutes) / 60, caps.hoursPerCycle) &&
    isWithin(
      sum((tour) => tour.cents),
      caps.centsPerCycle,
    )
  );
}

/** The objective of a choice of tours; null where it breaks a floor. Coverage is worked out once for like visits. */
function worth(
  { scenario, need, matrix }: SmallCase,
  kept: readonly number[],
): (chosen: readonly Option[]) => number | null {
  const evidence = { register: registerOf(scenario), need, matrix };
  const usable = usableStops(judgedRota([], evidence));
  const [reachable, visitable] = [reachableCommunes(need, usable), visitableCommunes(need, usable)];
  const codes = scenario.territory.communes.map((commune) => commune.code);
  const floorsOf = (c: number, isMeant: boolean | undefined) =>
    scenario.floors.filter((floor) => (floor.commune === null ? isMeant === true : floor.commune === codes[c]));
  const leastShare = codes.map((_, c) =>
    Math.max(kept[c] ?? 0, ...floorsOf(c, reachable[c]).map((f) => f.leastServedShare)),
  );
  const known = new Map<string, number | null>();
  return (chosen) => {
    const offer = { visits: new Int32Array(scenario.stops.length), hours: new Float64Array(scenario.stops.length) };
    for (const { tour } of chosen) {
      for (const { stop, helpHours } of tour.openMinutes) {
        const at = scenario.stops.findIndex(({ id }) => id === stop);
        offer.visits[at]!++;
        offer.hours[at]! += helpHours;
      }
    }
    const key = `${offer.visits} ${Array.from(offer.hours, (hours) => hours.toFixed(6))}`;
    if (!known.has(key)) known.set(key, worthOf(offer));
    const value = known.get(key)!;
    if (value === null) return null;
    const cents = chosen.reduce((sum, { tour }) => sum + tour.cents, 0);
    return value - cents / scenario.goal.centsPerWeightedHour.value + onMarkets(scenario, chosen);
  };

  function worthOf(offer: { visits: Int32Array; hours: Float64Array }): number | null {
    const isKept = codes.every((_, c) => {
      const count = offer.visits.reduce((sum, n, stop) => sum + (need.communeOfStop[stop] === c ? n : 0), 0);
      return floorsOf(c, visitable[c]).every(
        (floor) => count >= floor.leastVisitsPerCycle && count <= (floor.mostVisitsPerCycle ?? count),
      );
    });
    if (!isKept) return null;
    const served = servedBy(scenario, need, offer, leastShare);
    const keepsShares = codes.every((_, c) => {
      const needed = ofCommune(need, need.needHours, c);
      const hours = ofCommune(need, served.hours, c);
      return needed === 0 || hours / needed >= leastShare[c]! - SHARE_TOLERANCE;
    });
    return keepsShares ? served.value : null;
  }
}

function keepsLabel({ label, units, cycle }: Scenario, chosen: readonly Option[]): boolean {
  if (label === null) return true;
  const isKept = (tours: readonly Option[]) => {
    const minutes = tours.flatMap(({ tour }) => tour.openMinutes).reduce((sum, open) => sum + open.minutes, 0);
    const days = new Set(tours.map(({ day }) => day.index));
    return minutes / 60 >= label.leastOpenHoursPerWeek.value - GRAIN && days.size >= label.leastDaysPerWeek.value;
  };
  for (let week = 1; week <= cycle.weeks; week++) {
    const inWeek = chosen.filter(({ day }) => day.week === week);
    if (label.scope === 'service' && !isKept(inWeek)) return false;
    if (label.scope === 'unit' && !units.every((_, u) => isKept(inWeek.filter(({ unit }) => unit === u)))) return false;
  }
  return true;
}

function onMarkets({ stops, goal }: Scenario, chosen: readonly Option[]): number {
  const wanted = stops.filter((stop) => stop.market === 'wanted');
  const met = chosen.flatMap(({ day, tour }) =>
    wanted.filter((stop) => stop.marketDay === day.weekday && tour.openMinutes.some((open) => open.stop === stop.id)),
  );
  return met.length * goal.marketDayReward.value;
}

function mannedRota(scenario: Scenario, chosen: readonly Option[]): Rota | null {
  const crews = crewByTrial(
    scenario,
    chosen.map(({ unit, day, tour }) => ({ ...tour, unit: scenario.units[unit]!, day })),
  );
  if (crews === null) return null;
  return {
    formatVersion: FORMAT_VERSION,
    name: 'exhaustive',
    scenario: scenario.name,
    note: '',
    travel: null,
    certificate: null,
    stages: [],
    keptShares: [],
    tours: chosen.map(({ tour }, t) => ({ ...tour.example, agents: crews[t]!.map((agent) => agent.id) })),
  };
}
