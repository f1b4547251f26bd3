/** A tour of the rota on one of its dates, while its fate is decided. */
import type { Cycle } from '../domain/cycle.ts';
import type { Tour, Visit } from '../domain/rota.ts';
import type { Unit } from '../domain/unit.ts';
import type { Crew, CrewCall } from './crews.ts';
import type { DatedTour, Reason } from './dated-tour.ts';
import { dutyOf } from './duty.ts';
import { halvesOfVisits } from './sessions.ts';
import type { Setting } from './setting.ts';

export interface Interrupted {
  readonly visit: Visit;
  readonly reason: Reason;
  movedTo: string | null;
}

export interface Draft {
  readonly tour: Tour;
  readonly unit: Unit;
  readonly planned: string;
  /** Visits that take place as planned, and who goes; in the order of the tour. */
  kept: readonly Visit[];
  crew: Crew;
  interrupted: readonly Interrupted[];
  readonly moved: { readonly date: string; readonly visits: readonly Visit[]; readonly crew: Crew }[];
}

/** @returns some visits of the tour as a tour of their own, at the hours of the rota; its clock times where they still hold. */
export function pieceOf(
  { tour, planned }: Draft,
  visits: readonly Visit[],
  { date, agents, cycle }: { readonly date: string; readonly agents: readonly string[]; readonly cycle: Cycle },
): DatedTour {
  return {
    unit: tour.unit,
    date,
    planned,
    agents,
    visits,
    departs: visits[0] === tour.visits[0] ? tour.departs : null,
    lunch: halvesOfVisits(visits, cycle).length > 1 ? tour.lunch : null,
    returns: visits.at(-1) === tour.visits.at(-1) ? tour.returns : null,
  };
}

export function crewCallOf(
  { tour, unit }: Draft,
  visits: readonly Visit[],
  { date, setting: { scenario } }: { readonly date: string; readonly setting: Setting },
): CrewCall {
  return {
    unit,
    agents: tour.agents,
    halves: halvesOfVisits(visits, scenario.cycle),
    duty: dutyOf({ tour, unit, date }, visits, scenario),
  };
}
