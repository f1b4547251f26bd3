/** The rota as the judge reads it: what every rule and every figure looks at. */
import type { CycleDayInfo } from '../../domain/cycle-days.ts';
import type { Tour } from '../../domain/rota.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { TravelMatrix } from '../../domain/travel-matrix.ts';
import type { Unit } from '../../domain/unit.ts';
import type { NeedModel } from '../../need/need-model.ts';
import { type JudgedTour, judgedTour } from './judged-tour.ts';
import type { KnownVisit } from './judged-visit.ts';
import type { Register } from './register.ts';

/** A visit of which stop, unit and day exist: only such a one serves anybody. */
export interface CountedVisit {
  readonly visit: KnownVisit;
  readonly tour: JudgedTour;
  readonly unit: Unit;
  readonly day: CycleDayInfo;
}

/** What a rota is held against. */
export interface Evidence {
  readonly register: Register;
  readonly need: NeedModel;
  readonly matrix: TravelMatrix;
}

export interface JudgedRota extends Evidence {
  readonly scenario: Scenario;
  /** In the order of the rota. */
  readonly tours: readonly JudgedTour[];
  /** In order of time, then of the rota. */
  readonly counted: readonly CountedVisit[];
}

export function judgedRota(stated: readonly Tour[], evidence: Evidence): JudgedRota {
  const { register, matrix } = evidence;
  const tours = stated.map((tour, index) => judgedTour(tour, index, register, matrix));
  const counted = tours.flatMap(countedVisits).sort((one, other) => one.day.index - other.day.index);
  return { ...evidence, scenario: register.scenario, tours, counted };
}

function countedVisits(tour: JudgedTour): CountedVisit[] {
  const { unit, day } = tour;
  if (unit === null || day === null) return [];
  return tour.known.map((visit) => ({ visit, tour, unit, day }));
}
