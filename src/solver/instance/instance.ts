/**
 * A scenario as the solver computes on it: typed arrays, indices, whole seconds, metres, cents.
 *
 * Indices: stops, units, agents in the order of the scenario; days in the order of `daysOf(cycle)`; places in the
 * order of the travel matrix; kinds as numbered by `KindTable`.
 */

import type { PatternRule } from '../../domain/cycle.ts';
import type { CycleDayInfo } from '../../domain/cycle-days.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { TravelMatrix } from '../../domain/travel-matrix.ts';
import type { NeedModel } from '../../need/need-model.ts';
import type { Aim } from './aim.ts';
import type { KindTable } from './kinds.ts';
import type { OpeningBands } from './opening-bands.ts';
import type { OpeningTable } from './openings.ts';
import type { HelpPerHour } from './reception.ts';
import type { RulesOfWork } from './work-rules.ts';

/** Units that are alike in everything the model sees, and so are counted instead of told apart. */
export interface UnitClass {
  readonly index: number;
  readonly units: readonly number[];
  readonly help: HelpPerHour;
  /** 1 where it can make such a visit there, as to how it receives people: `stop * kinds + kind`. */
  readonly receives: Uint8Array;
  readonly setUpSeconds: number;
  readonly packUpSeconds: number;
  readonly rangeMetres: number;
  readonly autonomyMinutes: number;
  readonly centsPerMetre: number;
  readonly centsPerSecond: number;
  readonly centsPerTour: number;
  /** Seconds of this unit between stops: `from * stopCount + to`; infinite where no road leads. */
  readonly secondsBetween: Float64Array;
  readonly metresBetween: Float64Array;
  readonly secondsFromGarage: Float64Array;
  readonly metresFromGarage: Float64Array;
  readonly secondsToGarage: Float64Array;
  readonly metresToGarage: Float64Array;
  /** 1 where the stop offers what the unit needs. */
  readonly fits: Uint8Array;
  /** 1 where minutes open count against the unit's autonomy. */
  readonly drawsAutonomy: Uint8Array;
}

/** A crew need that at least one unit has, and who meets it. */
export interface CrewRequirement {
  readonly skill: string | null;
  readonly licence: string | null;
  readonly agents: readonly number[];
  /** Agents wanted by each unit class, number; 0 where the class does not ask. */
  readonly countByUnitClass: readonly number[];
}

/** Whole minutes of work, infinite where nothing limits them: what hours in a contract come down to. */
export interface MostWork {
  readonly minutesPerWeek: number;
  readonly minutesPerCycle: number;
}

export interface Limits {
  readonly earliestDeparture: number;
  readonly latestReturn: number;
  readonly mostSpanSeconds: number;
  readonly mostWorkSeconds: number;
  readonly lunchFrom: number;
  readonly lunchTo: number;
  readonly lunchSeconds: number;
  readonly mostVisitsPerTour: number;
  /** Infinite where not capped. */
  readonly mostMetres: number;
  readonly mostSpanSecondsPerCycle: number;
  readonly mostCents: number;
}

export interface Instance {
  readonly scenario: Scenario;
  readonly need: NeedModel;
  readonly matrix: TravelMatrix;
  readonly days: readonly CycleDayInfo[];
  readonly stopCount: number;
  readonly unitClasses: readonly UnitClass[];
  readonly kinds: KindTable;
  readonly openings: OpeningTable;
  readonly bands: OpeningBands;
  readonly patternRules: readonly PatternRule[];
  /** 1 where a stop may have the patterns of a rule: `rule * stopCount + stop`. */
  readonly mayHaveRule: Uint8Array;
  readonly requirements: readonly CrewRequirement[];
  /** Half-days worked, bit 1 morning, bit 2 afternoon: `agent * days.length + day`. */
  readonly agentHalves: Uint8Array;
  /** By agent. */
  readonly mostWork: readonly MostWork[];
  readonly rulesOfWork: RulesOfWork;
  readonly limits: Limits;
  /**
   * 1 for each stop that units can visit in some pattern, going nowhere else. Filled once the tours are known: models of a few tours must
   * still keep the promises to communes that only other tours would visit.
   */
  readonly usableStops: Uint8Array;
  /** What a weighted hour is worth, cents. */
  readonly centsPerWeightedHour: number;
  readonly aim: Aim;
  /** Cents of tours that weigh as much as one unit of what the aim measures; infinite where cost does not count. */
  readonly centsPerUnit: number;
}

export const MORNING_BIT = 1;
export const AFTERNOON_BIT = 2;
