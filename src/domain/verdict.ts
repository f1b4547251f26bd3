/** What the judge finds: violations, and every figure recomputed. */
import type { CycleDay } from './cycle.ts';
import type { ProblemParameters } from './problem.ts';

export interface Violation {
  /** The rule that is broken; each has a sentence in every language of `texts/`. */
  readonly rule: string;
  /** Index of the tour in the rota; null for a rule on the whole rota. */
  readonly tour: number | null;
  /** Index of the visit in the tour; null for a rule on the tour. */
  readonly visit: number | null;
  readonly day: CycleDay | null;
  readonly parameters: ProblemParameters;
}

/** Hours per cycle of one commune. Segments in the order of `segmentsOf(scenario)`; tiers in the order of the goal's. */
export interface CommuneCoverage {
  readonly code: string;
  readonly name: string;
  /** Need, hours per cycle, after what fixed service points catch; by segment. */
  readonly needHours: readonly number[];
  /** Need served, hours per cycle; by segment. */
  readonly servedHours: readonly number[];
  /** Need that would be served if every visit offered unlimited hours, hours per cycle; by segment. */
  readonly demandHours: readonly number[];
  /** Visits in the commune in a cycle. */
  readonly visits: number;
  /** True where some stop that a unit can use is within reach of the commune's people. */
  readonly reachable: boolean;
}

export interface StopFigures {
  readonly stop: string;
  readonly commune: string;
  readonly visits: number;
  readonly openHours: number;
  /** Hours × desks offered in a cycle. */
  readonly offeredHours: number;
  readonly servedHours: number;
  readonly demandHours: number;
}

export interface TourFigures {
  readonly metres: number;
  readonly drivingSeconds: number;
  readonly spanMinutes: number;
  readonly workMinutes: number;
  readonly openMinutes: number;
  readonly costCents: number;
  /** Recomputed where the rota does not state them, HH:MM. */
  readonly departs: string;
  readonly returns: string;
}

/** Visits of the rota in use that are kept, number per cycle; the nearer kinds are part of the wider. */
export interface VisitsKept {
  /** Visits of the rota in use. */
  readonly visits: number;
  readonly stop: number;
  /** At the stop on the same weekday. */
  readonly weekday: number;
  /** And in the same part of that day. */
  readonly part: number;
}

export interface RotaFigures {
  /** value − cost ÷ exchange rate − change + market reward, weighted hours per cycle: what the goal coverage speaks of. */
  readonly objective: number;
  /** Weighted hours per cycle. */
  readonly value: number;
  readonly costCents: number;
  /** What is lost by change from the rota in use, weighted hours per cycle; 0 where none is to be kept. */
  readonly change: number;
  /** Null where no rota in use is to be kept. */
  readonly kept: VisitsKept | null;
  /** Visits on the market day of stops where that is wanted, number per cycle. */
  readonly marketVisits: number;
  /** What they add to the objective, weighted hours per cycle. */
  readonly marketReward: number;
  readonly servedHours: number;
  readonly demandHours: number;
  readonly needHours: number;
  readonly offeredHours: number;
  readonly openHours: number;
  readonly openHoursPerWeek: readonly number[];
  readonly kilometres: number;
  readonly drivingHours: number;
  /** Garage to garage. */
  readonly spanHours: number;
  readonly workHours: number;
  readonly tours: number;
  readonly visits: number;
  readonly communesVisited: number;
  /** Communes of which some need is served, wherever. */
  readonly communesServed: number;
  /** Contacts per cycle: served hours × 60 ÷ minutes per contact. */
  readonly contacts: number;
  /** Struggling persons of each commune and segment × served hours ÷ gross hours of need, summed. */
  readonly peopleReached: number;
  readonly strugglingPeople: number;
}

/** The work of an agent in a week of the cycle. */
export interface AgentWeek {
  /** From 1. */
  readonly week: number;
  readonly hours: number;
  /** Of contract and profile, whichever is less; null: no limit. */
  readonly mostHours: number | null;
  /** Longest rest on end that begins in the week, Monday 0:00 at the earliest; at most a week is looked ahead. */
  readonly restMinutes: number;
  /** Average of the 12 weeks on end that begin with this one. */
  readonly averageHours: number;
}

/** What an agent's work comes to, beside what the rules allow: the proof that a rota is legal for them. */
export interface AgentFigures {
  readonly agent: string;
  readonly name: string;
  /** Name of the rules of work; null where none are named, and only contract and rules of the day hold. */
  readonly profile: string | null;
  readonly tours: number;
  readonly hours: number;
  readonly mostHours: number | null;
  readonly weeks: readonly AgentWeek[];
  readonly mostAverageHours: number | null;
  readonly leastWeeklyRestMinutes: number | null;
  /** Of the longest day. */
  readonly workMinutes: number;
  readonly mostWorkMinutes: number;
  readonly spanMinutes: number;
  readonly mostSpanMinutes: number;
  /** Between days on end, across the end of the cycle too; null where the agent never works two days on end. */
  readonly restMinutes: number | null;
  readonly leastRestMinutes: number | null;
  /** Longest work without a break; null where no rule asks for breaks. */
  readonly stretchMinutes: number | null;
  readonly mostStretchMinutes: number | null;
  /** False where a rule on this agent is broken. */
  readonly legal: boolean;
}

/** What is served of one further public, per cycle. */
export interface PublicFigures {
  readonly public: string;
  readonly name: string;
  readonly people: number;
  /** As `RotaFigures.peopleReached`, of this public. */
  readonly peopleReached: number;
  readonly needHours: number;
  readonly servedHours: number;
}

export interface Verdict {
  readonly legal: boolean;
  readonly violations: readonly Violation[];
  readonly figures: RotaFigures;
  /** In the order of the rota's tours. */
  readonly tours: readonly TourFigures[];
  /** In the order of the territory's communes. */
  readonly communes: readonly CommuneCoverage[];
  /** Further publics of the scenario, in the order of their ids; they are part of the figures above. */
  readonly publics: readonly PublicFigures[];
  /** Stops visited, in the order of the scenario's stops. */
  readonly stops: readonly StopFigures[];
  /** In the order of the scenario's agents. */
  readonly agents: readonly AgentFigures[];
}
