/** Why no legal rota exists: which rules of the planner clash, and the least that would have to change. */
import { InfeasibleError, type Problem, type ProblemParameters } from './problem.ts';

/**
 * Rules that may be part of a clash, with the parameters of each: the values that clash. Numbers have the units of the
 * scenario: hours, kilometres, cents, minutes; shares are fractions; `name` names what the parameter before it identifies.
 * `half`, `unit`, `unitName`: null for any.
 */
export const CLASH_RULES = {
  'floor-visits': ['commune', 'name', 'least'],
  'floor-share': ['commune', 'name', 'least'],
  'ceiling-visits': ['commune', 'name', 'most'],
  /** The same said of every commune at once; `communes`: how many those are. */
  'floor-visits-all': ['least', 'communes'],
  'floor-share-all': ['least', 'communes'],
  'ceiling-visits-all': ['most', 'communes'],
  'lock-visit': ['stop', 'name', 'week', 'weekday', 'half', 'unit', 'unitName'],
  /** `stops`: names with " → " between them, in the order of the visits. */
  'lock-tour': ['unit', 'name', 'week', 'weekday', 'stops'],
  'lock-stop-weekday': ['stop', 'name', 'weekday'],
  'lock-stop-closed': ['stop', 'name'],
  'lock-agent-unit': ['agent', 'name', 'unit', 'unitName'],
  'cap-kilometres': ['most'],
  'cap-hours': ['most'],
  'cap-cost': ['most'],
  'agent-week-hours': ['agent', 'name', 'most'],
  'agent-cycle-hours': ['agent', 'name', 'most'],
  /** `halfDays`: those that the agent works, as "monday morning, friday afternoon"; empty: none. */
  'agent-availability': ['agent', 'name', 'halfDays'],
  /** The profile that the agent names, as a whole. */
  'agent-work-rules': ['agent', 'name', 'profile'],
  'day-span': ['most'],
  'day-work': ['most'],
  /** HH:MM. */
  'day-departs': ['least'],
  'day-returns': ['most'],
  range: ['unit', 'name', 'most'],
  /** Kilometres as the crow flies. */
  radius: ['unit', 'name', 'most'],
  autonomy: ['unit', 'name', 'most'],
  /** Numbers of visits that some rhythm has, one text with ", " between them. */
  patterns: ['allowed'],
  /** Minutes by which the hours may differ at which visits open that follow a rhythm. */
  'hour-tolerance': ['pattern', 'most'],
  /** One sector per week. */
  sectors: [],
  'label-hours': ['least'],
  'label-days': ['least'],
} as const satisfies Record<string, readonly string[]>;
export type ClashRuleCode = keyof typeof CLASH_RULES;

/**
 * Changes that a remedy may ask for. `from`: what the scenario says; `to`: what would do. The others drop the rule.
 * What is promised to every commune may be changed for one of them, or (`-all`) for all.
 */
export const CLASH_CHANGES = {
  'floor-visits': ['commune', 'name', 'from', 'to'],
  'floor-share': ['commune', 'name', 'from', 'to'],
  'ceiling-visits': ['commune', 'name', 'from', 'to'],
  'floor-visits-all': ['from', 'to'],
  'floor-share-all': ['from', 'to'],
  'ceiling-visits-all': ['from', 'to'],
  'lock-visit': CLASH_RULES['lock-visit'],
  'lock-tour': CLASH_RULES['lock-tour'],
  'lock-stop-weekday': CLASH_RULES['lock-stop-weekday'],
  'lock-stop-closed': CLASH_RULES['lock-stop-closed'],
  'lock-agent-unit': CLASH_RULES['lock-agent-unit'],
  'cap-kilometres': ['from', 'to'],
  'cap-hours': ['from', 'to'],
  'cap-cost': ['from', 'to'],
  'agent-week-hours': ['agent', 'name', 'from', 'to'],
  'agent-cycle-hours': ['agent', 'name', 'from', 'to'],
  /** Half-days more, as "monday morning, friday afternoon". */
  'agent-availability': ['agent', 'name', 'halfDays'],
  'agent-work-rules': ['agent', 'name', 'profile'],
  'day-span': ['from', 'to'],
  'day-work': ['from', 'to'],
  'day-departs': ['from', 'to'],
  'day-returns': ['from', 'to'],
  range: ['unit', 'name', 'from', 'to'],
  radius: ['unit', 'name', 'from', 'to'],
  autonomy: ['unit', 'name', 'from', 'to'],
  patterns: ['allowed'],
  'hour-tolerance': ['pattern', 'from', 'to'],
  sectors: [],
  'label-hours': ['least'],
  'label-days': ['least'],
} as const satisfies Record<string, readonly string[]>;
export type ClashChangeCode = keyof typeof CLASH_CHANGES;

/** Something the planner entered. */
export interface ClashRule {
  readonly code: ClashRuleCode;
  /** Where it stands in the scenario. */
  readonly path: Problem['path'];
  readonly parameters: ProblemParameters;
}

export interface ClashChange {
  readonly code: ClashChangeCode;
  readonly path: Problem['path'];
  readonly parameters: ProblemParameters;
}

/** What stands in the way of promises besides the rules of the judge. */
export const OBSTACLES = {
  /** The commune has no stop. */
  'no-stop': ['commune', 'name'],
  /** More visits are promised in a cycle than the units can make, whatever else is given up. */
  capacity: ['promised', 'most'],
} as const satisfies Record<string, readonly string[]>;

/** Why promises cannot be kept, plain to see: a rule of the judge that a tour made for one breaks, or one of `OBSTACLES`. */
export interface Obstacle {
  readonly rule: string;
  readonly parameters: ProblemParameters;
}

/** Rules that no rota keeps together, whatever the others say. */
export interface Clash {
  readonly rules: readonly ClashRule[];
  /** True where it is proven that without any one of them the others can be kept together. */
  readonly irreducible: boolean;
  /** Of the best way to keep a promise that stands alone; empty where nothing is plain to see. */
  readonly obstacles: readonly Obstacle[];
}

/** Changes that make a legal rota possible, all of them together: a rota that keeps them has been found. */
export interface Remedy {
  readonly changes: readonly ClashChange[];
  /** True where it is proven that a smaller change of each, the others made, does not do. */
  readonly least: boolean;
}

export interface ClashReport {
  /** Independent of each other: no rule is part of two. Empty where the time did not suffice to find one. */
  readonly clashes: readonly Clash[];
  /** Each is enough by itself; the smallest change first. */
  readonly remedies: readonly Remedy[];
  /** True where it is proven that no remedy changes fewer rules (of the kinds that remedies change). */
  readonly fewest: boolean;
  /** False where time was up, or the planner stopped, before everything was asked. */
  readonly complete: boolean;
}

/** Thrown where no legal rota exists and it has been found out why. */
export class ClashError extends InfeasibleError {
  readonly report: ClashReport;

  constructor(problems: readonly Problem[], report: ClashReport) {
    super(problems);
    this.name = 'ClashError';
    this.report = report;
  }
}
