/**
 * Of the rosters for given tours, one that is fair and familiar: hours differ least between agents, or by half an hour more
 * and no more than before; of those, people meet the fewest different agents at their stop. Nobody more is aboard than in
 * the roster to start from.
 *
 *     1. min  most − least                     most ≥ H(a) ≥ least     ∀ agents a who may ride anything
 *     2. min  Σ met(a,s)                       met(a,s) ≥ ride(t,a)    ∀ tours t to stop s;   most − least ≤ min(1 + ½ h, before)
 *
 * with H(a) = Σ_t work(t)·ride(t,a) and the rows of `roster.ts`. The tours, and so the objective, stay.
 */
import type { Instance } from '../instance/instance.ts';
import type { ColumnBuilder } from '../mip/block-builder.ts';
import type { MipSolver } from '../mip/mip-solver.ts';
import { hoursOfWork } from '../selection/rule-rows.ts';
import { type TourPool, visitsOf } from '../tours/tour-pool.ts';
import { draftRoster, type Roster, type RosterDraft, rosterFrom, type UnitTour, valuesAtBest } from './roster.ts';

interface Draw {
  readonly instance: Instance;
  readonly pools: readonly TourPool[];
  readonly tours: readonly UnitTour[];
  /** A roster that keeps every rule. */
  readonly first: Roster;
}

/** Branch-and-bound nodes of each step; a roster is a small programme, and the same limit gives the same roster. */
const MOST_NODES = 2000;
/** Hours a cycle that agents may differ by more, for people to see the same ones. */
const WORTH_A_FACE = 0.5;
const HALF_A_MINUTE = 0.5 / 60;

export function balancedRoster(draw: Draw, solver: MipSolver): Roster {
  const evened = solveFor('spread', draw, Number.POSITIVE_INFINITY, solver);
  const even = evened !== null && spreadOf(draw, evened) < spreadOf(draw, draw.first) ? evened : draw.first;
  const most = Math.min(spreadOf(draw, draw.first), spreadOf(draw, even) + WORTH_A_FACE);
  return solveFor('faces', draw, most, solver) ?? even;
}

/** @returns hours between the agent who works most and the one who works least, of those who may ride anything. */
export function spreadOf({ instance, pools, tours }: Omit<Draw, 'first'>, roster: Roster): number {
  const { places } = draftRoster(instance, pools, tours);
  const hours = new Map(places.map(({ agent }) => [agent, 0]));
  roster.forEach((crew, t) => {
    for (const agent of crew) hours.set(agent, hours.get(agent)! + hoursOf(pools, tours[t]!));
  });
  return hours.size === 0 ? 0 : Math.max(...hours.values()) - Math.min(...hours.values());
}

function solveFor(aim: 'spread' | 'faces', draw: Draw, mostSpread: number, solver: MipSolver): Roster | null {
  const { instance, pools, tours, first: given } = draw;
  const draft = draftRoster(instance, pools, tours);
  const { rows, columns, places, entriesOf } = draft;
  if (places.length === 0) return null;
  const aboard = rows.add({ upper: given.reduce((sum, crew) => sum + crew.length, 0) });
  addSpread(draw, draft, { charge: aim === 'spread' ? 1 : 0, most: mostSpread });
  if (aim === 'faces') addFaces(draw, draft, columns);
  const first = columns.count;
  places.forEach((_, j) => {
    columns.add({ upper: 1, isInteger: true }, [...entriesOf[j]!, [aboard, 1]]);
  });
  const values = valuesAtBest(solver, rows, columns, { gap: 0, nodeLimit: MOST_NODES });
  return values === null ? null : rosterFrom(values, { first, places, tours: tours.length });
}

function addSpread(
  { pools, tours }: Draw,
  { rows, columns, places, entriesOf }: RosterDraft,
  { charge, most }: { charge: number; most: number },
): void {
  const spread = rows.add({ upper: most + HALF_A_MINUTE });
  const agents = [...new Set(places.map(({ agent }) => agent))];
  const below = new Map(agents.map((agent) => [agent, rows.add({ lower: 0 })]));
  const above = new Map(agents.map((agent) => [agent, rows.add({ lower: 0 })]));
  columns.add({ objective: -charge }, [[spread, 1], ...[...below.values()].map((row) => [row, 1] as const)]);
  columns.add({ objective: charge }, [[spread, -1], ...[...above.values()].map((row) => [row, -1] as const)]);
  places.forEach(({ tour, agent }, j) => {
    const hours = hoursOf(pools, tours[tour]!);
    entriesOf[j]!.push([below.get(agent)!, -hours], [above.get(agent)!, hours]);
  });
}

function addFaces({ pools, tours }: Draw, { rows, places, entriesOf }: RosterDraft, columns: ColumnBuilder): void {
  const rowsOfFace = new Map<string, number[]>();
  places.forEach(({ tour, agent }, j) => {
    const stops = visitsOf(pools[tours[tour]!.pool]!, tours[tour]!.tour).map(({ stop }) => stop);
    for (const stop of stops) {
      const row = rows.add({ lower: 0 });
      entriesOf[j]!.push([row, -1]);
      const key = `${agent}/${stop}`;
      rowsOfFace.set(key, [...(rowsOfFace.get(key) ?? []), row]);
    }
  });
  for (const met of rowsOfFace.values()) {
    columns.add(
      { objective: -1, upper: 1 },
      met.map((row) => [row, 1]),
    );
  }
}

function hoursOf(pools: readonly TourPool[], { pool, tour }: UnitTour): number {
  return hoursOfWork(pools[pool]!.workSeconds[tour]!);
}
