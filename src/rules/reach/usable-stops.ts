/**
 * Which stops some unit can use at all, and so which communes a rota can reach. Promises to "every commune" mean these:
 * an island that no unit gets to must not make every rota illegal.
 *
 * A stop is usable where units could visit it in a rhythm that the scenario allows, going nowhere else on those days. The
 * rules themselves are asked, visit by visit, crew left aside: staff is short everywhere or nowhere.
 */
import { secondsOfDay } from '../../domain/clock.ts';
import type { CycleDayInfo } from '../../domain/cycle-days.ts';
import { patternRulesOfStop } from '../../domain/pattern-rules.ts';
import type { DayPart } from '../../domain/primitives.ts';
import type { Stop } from '../../domain/stop.ts';
import type { Unit } from '../../domain/unit.ts';
import type { NeedModel } from '../../need/need-model.ts';
import { pointsToAvoid } from '../beside.ts';
import { type Evidence, type JudgedRota, judgedRota } from '../case/judged-rota.ts';
import { dates } from '../dates.ts';
import { departureAndReturn } from '../departure.ts';
import { dwell } from '../dwell.ts';
import { fit, misfitsOf } from '../fit.ts';
import { locks } from '../locks.ts';
import { lunch } from '../lunch.ts';
import { market } from '../market.ts';
import { mode } from '../mode.ts';
import { hoursOf } from '../pattern.ts';
import { rangeAndAutonomy } from '../range.ts';
import { sector } from '../sector.ts';
import { sessions } from '../session.ts';
import { spanAndWork } from '../span.ts';
import type { Rule } from '../violation.ts';
import { type LoneVisit, loneTour, visitsOfPart } from './lone-visits.ts';
import { hasRhythm, type PossibleVisit } from './rhythm.ts';

/** What a lone visit without a crew can break whatever the time of the day. */
const LAW_OF_ANY_TIME: readonly Rule[] = [fit, mode, rangeAndAutonomy, dwell, dates, sector, market, locks];
/** What it can break by its times. */
const LAW_OF_TIMES: readonly Rule[] = [sessions, lunch, departureAndReturn, spanAndWork];

/** @returns by stop: true where it is usable. */
export function usableStops(evidence: Evidence): boolean[] {
  const { scenario } = evidence.register;
  const avoided = pointsToAvoid(scenario);
  return scenario.stops.map((stop) => !avoided.has(stop.commune) && isUsable(stop, withLocksOf(stop, evidence)));
}

/** Locks on other stops or days say nothing about what is possible here. */
function withLocksOf(stop: Stop, evidence: Evidence): Evidence {
  const { scenario } = evidence.register;
  const locksOfStop = scenario.locks.filter(
    (lock) => (lock.kind === 'stop-closed' || lock.kind === 'stop-weekday') && lock.stop === stop.id,
  );
  return { ...evidence, register: { ...evidence.register, scenario: { ...scenario, locks: locksOfStop } } };
}

function isUsable(stop: Stop, evidence: Evidence): boolean {
  const { scenario, days } = evidence.register;
  const rules = patternRulesOfStop(scenario, stop);
  const isHourOfInterest = rules.some((rule) => rule.hourToleranceMinutes !== null);
  const possible: PossibleVisit[] = [];
  for (const unit of scenario.units) {
    if (misfitsOf(unit, stop).length > 0) continue;
    for (const part of scenario.visits.parts) {
      for (const day of days) possible.push(...possibleVisits({ unit, stop, day, part, isHourOfInterest }, evidence));
      if (rules.some((rule) => hasRhythm(possible, rule, scenario.cycle.weeks * 7))) return true;
    }
  }
  return false;
}

interface Attempt {
  readonly unit: Unit;
  readonly stop: Stop;
  readonly day: CycleDayInfo;
  readonly part: DayPart;
  readonly isHourOfInterest: boolean;
}

/** @returns one visit for each length that is legal at some opening time; all these times where they are of interest. */
function possibleVisits({ unit, stop, day, part, isHourOfInterest }: Attempt, evidence: Evidence): PossibleVisit[] {
  const read = (visit: LoneVisit) => judgedRota([loneTour(unit, day, visit)], evidence);
  return visitsOfPart(part, stop, day, evidence.register.scenario).flatMap((visitsOfLength) => {
    const [first] = visitsOfLength;
    if (first === undefined || !keeps(LAW_OF_ANY_TIME, read(first))) return [];
    const isLegal = (visit: LoneVisit) => keeps(LAW_OF_TIMES, read(visit));
    const hours = hoursOf(read(first).counted[0]!);
    if (!isHourOfInterest) return visitsOfLength.some(isLegal) ? [{ day, part, hours, opens: [] }] : [];
    const opens = visitsOfLength.filter(isLegal).map((visit) => secondsOfDay(visit.opens));
    return opens.length === 0 ? [] : [{ day, part, hours, opens }];
  });
}

function keeps(law: readonly Rule[], rota: JudgedRota): boolean {
  return law.every((rule) => rule(rota).length === 0);
}

/** @returns by commune: true where some of its people would come to some usable stop. */
export function reachableCommunes(need: NeedModel, isUsableStop: readonly boolean[]): boolean[] {
  const reachable = new Array<boolean>(need.communeCount).fill(false);
  for (const { commune, stop } of need.catchments) {
    if (isUsableStop[stop] === true) reachable[commune] = true;
  }
  return reachable;
}

/** @returns by commune: true where some stop of its own is usable. */
export function visitableCommunes(need: NeedModel, isUsableStop: readonly boolean[]): boolean[] {
  const visitable = new Array<boolean>(need.communeCount).fill(false);
  isUsableStop.forEach((usable, stop) => {
    if (usable) visitable[need.communeOfStop[stop]!] = true;
  });
  return visitable;
}
