/**
 * Why no unit comes to a stop: a tour made for that one visit is tried in every way, and the rules are asked what it
 * breaks. The way that breaks least is the one to tell of.
 *
 * Windows are left aside when choosing the times to try, so that a stop that is never open long enough has a way too.
 */
import { secondsOfDay } from '../../domain/clock.ts';
import type { CycleDay } from '../../domain/cycle.ts';
import type { CycleDayInfo } from '../../domain/cycle-days.ts';
import { patternRulesOfStop } from '../../domain/pattern-rules.ts';
import type { DayPart, HalfDay } from '../../domain/primitives.ts';
import type { Tour } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Stop } from '../../domain/stop.ts';
import type { TravelMatrix } from '../../domain/travel-matrix.ts';
import type { Agent, Unit } from '../../domain/unit.ts';
import type { Violation } from '../../domain/verdict.ts';
import type { NeedModel } from '../../need/need-model.ts';
import { beside } from '../beside.ts';
import { breakInWork } from '../break-in-work.ts';
import { type Evidence, judgedRota } from '../case/judged-rota.ts';
import { registerOf } from '../case/register.ts';
import { clockText } from '../clock-text.ts';
import { agentPresence, crewNeeds } from '../crew.ts';
import { crewHours } from '../crew-hours.ts';
import { dates } from '../dates.ts';
import { dayHours } from '../day-hours.ts';
import { departureAndReturn } from '../departure.ts';
import { dwell } from '../dwell.ts';
import { fit } from '../fit.ts';
import { locks } from '../locks.ts';
import { lunch } from '../lunch.ts';
import { market } from '../market.ts';
import { mode } from '../mode.ts';
import { hoursOf } from '../pattern.ts';
import { rangeAndAutonomy } from '../range.ts';
import { sector } from '../sector.ts';
import { sessions } from '../session.ts';
import { spanAndWork } from '../span.ts';
import { ON_ROTA, type Rule, violation } from '../violation.ts';
import { weekAverage } from '../week-average.ts';
import { type LoneVisit, loneTour, type Opening, visitsByLength } from './lone-visits.ts';
import { hasRhythm, type PossibleVisit } from './rhythm.ts';

const LAW_OF_ANY_TIME: readonly Rule[] = [fit, mode, beside, rangeAndAutonomy, dwell, dates, sector, market, locks];
const LAW_OF_TIMES: readonly Rule[] = [sessions, lunch, departureAndReturn, spanAndWork, crewNeeds];

/** What keeps an agent from riding, however the tour is timed: at its shortest. */
const LAW_OF_AGENTS: readonly Rule[] = [crewHours, dayHours, weekAverage];

/** Which visits would do; null for any. */
export interface VisitWanted {
  readonly stop: string;
  readonly day: CycleDay | null;
  readonly half: HalfDay | null;
  readonly unit: string | null;
}

/** @returns what the best way to make such a visit breaks; empty where some way breaks nothing. */
export function obstaclesTo(
  wanted: VisitWanted,
  scenario: Scenario,
  ground: { readonly need: NeedModel; readonly matrix: TravelMatrix },
): Violation[] {
  const stop = scenario.stops.find(({ id }) => id === wanted.stop);
  if (stop === undefined) return [];
  const ofStop = scenario.locks.filter((lock) => lock.kind !== 'visit' && 'stop' in lock && lock.stop === stop.id);
  const evidence = { ...ground, register: registerOf({ ...scenario, locks: ofStop }) };
  const { days } = evidence.register;
  const onDays = days.filter(
    (day) => wanted.day === null || (day.week === wanted.day.week && day.weekday === wanted.day.weekday),
  );
  if (onDays.length === 0) return [violation('day-unknown', ON_ROTA, { ...wanted.day! })];
  let best: Violation[] | null = null;
  const possible: PossibleVisit[] = [];
  for (const unit of scenario.units.filter(({ id }) => wanted.unit === null || id === wanted.unit)) {
    for (const day of onDays) {
      for (const part of scenario.visits.parts.filter((candidate) => isInHalf(candidate, wanted.half))) {
        for (const way of waysToVisit({ stop, unit, day, part }, evidence)) {
          if (way.broken.length === 0) possible.push({ day, part, hours: way.hours, opens: way.opens });
          if (best === null || way.broken.length < best.length) best = way.broken;
        }
      }
    }
  }
  if (possible.length === 0) return best ?? [];
  // One day was asked for: that the other visits of its rhythm are possible is another question.
  return wanted.day !== null || keepsRhythm(possible, stop, scenario) ? [] : [noRhythm(stop, scenario)];
}

function isInHalf(part: DayPart, half: HalfDay | null): boolean {
  return half === null || part === 'day' || part === half;
}

function keepsRhythm(possible: readonly PossibleVisit[], stop: Stop, scenario: Scenario): boolean {
  return patternRulesOfStop(scenario, stop).some((rule) => hasRhythm(possible, rule, scenario.cycle.weeks * 7));
}

function noRhythm(stop: Stop, scenario: Scenario): Violation {
  const { id, name } = stop;
  const counts = patternRulesOfStop(scenario, stop).map((rule) => rule.visitsPerCycle);
  const allowed = [...new Set(counts)].sort((a, b) => a - b);
  return violation('pattern-count', ON_ROTA, { stop: id, name, visits: 1, allowed: allowed.join(', ') });
}

interface Attempt {
  readonly stop: Stop;
  readonly unit: Unit;
  readonly day: CycleDayInfo;
  readonly part: DayPart;
}

interface Way {
  readonly broken: Violation[];
  readonly hours: string;
  /** When it may open where nothing is broken: all times where a rule of the stop speaks of them, else one. */
  readonly opens: readonly number[];
}

/** For each length of visit the way that breaks least. */
function waysToVisit(attempt: Attempt, evidence: Evidence): Way[] {
  const { scenario } = evidence.register;
  const rules = patternRulesOfStop(scenario, attempt.stop);
  const isHourOfInterest = rules.some((rule) => rule.hourToleranceMinutes !== null);
  const openings = (half: HalfDay, minutes: number) => openingsIn(half, minutes, scenario);
  return visitsByLength(attempt, scenario, openings).map((visits) => {
    const atAnyTime = brokenBy(visits[0]!, attempt, evidence, LAW_OF_ANY_TIME);
    const hours = hoursOf(judgedRota([loneTour(attempt.unit, attempt.day, visits[0]!)], evidence).counted[0]!);
    // Without a road there are no times.
    if (atAnyTime.some(({ rule }) => rule === 'no-road')) return { broken: atAnyTime.slice(0, 1), hours, opens: [] };
    let least: Violation[] | null = null;
    const opens: number[] = [];
    for (const visit of visits) {
      const atThisTime = brokenBy(visit, attempt, evidence, LAW_OF_TIMES);
      if (least === null || atThisTime.length < least.length) least = atThisTime;
      if (atThisTime.length === 0) opens.push(secondsOfDay(visit.opens));
      if (least.length === 0 && !isHourOfInterest) break;
    }
    return { broken: [...atAnyTime, ...least!], hours, opens };
  });
}

/** Everyone is on board who works then and may ride the unit; who is missed is told of by name. */
function brokenBy(visit: LoneVisit, { unit, day }: Attempt, evidence: Evidence, law: readonly Rule[]): Violation[] {
  const { scenario } = evidence.register;
  const everyone = scenario.agents.map(({ id }) => id);
  const absent = agentPresence(judgedRota([{ ...loneTour(unit, day, visit), agents: everyone }], evidence));
  const away = new Set(absent.map(({ parameters }) => parameters.agent));
  const there = everyone.filter((id) => !away.has(id));
  const barred = law.includes(crewNeeds) ? barredBy({ ...loneTour(unit, day, visit), agents: there }, evidence) : [];
  const mayNot = new Set(barred.map(({ parameters }) => parameters.agent));
  const tour = { ...loneTour(unit, day, visit), agents: there.filter((id) => !mayNot.has(id)) };
  const broken = law.flatMap((rule) => rule(judgedRota([tour], evidence)));
  const isShort = broken.some(({ rule }) => rule === 'crew-need');
  const missed = [...absent, ...barred].filter(({ parameters }) => {
    const agent = scenario.agents.find(({ id }) => id === parameters.agent);
    return agent !== undefined && unit.crew.some((need) => meets(agent, need));
  });
  // Who is away, or may not work so long, explains the empty seat; where nobody is, nobody on the staff could take it.
  if (!isShort || missed.length === 0) return broken;
  return [...broken.filter(({ rule }) => rule !== 'crew-need'), ...missed];
}

/**
 * Hours and rules of work that the tour breaks by itself: the times that the judge finds make it as short as can be, and
 * out all day it has the longest breaks there can be.
 */
function barredBy(tour: Tour, evidence: Evidence): Violation[] {
  const { earliestDeparture: departs, latestReturn: returns } = evidence.register.scenario.dayRules;
  const [short, long] = [judgedRota([tour], evidence), judgedRota([{ ...tour, departs, returns }], evidence)];
  return [...LAW_OF_AGENTS.flatMap((rule) => rule(short)), ...breakInWork(long)];
}

function meets({ skills, licences }: Agent, need: Unit['crew'][number]): boolean {
  return (
    (need.skill === null || skills.includes(need.skill)) && (need.licence === null || licences.includes(need.licence))
  );
}

/** Every time on the grid within the half-day, windows aside; at least one. */
function openingsIn(half: HalfDay, minutes: number, { cycle, visits }: Scenario): Opening[] {
  const range = cycle.halfDays[half];
  const step = visits.openingStepMinutes * 60;
  const first = Math.ceil(secondsOfDay(range.from) / step) * step;
  const last = Math.max(first, secondsOfDay(range.to) - minutes * 60);
  const found: Opening[] = [];
  for (let opens = first; opens <= last; opens += step) {
    found.push({ opens: clockText(opens), closes: clockText(opens + minutes * 60) });
  }
  return found;
}
