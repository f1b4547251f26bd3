/**
 * Every feasible day tour of a unit class (MODEL.md section 4), by depth-first extension.
 *
 * A tour is a sequence of mornings, at most one visit of a day, then afternoons. Each step works on a *variant* of a
 * stop (the days on which its openings are the same), so that a sequence is timed once for all days that suit it.
 * A prefix is cut as soon as no later opening exists or range or autonomy is spent; both only grow along a tour.
 */
import type { Instance, UnitClass } from '../instance/instance.ts';
import { type Kind, minutesOpen } from '../instance/kinds.ts';
import { earliestOpening } from '../instance/openings.ts';
import { keepNondominated } from './dominance.ts';
import { kindsAtStop } from './kinds-at-stop.ts';
import { toursOfSequence } from './sequence-tours.ts';
import { sessionsOfVisit } from './sessions.ts';
import { legBetween, readyAfter, type Session } from './timing.ts';
import {
  ANY_HOUR,
  type DaySet,
  daySet,
  type PooledTour,
  type TourPool,
  TourPoolBuilder,
  type TourVisit,
} from './tour-pool.ts';

/** Thrown where a unit class has more tours than enumeration is meant for. */
export class TooManyToursError extends Error {
  readonly unitClass: number;
  readonly limit: number;

  constructor(unitClass: number, limit: number) {
    super(`more than ${limit} tours`);
    this.name = 'TooManyToursError';
    this.unitClass = unitClass;
    this.limit = limit;
  }
}

export interface EnumerationControl {
  readonly mostTours: number;
  /** Called now and then; enumeration ends early, with what it has, when it says true. */
  readonly stopped: () => boolean;
}

/** A stop on the days on which its openings are alike. */
interface Candidate {
  readonly stop: number;
  readonly variant: number;
  readonly days: DaySet;
  readonly kinds: readonly Kind[];
}

interface Prefix {
  readonly visits: TourVisit[];
  readonly sessions: Session[];
  readonly days: DaySet;
  /** Earliest close of the last session, seconds. */
  readonly closes: number;
  readonly metres: number;
  readonly autonomyMinutes: number;
}

const STOP_CHECK_INTERVAL = 4096;
/** Long tours take longer, and where there are many there are many more: so many visits a tour are allowed for. */
const VISITS_PER_TOUR = 2;

export function enumerateTours(instance: Instance, unit: UnitClass, control: EnumerationControl): TourPool {
  return new TourEnumeration(instance, unit, control).run();
}

class TourEnumeration {
  private readonly instance: Instance;
  private readonly unit: UnitClass;
  private readonly control: EnumerationControl;
  private readonly candidates: Candidate[];
  private readonly found: PooledTour[] = [];
  private visitsFound = 0;
  private steps = 0;
  private isStopped = false;

  constructor(instance: Instance, unit: UnitClass, control: EnumerationControl) {
    this.instance = instance;
    this.unit = unit;
    this.control = control;
    this.candidates = candidatesOf(instance, unit);
  }

  run(): TourPool {
    const { limits } = this.instance;
    for (const candidate of this.candidates) {
      const ready = limits.earliestDeparture + this.unit.secondsFromGarage[candidate.stop]! + this.unit.setUpSeconds;
      if (ready === Number.POSITIVE_INFINITY) continue;
      this.extendBy(candidate, null, () => ready);
    }
    const kept = keepNondominated(this.found, this.instance);
    const builder = new TourPoolBuilder(this.unit.index);
    for (const tour of kept) builder.add(tour);
    return builder.build();
  }

  /** Adds every kind of visit of a candidate behind a prefix, and goes on from there. */
  private extendBy(candidate: Candidate, prefix: Prefix | null, ready: (session: Session) => number): void {
    const { openings } = this.instance;
    const afternoonOnly = prefix !== null && prefix.sessions[prefix.sessions.length - 1]!.isAfternoon;
    for (const kind of candidate.kinds) {
      if (afternoonOnly && kind.morningSeconds > 0) continue;
      const sessions = sessionsOfVisit(this.instance, candidate, kind);
      const opening = earliestOpening(sessions[0]!.intervals, ready(sessions[0]!), openings.stepSeconds);
      if (opening === Number.POSITIVE_INFINITY) continue;
      this.visit(candidate, { kind: kind.index, sessions, closes: opening + sessions[0]!.dwellSeconds }, prefix);
    }
  }

  private visit(
    candidate: Candidate,
    added: { kind: number; sessions: Session[]; closes: number },
    prefix: Prefix | null,
  ): void {
    const { unit } = this;
    const { kinds, openings, limits } = this.instance;
    let closes = added.closes;
    if (added.sessions.length === 2) {
      const ready = readyAfter(closes, legBetween(unit, added.sessions[0]!, added.sessions[1]!, limits), limits);
      const opening = earliestOpening(added.sessions[1]!.intervals, ready, openings.stepSeconds);
      if (opening === Number.POSITIVE_INFINITY) return;
      closes = opening + added.sessions[1]!.dwellSeconds;
    }
    const lastStop = prefix === null ? -1 : prefix.sessions[prefix.sessions.length - 1]!.stop;
    const leg =
      lastStop < 0
        ? unit.metresFromGarage[candidate.stop]!
        : unit.metresBetween[lastStop * this.instance.stopCount + candidate.stop]!;
    const metres = (prefix?.metres ?? 0) + leg;
    const drawn = unit.drawsAutonomy[candidate.stop] === 1 ? minutesOpen(kinds.kinds[added.kind]!) : 0;
    const autonomyMinutes = (prefix?.autonomyMinutes ?? 0) + drawn;
    if (metres > unit.rangeMetres || autonomyMinutes > unit.autonomyMinutes) return;

    const next: Prefix = {
      visits: [
        ...(prefix?.visits ?? []),
        { stop: candidate.stop, variant: candidate.variant, kind: added.kind, opens: ANY_HOUR },
      ],
      sessions: [...(prefix?.sessions ?? []), ...added.sessions],
      days: prefix === null ? candidate.days : intersect(prefix.days, candidate.days),
      closes,
      metres,
      autonomyMinutes,
    };
    this.complete(next);
    if (next.visits.length < limits.mostVisitsPerTour) this.extend(next);
  }

  private extend(prefix: Prefix): void {
    this.steps++;
    if (this.steps % STOP_CHECK_INTERVAL === 0 && this.control.stopped()) this.isStopped = true;
    const { limits } = this.instance;
    const last = prefix.sessions[prefix.sessions.length - 1]!;
    for (const candidate of this.candidates) {
      if (this.isStopped) return;
      if (isEmpty(intersect(prefix.days, candidate.days))) continue;
      if (prefix.visits.some((visit) => visit.stop === candidate.stop)) continue;
      this.extendBy(candidate, prefix, (session) =>
        readyAfter(prefix.closes, legBetween(this.unit, last, session, limits), limits),
      );
    }
  }

  private complete(prefix: Prefix): void {
    const { unit, instance } = this;
    const lastStop = prefix.sessions[prefix.sessions.length - 1]!.stop;
    const drive = { days: prefix.days, metres: prefix.metres + unit.metresToGarage[lastStop]! };
    for (const tour of toursOfSequence(prefix, drive, { unit, instance })) {
      if (this.found.length >= this.control.mostTours || this.visitsFound > VISITS_PER_TOUR * this.control.mostTours) {
        throw new TooManyToursError(unit.index, this.control.mostTours);
      }
      this.visitsFound += tour.visits.length;
      this.found.push(tour);
    }
  }
}

function candidatesOf(instance: Instance, unit: UnitClass): Candidate[] {
  const candidates: Candidate[] = [];
  for (let stop = 0; stop < instance.stopCount; stop++) {
    const kinds = kindsAtStop(instance, unit, stop);
    if (kinds.length === 0) continue;
    instance.openings.variantsOfStop[stop]!.forEach((opening, variant) => {
      candidates.push({ stop, variant, days: daySet(opening.days), kinds });
    });
  }
  return candidates;
}

function intersect(a: DaySet, b: DaySet): DaySet {
  return { low: a.low & b.low, high: a.high & b.high };
}

function isEmpty(days: DaySet): boolean {
  return days.low === 0 && days.high === 0;
}
