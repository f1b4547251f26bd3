/** Chosen tours → a rota with units, crews and clock times. */
import { timeOfDay } from '../../domain/clock.ts';
import { FORMAT_VERSION } from '../../domain/primitives.ts';
import type { Certificate, KeptShare, Rota, Tour, Visit } from '../../domain/rota.ts';
import type { Instance } from '../instance/instance.ts';
import type { MipSolver } from '../mip/mip-solver.ts';
import type { DayTour } from '../selection/chosen-tours.ts';
import { clocksOf, statedLunch } from '../tours/clocks.ts';
import { sessionsOfTour } from '../tours/sessions.ts';
import { type TourPool, visitsOf } from '../tours/tour-pool.ts';
import { balancedRoster } from './balanced-roster.ts';
import { rosterOf, type UnitTour } from './roster.ts';

const SECONDS_PER_MINUTE = 60;
const clock = (seconds: number) => timeOfDay(Math.round(seconds / SECONDS_PER_MINUTE));

/**
 * @param isLast true to balance the roster too, where the scenario asks for it: the tours are not to change any more.
 * @returns the tours of the rota in order of day and unit; null where no crews can be found for them.
 */
export function toursOf(
  instance: Instance,
  pools: readonly TourPool[],
  chosen: readonly DayTour[],
  { solver, isLast }: { readonly solver: MipSolver; readonly isLast: boolean },
): Tour[] | null {
  const driven = withUnits(instance, pools, chosen);
  const first = rosterOf(instance, pools, driven, solver);
  if (first === null) return null;
  const isBalanced = isLast && instance.scenario.roster.balanced;
  const crews = isBalanced ? balancedRoster({ instance, pools, tours: driven, first }, solver) : first;
  return driven.map((tour, t) => clockedTour(instance, pools[tour.pool]!, tour, crews[t]!));
}

/** @returns the rota as a file states it. */
export function rotaOf(
  instance: Instance,
  tours: readonly Tour[],
  proof: { readonly certificate: Certificate; readonly keptShares: KeptShare[] },
): Rota {
  return {
    formatVersion: FORMAT_VERSION,
    name: instance.scenario.name,
    scenario: instance.scenario.name,
    note: '',
    travel: instance.matrix.note,
    certificate: proof.certificate,
    stages: [],
    keptShares: proof.keptShares,
    tours: [...tours],
  };
}

/** Gives each tour a unit of its class: the one that has served most of its stops before, for people know a face. */
function withUnits(instance: Instance, pools: readonly TourPool[], chosen: readonly DayTour[]): UnitTour[] {
  const served = new Map<string, number>();
  const sorted = [...chosen].sort((a, b) => a.day - b.day || a.pool - b.pool || a.tour - b.tour);
  const driven: UnitTour[] = [];
  for (let from = 0; from < sorted.length; ) {
    const day = sorted[from]!.day;
    const today = sorted.filter((tour) => tour.day === day);
    const busy = new Set<number>();
    for (const tour of today) {
      const pool = pools[tour.pool]!;
      const stops = visitsOf(pool, tour.tour).map((visit) => visit.stop);
      const familiarity = (unit: number) => stops.reduce((sum, stop) => sum + (served.get(`${unit}/${stop}`) ?? 0), 0);
      const free = instance.unitClasses[pool.unitClass]!.units.filter((unit) => !busy.has(unit));
      const unit = free.reduce((best, candidate) => (familiarity(candidate) > familiarity(best) ? candidate : best));
      busy.add(unit);
      for (const stop of stops) served.set(`${unit}/${stop}`, (served.get(`${unit}/${stop}`) ?? 0) + 1);
      driven.push({ ...tour, unit });
    }
    from += today.length;
  }
  return driven.sort((a, b) => a.day - b.day || a.unit - b.unit);
}

function clockedTour(instance: Instance, pool: TourPool, tour: UnitTour, crew: readonly number[]): Tour {
  const { scenario, days } = instance;
  const unit = instance.unitClasses[pool.unitClass]!;
  const sessions = sessionsOfTour(instance, visitsOf(pool, tour.tour));
  const [departs, returns, breaks] = [pool.departs, pool.returns, pool.breaks].map((values) => values[tour.tour]!);
  const times = clocksOf(sessions, unit, instance).find(
    (clock) => clock.departs === departs && clock.returns === returns && clock.breaks === breaks,
  );
  if (times === undefined) throw new Error('a chosen tour cannot be timed');
  // Null also where every agent aboard needs another: then the judge looks, for each of them.
  const lunch = statedLunch(times, sessions, unit, instance);
  const visits: Visit[] = [];
  sessions.forEach((session, i) => {
    const opens = clock(times.opens[i]!);
    const closes = clock(times.opens[i]! + session.dwellSeconds);
    const before = visits[visits.length - 1];
    if (i > 0 && sessions[i - 1]!.stop === session.stop && before !== undefined) {
      visits[visits.length - 1] = { ...before, pause: { from: before.closes, to: opens }, closes };
    } else {
      visits.push({ stop: scenario.stops[session.stop]!.id, opens, closes, pause: null });
    }
  });
  const { week, weekday } = days[tour.day]!;
  return {
    unit: scenario.units[tour.unit]!.id,
    day: { week, weekday },
    agents: crew.map((agent) => scenario.agents[agent]!.id),
    departs: clock(times.departs),
    lunch: lunch === null ? null : { from: clock(lunch.from), to: clock(lunch.to) },
    returns: clock(times.returns),
    visits,
  };
}
