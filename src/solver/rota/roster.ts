/** Who rides which tour: a small programme of its own, solved on the tours of a rota. */
import { weeksInAverage } from '../../domain/work-profile.ts';
import type { Instance } from '../instance/instance.ts';
import { mayRideTour } from '../instance/work-rules.ts';
import { ColumnBuilder, OPEN, RowBuilder } from '../mip/block-builder.ts';
import type { MipSolver } from '../mip/mip-solver.ts';
import { hoursOfWork, hoursWithin } from '../selection/rule-rows.ts';
import type { TourPool } from '../tours/tour-pool.ts';
import { addRest, type Entry } from './roster-rest.ts';

/** A tour with the unit that drives it. */
export interface UnitTour {
  readonly pool: number;
  readonly tour: number;
  readonly day: number;
  readonly unit: number;
}

/** Charge for an agent on a unit that is not the one of the same rank: crews stay with their unit where they can. */
const STRANGER_CHARGE = 1;
const ABOARD_CHARGE = 0.001;
const ROSTER_SECONDS = 10;
const SECONDS_PER_DAY = 24 * 3600;

/** Who may ride what, and the rows of a programme that such rides enter; their columns are still to be added. */
export interface RosterDraft {
  readonly rows: RowBuilder;
  readonly columns: ColumnBuilder;
  readonly places: readonly { readonly tour: number; readonly agent: number }[];
  /** By place. */
  readonly entriesOf: Entry[][];
}

/** Agents of each tour, in the order of the tours. */
export type Roster = number[][];

/** @returns a roster that keeps availability, one tour a day, rules of work and locks; null where none does. */
export function rosterOf(
  instance: Instance,
  pools: readonly TourPool[],
  tours: readonly UnitTour[],
  solver: MipSolver,
): Roster | null {
  if (tours.length === 0) return [];
  const { rows, columns, places, entriesOf } = draftRoster(instance, pools, tours);
  if (places.length === 0) return rows.lower.every((lower) => lower <= 0) ? tours.map(() => []) : null;
  const first = columns.count;
  places.forEach(({ tour, agent }, j) => {
    const isStranger = agent % instance.scenario.units.length !== tours[tour]!.unit;
    const objective = -ABOARD_CHARGE - (isStranger ? STRANGER_CHARGE : 0);
    columns.add({ objective, upper: 1, isInteger: true }, entriesOf[j]!);
  });
  const values = valuesAtBest(solver, rows, columns, { gap: 0.01, nodeLimit: null });
  return values === null ? null : rosterFrom(values, { first, places, tours: tours.length });
}

/** @returns values of the columns of the best solution found; null without one. */
export function valuesAtBest(
  solver: MipSolver,
  rows: RowBuilder,
  columns: ColumnBuilder,
  limits: { readonly gap: number; readonly nodeLimit: number | null },
): Float64Array | null {
  const model = solver.createModel(rows, columns);
  try {
    return model.solveInteger({
      ...limits,
      timeLimitSeconds: ROSTER_SECONDS,
      seed: 0,
      start: null,
      stopped: () => false,
      onIncumbent: () => {},
      onBound: () => {},
    }).columns;
  } finally {
    model.dispose();
  }
}

/** @param at `first`: column of the first place. */
export function rosterFrom(
  values: Float64Array,
  at: { readonly first: number; readonly places: RosterDraft['places']; readonly tours: number },
): Roster {
  const crews: Roster = Array.from({ length: at.tours }, () => []);
  at.places.forEach(({ tour, agent }, j) => {
    if (values[at.first + j]! > 0.5) crews[tour]!.push(agent);
  });
  return crews;
}

export function draftRoster(instance: Instance, pools: readonly TourPool[], tours: readonly UnitTour[]): RosterDraft {
  const rows = new RowBuilder();
  const columns = new ColumnBuilder();
  const places: { tour: number; agent: number }[] = [];
  const perDay = rowTable(rows, () => ({ upper: 1 }));
  const perWeek = rowTable(rows, (agent) => ({
    upper: hoursWithin(instance.mostWork[agent]!.minutesPerWeek),
  }));
  const perCycle = rowTable(rows, (agent) => ({
    upper: hoursWithin(instance.mostWork[agent]!.minutesPerCycle),
  }));
  const perTwelveWeeks = rowTable(rows, (agent) => ({
    upper: hoursWithin(instance.rulesOfWork.ofAgent[agent]!.minutesPerTwelveWeeks),
  }));
  const { weeks } = instance.scenario.cycle;
  const entriesOf: Entry[][] = [];
  tours.forEach(({ pool, tour, day, unit }, t) => {
    const { unitClass, halves, workSeconds, spanSeconds, breaks } = pools[pool]!;
    const needs = instance.requirements.flatMap((requirement) => {
      const lower = requirement.countByUnitClass[unitClass]!;
      return lower === 0 ? [] : [{ row: rows.add({ lower }), agents: new Set(requirement.agents) }];
    });
    const measures = { workSeconds: workSeconds[tour]!, spanSeconds: spanSeconds[tour]!, breaks: breaks[tour]! };
    instance.scenario.agents.forEach((_, agent) => {
      const isThere = (halves[tour]! & ~instance.agentHalves[agent * instance.days.length + day]!) === 0;
      const rules = instance.rulesOfWork.ofAgent[agent]!;
      if (!isThere || !mayRide(instance, agent, unit) || !mayRideTour(rules, measures)) return;
      const hours = hoursOfWork(workSeconds[tour]!);
      const { week } = instance.days[day]!;
      const entries: Entry[] = [
        [perDay(agent, day), 1],
        [perWeek(agent, week), hours],
        [perCycle(agent, 0), hours],
      ];
      if (rules.minutesPerTwelveWeeks < OPEN) {
        for (let first = 0; first < weeks; first++) {
          entries.push([perTwelveWeeks(agent, first), weeksInAverage(weeks, first)[week - 1]! * hours]);
        }
      }
      for (const need of needs) if (need.agents.has(agent)) entries.push([need.row, 1]);
      entriesOf.push(entries);
      places.push({ tour: t, agent });
    });
  });
  if (places.length > 0) {
    addRest(instance, { rows, columns, places, entriesOf, timesOf: (t) => timesOf(instance, pools, tours[t]!) });
  }
  return { rows, columns, places, entriesOf };
}

/** Seconds after Monday 0:00 of week 1. */
function timesOf({ days }: Instance, pools: readonly TourPool[], { pool, tour, day }: UnitTour) {
  const midnight = days[day]!.offsetDays * SECONDS_PER_DAY;
  return { from: midnight + pools[pool]!.departs[tour]!, to: midnight + pools[pool]!.returns[tour]! };
}

/** Rows by agent and something else, made when first asked for. */
function rowTable(
  rows: RowBuilder,
  bounds: (agent: number) => { upper: number },
): (agent: number, other: number) => number {
  const known = new Map<string, number>();
  return (agent, other) => {
    const key = `${agent}/${other}`;
    const row = known.get(key) ?? rows.add(bounds(agent));
    known.set(key, row);
    return row;
  };
}

function mayRide(instance: Instance, agent: number, unit: number): boolean {
  const { scenario } = instance;
  const locks = scenario.locks.filter(
    (lock) => lock.kind === 'agent-unit' && lock.agent === scenario.agents[agent]!.id,
  );
  return locks.every((lock) => lock.kind === 'agent-unit' && lock.unit === scenario.units[unit]!.id);
}
