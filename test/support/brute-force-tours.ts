/**
 * Every legal day tour of a unit, found by trying everything: every sequence of stops, part and length of each visit,
 * every opening time on the grid, every lunch on whole minutes. Shares nothing with the solver or the judge.
 */
import { minutesOfDay, timeOfDay } from '../../src/domain/clock.ts';
import type { CycleDayInfo } from '../../src/domain/cycle-days.ts';
import { firstDateOf } from '../../src/domain/cycle-days.ts';
import type { HalfDay } from '../../src/domain/primitives.ts';
import type { Tour, Visit } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { MOBILE_COVERAGES, SOCKETS, type Stop } from '../../src/domain/stop.ts';
import { placeKey, type TravelMatrix, unitSeconds } from '../../src/domain/travel-matrix.ts';
import type { Unit } from '../../src/domain/unit.ts';
import { WORK_PROFILES, type WorkBreak } from '../../src/domain/work-profile.ts';

/** A session, minutes after midnight. */
interface Session {
  readonly half: HalfDay;
  readonly opens: number;
  readonly closes: number;
}

interface Call {
  readonly stop: Stop;
  /** One, or two with a pause. */
  readonly sessions: readonly Session[];
}

/** What a tour uses; less is better in each. */
export interface TourMeasures {
  readonly metres: number;
  readonly spanMinutes: number;
  readonly workMinutes: number;
  readonly cents: number;
}

export interface BruteTour extends TourMeasures {
  /** Stops, in any order, with part and lengths of their visits: what the rota is worth depends on nothing else. */
  readonly visits: readonly string[];
  /** `helpHours`: what the visit offers to those who come. */
  readonly openMinutes: readonly { readonly stop: string; readonly minutes: number; readonly helpHours: number }[];
  readonly halves: ReadonlySet<HalfDay>;
  /** Minutes after midnight. */
  readonly departs: number;
  readonly returns: number;
  /** Ids of the profiles whose rule on breaks the tour keeps; of those without such a rule too. */
  readonly breaksKept: ReadonlySet<string>;
  /** One way to drive it, without a crew. */
  readonly example: Tour;
}

export interface Drive {
  readonly scenario: Scenario;
  readonly matrix: TravelMatrix;
  readonly unit: Unit;
  readonly day: CycleDayInfo;
}

/** @returns for each set of visits (and hours, where a rhythm speaks of them) that some legal tour makes, the tours that no other beats. */
export function bruteForceTours(drive: Drive): BruteTour[] {
  const best = new Map<string, BruteTour[]>();
  const calls = callsOf(drive);
  const timesMatter = drive.scenario.agents.some((agent) => agent.workProfile !== null);
  const hoursMatter = (drive.scenario.patterns ?? []).some((rule) => rule.hourToleranceMinutes !== null);
  const extend = (made: readonly Call[]): void => {
    for (const call of calls) {
      if (made.some((before) => before.stop.id === call.stop.id)) continue;
      const last = made.at(-1);
      if (last !== undefined && !canFollow(drive, last, call)) continue;
      const longer = [...made, call];
      const tour = tourOf(drive, longer);
      if (tour !== null) keep(best, tour, { timesMatter, hoursMatter });
      if (longer.length < drive.scenario.visits.mostPerTour) extend(longer);
    }
  };
  extend([]);
  return [...best.values()].flat();
}

export function visitName(stop: string, sessions: readonly { half: HalfDay; minutes: number }[]): string {
  return [stop, ...sessions.map(({ half, minutes }) => `${half}:${minutes}`)].join(' ');
}

interface WhatMatters {
  /** When tours leave and return, and which breaks they leave. */
  readonly timesMatter: boolean;
  /** When visits open. */
  readonly hoursMatter: boolean;
}

function keep(best: Map<string, BruteTour[]>, tour: BruteTour, { timesMatter, hoursMatter }: WhatMatters): void {
  const hours = hoursMatter ? tour.example.visits.map(({ stop, opens }) => `${stop} ${opens}`).sort() : [];
  const key = [...tour.visits, ...hours].join(' + ');
  const rivals = best.get(key) ?? [];
  const beatsIt = (one: BruteTour, other: BruteTour) => beats(one, other) && (!timesMatter || restsAsWell(one, other));
  if (rivals.some((rival) => beatsIt(rival, tour))) return;
  best.set(key, [...rivals.filter((rival) => !beatsIt(tour, rival)), tour]);
}

/** True where whoever may ride the other may ride this one. */
function restsAsWell(one: BruteTour, other: BruteTour): boolean {
  return (
    one.departs >= other.departs &&
    one.returns <= other.returns &&
    [...other.breaksKept].every((id) => one.breaksKept.has(id))
  );
}

/** True where one tour is at least as good in every measure. */
export function beats(one: TourMeasures, other: TourMeasures): boolean {
  return (
    one.metres <= other.metres &&
    one.spanMinutes <= other.spanMinutes &&
    one.workMinutes <= other.workMinutes &&
    one.cents <= other.cents
  );
}

/** Every visit that could be made by itself on that day, at every opening time. */
function callsOf({ scenario, unit, day }: Drive): Call[] {
  const { visits, cycle } = scenario;
  const fixed = new Set(scenario.territory.servicePoints.filter((p) => !p.itinerant).map((p) => p.commune));
  const calls: Call[] = [];
  for (const stop of scenario.stops) {
    if (!offers(stop, unit) || (fixed.has(stop.commune) && !visits.beside)) continue;
    const date = firstDateOf(cycle, day);
    if (stop.market === 'excluded' && stop.marketDay === day.weekday) continue;
    if (isOtherSectorsWeek(scenario, stop, day.week)) continue;
    if (stop.dates !== null && !stop.dates.some(({ from, to }) => from <= date && date <= to)) continue;
    const received = (session: Session) => canReceive(unit, stop, session);
    const mornings = sessionsOf(scenario, stop, day, 'morning').filter(received);
    const afternoons = sessionsOf(scenario, stop, day, 'afternoon').filter(received);
    const found: Session[][] = [];
    if (visits.parts.includes('morning')) found.push(...mornings.map((session) => [session]));
    if (visits.parts.includes('afternoon')) found.push(...afternoons.map((session) => [session]));
    if (visits.parts.includes('day')) {
      for (const before of mornings) {
        for (const after of afternoons) {
          const pause = { free: before.closes * 60, drive: 0, until: after.opens * 60 };
          // A pause of no length cannot be written into a rota.
          if (before.closes < after.opens && lunchFits(scenario, pause)) found.push([before, after]);
        }
      }
    }
    for (const sessions of found) {
      const minutes = sessions.reduce((sum, session) => sum + session.closes - session.opens, 0);
      if (minutes >= stop.leastDwellMinutes && minutes <= stop.mostDwellMinutes) calls.push({ stop, sessions });
    }
  }
  return calls;
}

function canReceive({ modes }: Unit, stop: Stop, { half, opens, closes }: Session): boolean {
  const received = modes[half];
  if (received.kind !== 'collective') return true;
  if (received.needsRoom && stop.roomSeats < received.seats) return false;
  return received.minutes === null || received.minutes === closes - opens;
}

function isOtherSectorsWeek({ cycle, sectors }: Scenario, stop: Stop, week: number): boolean {
  const mine = sectors
    .filter((sector) => sector.communes.includes(stop.commune))
    .map((sector) => sector.id as string | null);
  return cycle.sectorOfWeek !== null && mine.length > 0 && !mine.includes(cycle.sectorOfWeek[week - 1]!);
}

function offers(stop: Stop, unit: Unit): boolean {
  const { needs } = unit;
  if (stop.parkingMetres !== null && needs.lengthMetres > stop.parkingMetres) return false;
  const centre = unit.radiusAround === null ? unit.garage.point : unit.radiusAround.point;
  if (unit.radiusKm !== null && crowKm(centre, stop.point) > unit.radiusKm) return false;
  if (stop.parkingSlots < needs.parkingSlots || stop.roomSeats < needs.roomSeats) return false;
  if (MOBILE_COVERAGES.indexOf(stop.mobileCoverage) < MOBILE_COVERAGES.indexOf(needs.mobileCoverage)) return false;
  if (needs.sanitationWithinMetres === null) return true;
  return stop.sanitationMetres !== null && stop.sanitationMetres <= needs.sanitationWithinMetres;
}

/** By the spherical law of cosines, the Earth's radius being 6,371 km. */
function crowKm(from: Stop['point'], to: Stop['point']): number {
  const [north, south] = [from, to].map(({ lat }) => (lat * Math.PI) / 180) as [number, number];
  const turn = ((to.lon - from.lon) * Math.PI) / 180;
  const cosine = Math.sin(north) * Math.sin(south) + Math.cos(north) * Math.cos(south) * Math.cos(turn);
  return 6371 * Math.acos(Math.min(1, cosine));
}

function sessionsOf(scenario: Scenario, stop: Stop, day: CycleDayInfo, half: HalfDay): Session[] {
  if (!day.halves.includes(half)) return [];
  const range = scenario.cycle.halfDays[half];
  const found: Session[] = [];
  for (let opens = 0; opens < 24 * 60; opens += scenario.visits.openingStepMinutes) {
    for (const dwell of scenario.visits.dwellMinutes) {
      const closes = opens + dwell;
      const lies = (span: { from: string; to: string }) =>
        minutesOfDay(span.from) <= opens && closes <= minutesOfDay(span.to);
      if (lies(range) && (stop.windows[day.weekday] ?? []).some(lies)) found.push({ half, opens, closes });
    }
  }
  return found;
}

function seconds(drive: Drive, from: string, to: string): number {
  const { matrix, unit } = drive;
  return unitSeconds(matrix.seconds[matrix.indexOf.get(from)! * matrix.size + matrix.indexOf.get(to)!]!, unit);
}

function canFollow(drive: Drive, before: Call, after: Call): boolean {
  const way = seconds(drive, placeKey.stop(before.stop.id), placeKey.stop(after.stop.id));
  const free = before.sessions.at(-1)!.closes * 60 + drive.unit.packUpMinutes * 60;
  const until = after.sessions[0]!.opens * 60 - drive.unit.setUpMinutes * 60;
  if (free + way > until) return false;
  const isNoon = before.sessions.at(-1)!.half === 'morning' && after.sessions[0]!.half === 'afternoon';
  return !isNoon || lunchFits(drive.scenario, { free, drive: way, until });
}

/** @param gap seconds: crew free from, driving in it, setting up from. */
function lunchFits(scenario: Scenario, gap: { free: number; drive: number; until: number }): boolean {
  const { from, to, minutes } = scenario.dayRules.lunch;
  if (minutes === 0) return gap.free + gap.drive <= gap.until;
  for (let start = minutesOfDay(from); start + minutes <= minutesOfDay(to); start++) {
    const [begins, ends] = [start * 60, (start + minutes) * 60];
    if (begins >= gap.free && ends + gap.drive <= gap.until) return true;
    if (begins >= gap.free + gap.drive && ends <= gap.until) return true;
  }
  return false;
}

/** @returns null where the tour breaks a rule of the day, or range or autonomy of the unit. */
function tourOf(drive: Drive, calls: readonly Call[]): BruteTour | null {
  const { scenario, unit, day, matrix } = drive;
  const { dayRules } = scenario;
  const garage = placeKey.garage(unit.id);
  const places = [garage, ...calls.map((call) => placeKey.stop(call.stop.id)), garage];
  const [first, last] = [calls[0]!, calls.at(-1)!];
  const leaving = first.sessions[0]!.opens * 60 - unit.setUpMinutes * 60 - seconds(drive, garage, places[1]!);
  const coming = last.sessions.at(-1)!.closes * 60 + unit.packUpMinutes * 60 + seconds(drive, places.at(-2)!, garage);
  const departs = Math.floor(leaving / 60);
  const returns = Math.ceil(coming / 60);
  if (!(departs >= minutesOfDay(dayRules.earliestDeparture) && returns <= minutesOfDay(dayRules.latestReturn)))
    return null;

  const halves = new Set(calls.flatMap((call) => call.sessions.map((session) => session.half)));
  const spanMinutes = returns - departs;
  const workMinutes = spanMinutes - (halves.size === 2 ? dayRules.lunch.minutes : 0);
  if (spanMinutes > dayRules.mostSpanMinutes || workMinutes > dayRules.mostWorkMinutes) return null;

  let metres = 0;
  for (let i = 1; i < places.length; i++) {
    metres += matrix.metres[matrix.indexOf.get(places[i - 1]!)! * matrix.size + matrix.indexOf.get(places[i]!)!]!;
  }
  if (unit.rangeKm !== null && metres > unit.rangeKm * 1000 + 1e-6) return null;
  const openMinutes = calls.map(({ stop, sessions }) => ({
    helpHours: sessions.reduce((sum, session) => sum + helpHours(drive, session), 0),
    stop: stop.id,
    minutes: sessions.reduce((sum, session) => sum + session.closes - session.opens, 0),
    isPowered: SOCKETS.indexOf(stop.socket) >= SOCKETS.indexOf(unit.needs.socket),
  }));
  const drawn = openMinutes.reduce((sum, { minutes, isPowered }) => sum + (isPowered ? 0 : minutes), 0);
  if (drawn > unit.autonomyHours * 60 + 1e-6) return null;
  const { centsPerTour, centsPerKm, centsPerHour } = unit.costs;
  return {
    visits: calls.map(nameOf).sort(),
    openMinutes,
    halves,
    departs,
    returns,
    breaksKept: breaksKeptBy(drive, calls, { departs, returns }),
    metres,
    spanMinutes,
    workMinutes,
    cents: centsPerTour + (metres / 1000) * centsPerKm + (spanMinutes / 60) * centsPerHour,
    example: {
      unit: unit.id,
      day: { week: day.week, weekday: day.weekday },
      agents: [],
      departs: null,
      lunch: null,
      returns: null,
      visits: calls.map(visitOf),
    },
  };
}

/** Hours of help that a session offers: at each desk, to each who takes part in a workshop, at each home. */
function helpHours({ unit, scenario }: Drive, { half, opens, closes }: Session): number {
  const hours = (closes - opens) / 60;
  const received = unit.modes[half];
  if (received.kind === 'collective') return hours * received.seats * received.helpPerSeatHour.value;
  if (received.kind === 'individual') return hours * unit.desks;
  const help = scenario.need.minutesPerContact.value;
  return (hours * unit.desks * help) / (help + received.minutesBetween.value);
}

/** Every place of lunch and of the driving between two duties is tried, minute by minute. */
function breaksKeptBy(
  drive: Drive,
  calls: readonly Call[],
  { departs, returns }: { departs: number; returns: number },
): Set<string> {
  const { scenario, unit } = drive;
  const profiles = [...scenario.workProfiles, ...WORK_PROFILES];
  const named = profiles.filter(({ id }) => scenario.agents.some((agent) => agent.workProfile === id));
  const gaps = calls.flatMap(({ stop, sessions }, c) => {
    const found: { free: number; drive: number; until: number; isNoon: boolean }[] = [];
    if (sessions.length === 2) {
      found.push({ free: sessions[0]!.closes * 60, drive: 0, until: sessions[1]!.opens * 60, isNoon: true });
    }
    const next = calls[c + 1];
    if (next !== undefined) {
      found.push({
        free: (sessions.at(-1)!.closes + unit.packUpMinutes) * 60,
        drive: seconds(drive, placeKey.stop(stop.id), placeKey.stop(next.stop.id)),
        until: (next.sessions[0]!.opens - unit.setUpMinutes) * 60,
        isNoon: sessions.at(-1)!.half === 'morning' && next.sessions[0]!.half === 'afternoon',
      });
    }
    return found;
  });
  const keeps = (rule: WorkBreak) => {
    const least = rule.minutes * 60;
    const before = rule.before * 60;
    const goOn = (g: number, since: number): boolean => {
      const gap = gaps[g];
      if (gap === undefined) return returns * 60 - since < before;
      for (const start of drivingStarts(gap, gap.isNoon ? scenario : null)) {
        const pieces = [
          [gap.free, start],
          [start + gap.drive, gap.until],
        ].filter(([from, to]) => to! - from! >= least);
        let begun = since;
        let fits = true;
        for (const [from, to] of pieces) {
          if (from! - begun >= before) fits = false;
          begun = to!;
        }
        if (fits && goOn(g + 1, begun)) return true;
      }
      return false;
    };
    return goOn(0, departs * 60);
  };
  return new Set(named.filter((profile) => profile.break === null || keeps(profile.break)).map(({ id }) => id));
}

/** @param scenario null where no lunch falls into the gap. */
function drivingStarts(gap: { free: number; drive: number; until: number }, scenario: Scenario | null): number[] {
  const latest = gap.until - gap.drive;
  const starts = new Set<number>();
  for (let start = gap.free; start <= latest; start += 60) starts.add(start);
  for (let start = latest; start >= gap.free; start -= 60) starts.add(start);
  if (scenario === null || scenario.dayRules.lunch.minutes === 0) return [...starts];
  const { from, to, minutes } = scenario.dayRules.lunch;
  const allowed = new Set<number>();
  for (let lunch = minutesOfDay(from); lunch + minutes <= minutesOfDay(to); lunch++) {
    const [begins, ends] = [lunch * 60, (lunch + minutes) * 60];
    if (begins < gap.free || ends > gap.until) continue;
    for (const start of [...starts, ends, begins - gap.drive]) {
      const isClear = ends <= start || begins >= start + gap.drive;
      if (isClear && start >= gap.free && start <= latest) allowed.add(start);
    }
  }
  return [...allowed];
}

function nameOf({ stop, sessions }: Call): string {
  return visitName(
    stop.id,
    sessions.map(({ half, opens, closes }) => ({ half, minutes: closes - opens })),
  );
}

function visitOf({ stop, sessions }: Call): Visit {
  const [one, two] = sessions;
  const pause = two === undefined ? null : { from: timeOfDay(one!.closes), to: timeOfDay(two.opens) };
  return { stop: stop.id, opens: timeOfDay(one!.opens), closes: timeOfDay(sessions.at(-1)!.closes), pause };
}
