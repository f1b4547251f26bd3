/** What can be planned with, and is perhaps not what was meant. */
import { type CycleDayInfo, daysOf, firstDateOf } from '../cycle-days.ts';
import type { HalfDay, TimeRange } from '../primitives.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem-codes.ts';
import { isWithinRadius } from '../radius.ts';
import type { Scenario } from '../scenario.ts';
import { MOBILE_COVERAGES, SOCKETS, type Stop } from '../stop.ts';
import type { Unit } from '../unit.ts';
import { workProfileOf } from '../work-profile.ts';
import { leaveOverCycle, timeZoneElsewhere } from './calendar-oddities.ts';
import { worksInCycle } from './crews.ts';
import { halvesOf, longestWithin, partsOfDay } from './rhythms.ts';

/** @returns warnings about a scenario without problems, in no particular order. */
export function warningsOf(scenario: Scenario): Problem[] {
  return [
    ...stopsNeverOpen(scenario),
    ...marketsWithoutDay(scenario),
    ...sectorsWithoutWeek(scenario),
    ...stopsBesideServicePoints(scenario),
    ...unitsWithoutStop(scenario),
    ...agentsNeverAvailable(scenario),
    ...shortMeals(scenario),
    ...leaveOverCycle(scenario),
    ...schoolHolidaysMissing(scenario),
    ...timeZoneElsewhere(scenario),
    ...inventedStops(scenario),
    ...placeholderPoints(scenario),
    ...estimatedFigures(scenario),
    ...publicsUncounted(scenario),
    ...publicsWithoutStop(scenario),
  ];
}

interface DatedDay extends CycleDayInfo {
  readonly date: string;
}

function stopsNeverOpen(scenario: Scenario): Problem[] {
  const closed = new Set(scenario.locks.flatMap((lock) => (lock.kind === 'stop-closed' ? [lock.stop] : [])));
  const days = daysOf(scenario.cycle).map((day) => ({ ...day, date: firstDateOf(scenario.cycle, day) }));
  return scenario.stops.flatMap((stop, k) => {
    if (closed.has(stop.id)) return [];
    const open = days.filter(
      (day) => isPermitted(stop, day, scenario) && day.halves.some((half) => roomIn(stop, day, half, scenario) > 0),
    );
    const parameters = { stop: stop.id, name: stop.name };
    if (open.length === 0) return [problem('stop-never-open', ['stops', k, 'windows'], parameters)];
    const hasRoom = open.some((day) => hasRoomForVisit(stop, day, scenario));
    return hasRoom ? [] : [problem('stop-no-dwell', ['stops', k], parameters)];
  });
}

function marketsWithoutDay({ stops }: Scenario): Problem[] {
  return stops.flatMap(({ id, name, market, marketDay }, k) =>
    market === 'allowed' || marketDay !== null
      ? []
      : [problem('market-day-missing', ['stops', k, 'market'], { stop: id, name })],
  );
}

function sectorsWithoutWeek({ sectors, cycle: { sectorOfWeek } }: Scenario): Problem[] {
  if (sectorOfWeek === null) return [];
  return sectors.flatMap(({ id }, k) =>
    sectorOfWeek.includes(id) ? [] : [problem('sector-without-week', ['sectors', k], { sector: id })],
  );
}

function isPermitted(stop: Stop, { date, week, weekday }: DatedDay, { sectors, cycle }: Scenario): boolean {
  if (stop.market === 'excluded' && stop.marketDay === weekday) return false;
  const { sectorOfWeek } = cycle;
  const ofStop = sectors.filter(({ communes }) => communes.includes(stop.commune));
  if (sectorOfWeek !== null && ofStop.length > 0 && !ofStop.some(({ id }) => id === sectorOfWeek[week - 1])) {
    return false;
  }
  return stop.dates === null || stop.dates.some((range) => range.from <= date && date <= range.to);
}

/** Minutes of the longest visit that has room in a half-day of a stop. */
function roomIn(stop: Stop, day: CycleDayInfo, half: HalfDay, scenario: Scenario): number {
  const range = scenario.cycle.halfDays[half];
  const rooms = (stop.windows[day.weekday] ?? []).map((window) =>
    longestWithin(overlap(window, range), scenario.visits.openingStepMinutes),
  );
  return Math.max(0, ...rooms);
}

function overlap(one: TimeRange, other: TimeRange): TimeRange {
  return { from: one.from > other.from ? one.from : other.from, to: one.to < other.to ? one.to : other.to };
}

/** Whether some part of the day has room for lengths whose sum the stop accepts. */
function hasRoomForVisit(stop: Stop, day: CycleDayInfo, scenario: Scenario): boolean {
  return partsOfDay(day, scenario.visits).some((part) => {
    let totals = [0];
    for (const half of halvesOf(part)) {
      const room = roomIn(stop, day, half, scenario);
      const dwells = scenario.visits.dwellMinutes.filter((dwell) => dwell <= room);
      totals = totals.flatMap((total) => dwells.map((dwell) => total + dwell));
    }
    return totals.some((total) => total >= stop.leastDwellMinutes && total <= stop.mostDwellMinutes);
  });
}

/** Names that one warning lists. */
const MOST_NAMES = 12;

function stopsBesideServicePoints(scenario: Scenario): Problem[] {
  if (scenario.visits.beside) return [];
  const fixed = scenario.territory.servicePoints.filter((point) => !point.itinerant);
  const communes = new Set(fixed.map((point) => point.commune));
  const beside = scenario.stops.filter((stop) => communes.has(stop.commune));
  if (beside.length === 0) return [];
  return [problem('stops-beside-service-points', ['stops'], { count: beside.length, ...firstNames(beside) })];
}

function firstNames(named: readonly { readonly name: string }[]) {
  const names = named.slice(0, MOST_NAMES).map(({ name }) => name);
  return { names: names.join(' · '), unnamed: named.length - names.length };
}

function unitsWithoutStop(scenario: Scenario): Problem[] {
  const shortestDwell = Math.min(...scenario.visits.dwellMinutes);
  return scenario.units.flatMap((unit, k) => {
    if (scenario.stops.some((stop) => fits(unit, stop, shortestDwell))) return [];
    return [problem('unit-fits-no-stop', ['units', k, 'needs'], { unit: unit.id, name: unit.name })];
  });
}

/** Whether a stop offers what the unit needs of it. */
function fits(unit: Unit, stop: Stop, shortestDwellMinutes: number): boolean {
  const { needs } = unit;
  const hasSanitation =
    needs.sanitationWithinMetres === null ||
    (stop.sanitationMetres !== null && stop.sanitationMetres <= needs.sanitationWithinMetres);
  const hasPower =
    SOCKETS.indexOf(stop.socket) >= SOCKETS.indexOf(needs.socket) || unit.autonomyHours * 60 >= shortestDwellMinutes;
  return (
    stop.reachableByRoad &&
    stop.parkingSlots >= needs.parkingSlots &&
    (stop.parkingMetres === null || stop.parkingMetres >= needs.lengthMetres) &&
    stop.roomSeats >= needs.roomSeats &&
    MOBILE_COVERAGES.indexOf(stop.mobileCoverage) >= MOBILE_COVERAGES.indexOf(needs.mobileCoverage) &&
    hasSanitation &&
    hasPower &&
    isWithinRadius(unit, stop)
  );
}

function agentsNeverAvailable(scenario: Scenario): Problem[] {
  return scenario.agents.flatMap((agent, k) => {
    const neverWorks = !worksInCycle(agent, scenario.cycle) || agent.hoursPerWeek === 0 || agent.hoursPerCycle === 0;
    if (!neverWorks) return [];
    return [problem('agent-never-available', ['agents', k, 'availability'], { agent: agent.id, name: agent.name })];
  });
}

function inventedStops(scenario: Scenario): Problem[] {
  const count = scenario.stops.filter((stop) => stop.invented).length;
  return count === 0 ? [] : [problem('invented-stops', ['stops'], { count, total: scenario.stops.length })];
}

function schoolHolidaysMissing({ stops, calendar }: Scenario): Problem[] {
  const found = stops.filter(({ schoolTimeOnly }) => schoolTimeOnly);
  if (found.length === 0 || calendar.schoolHolidays.length > 0) return [];
  return [problem('school-holidays-missing', ['calendar'], { count: found.length, ...firstNames(found) })];
}

function placeholderPoints({ territory: { communes } }: Scenario): Problem[] {
  const found = communes.filter(({ point }) => point.nature === 'placeholder');
  const parameters = { count: found.length, total: communes.length, ...firstNames(found) };
  return found.length === 0 ? [] : [problem('placeholder-points', ['territory', 'communes'], parameters)];
}

function estimatedFigures({ territory: { communes } }: Scenario): Problem[] {
  const found = communes.filter(({ population }) => population.estimated.length > 0);
  const parameters = { count: found.length, total: communes.length, ...firstNames(found) };
  return found.length === 0 ? [] : [problem('estimated-figures', ['territory', 'communes'], parameters)];
}

function publicsUncounted({ territory: { communes }, publics }: Scenario): Problem[] {
  return publics.flatMap(({ id, name }, k) => {
    const found = communes.filter((commune) => !Object.hasOwn(commune.publics, id));
    const parameters = { public: id, name, count: found.length, total: communes.length, ...firstNames(found) };
    return found.length === 0 ? [] : [problem('public-figures-missing', ['publics', k], parameters)];
  });
}

function publicsWithoutStop({ stops, publics }: Scenario): Problem[] {
  return publics.flatMap(({ id, name }, k) => {
    const isReached = stops.some((stop) => stop.publics === null || stop.publics.includes(id));
    return isReached ? [] : [problem('public-without-stop', ['publics', k], { public: id, name })];
  });
}

/** The meal is a break of the tour, and so of everybody on board: rules of work only recommend its length. */
function shortMeals(scenario: Scenario): Problem[] {
  const { minutes } = scenario.dayRules.lunch;
  return scenario.agents.flatMap((agent, k) => {
    const profile = workProfileOf(scenario, agent);
    const least = profile?.mealMinutes ?? 0;
    if (profile === null || minutes >= least) return [];
    const parameters = { agent: agent.id, name: agent.name, profile: profile.name, minutes, least };
    return [problem('meal-short', ['agents', k, 'workProfile'], parameters)];
  });
}
