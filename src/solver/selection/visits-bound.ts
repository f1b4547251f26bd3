/**
 * A bound from the visits alone: which stops to visit how often, with tours replaced by what they charge.
 *
 * Lagrangian relaxation (Geoffrion 1974) of the rows that tie visits to tours, at the duals λ of the linear
 * relaxation. With c_r the cost of a tour and all other rows of tours (fleet, caps, crews, locks) at their duals μ,
 * the linear programme guarantees −c_r − Σ_{visits of r} λ − Σ μ ≤ 0 for every tour, so for every legal rota
 *
 *     objective ≤ max over patterns and coverage of ( value + Σ λ · visits ) + Σ μ · right-hand side.
 *
 * The maximum is a far smaller integer programme than the selection itself, and what it gives away is only the
 * fraction in which tours, not visits, are chosen. Its visits are an excellent choice to make tours for.
 */

import { HALF_DAYS } from '../../domain/primitives.ts';
import { type HelpPerHour, hoursOffered } from '../instance/reception.ts';
import { type ColumnBuilder, RowBuilder } from '../mip/block-builder.ts';
import type { IntegerControl, IntegerSolution, MipSolver } from '../mip/mip-solver.ts';
import { ANY_HOUR, type TourPool } from '../tours/tour-pool.ts';
import type { LinearRelaxation } from './linear-relaxation.ts';
import { NO_ROW } from './rule-rows.ts';
import type { SelectionModel } from './selection-model.ts';

export interface VisitsBound {
  /** No legal rota is worth more. */
  readonly bound: number;
  /** Values of the static columns of the selection (patterns first) at the best visits found; null if none. */
  readonly columns: Float64Array | null;
  readonly status: IntegerSolution['status'];
  readonly nodes: number;
}

export function solveVisitsBound(
  selection: SelectionModel,
  relaxation: LinearRelaxation,
  solver: MipSolver,
  control: Omit<IntegerControl, 'start'>,
): VisitsBound {
  const { rows, columns, constant } = visitsModel(selection, relaxation);
  const model = solver.createModel(rows, columns);
  try {
    const solution = model.solveInteger({
      ...control,
      start: null,
      onIncumbent: (objective, values) => control.onIncumbent(objective + constant, values),
      onBound: (bound) => control.onBound(bound + constant),
    });
    return {
      bound: solution.bound + constant,
      columns: solution.columns,
      status: solution.status,
      nodes: solution.nodes,
    };
  } finally {
    model.dispose();
  }
}

function visitsModel(selection: SelectionModel, relaxation: LinearRelaxation) {
  const rows = new RowBuilder();
  selection.rows.lower.forEach((lower, row) => {
    rows.add({ lower, upper: selection.rows.upper[row]! });
  });
  releaseTourRows(rows, selection);
  const columns = selection.columns.copy();
  chargeOpenDays(columns, selection, relaxation.rowDuals);
  addVisitColumns(columns, rows, selection, relaxation.rowDuals);
  return { rows, columns, constant: constantOf(selection, relaxation) };
}

/** Rows that only tours enter say nothing here; their duals have gone into the constant. */
function rowsOfToursOnly(selection: SelectionModel): number[] {
  const { fleet, caps, crew, locks } = selection.ruleRows;
  const label = selection.label.rows;
  const crewRows = crew.flatMap((entry) => entry.rowOfGroup.filter((row) => row >= 0));
  return [
    ...new Set([...fleet, ...caps.map((cap) => cap.row), ...crewRows, ...[...locks, ...label].map(({ row }) => row)]),
  ];
}

function releaseTourRows(rows: RowBuilder, selection: SelectionModel): void {
  for (const row of [...rowsOfToursOnly(selection), ...selection.label.openRows.filter((row) => row !== NO_ROW)]) {
    rows.lower[row] = Number.NEGATIVE_INFINITY;
    rows.upper[row] = Number.POSITIVE_INFINITY;
  }
}

/** δ ≤ Σ x is relaxed too: without tours, a day with some tour is charged what that row charges. */
function chargeOpenDays(
  columns: ColumnBuilder,
  { label, openDayColumns }: SelectionModel,
  rowDuals: Float64Array,
): void {
  openDayColumns.forEach((column, group) => {
    if (column !== NO_ROW) columns.objective[column]! -= rowDuals[label.openRows[group]!]!;
  });
}

/** Σ μ · right-hand side, and what tours with a positive reduced cost could add. */
function constantOf(selection: SelectionModel, relaxation: LinearRelaxation): number {
  let constant = 0;
  for (const row of rowsOfToursOnly(selection)) {
    const dual = relaxation.rowDuals[row]!;
    if (dual > 0) constant += dual * finiteOrZero(selection.rows.upper[row]!);
    if (dual < 0) constant += dual * finiteOrZero(selection.rows.lower[row]!);
  }
  return constant + relaxation.slack;
}

const finiteOrZero = (value: number): number => (Number.isFinite(value) ? value : 0);

/** One column per visit that tours of a unit class make; as many in a half-day as its tours could. */
function addVisitColumns(
  columns: ColumnBuilder,
  rows: RowBuilder,
  selection: SelectionModel,
  rowDuals: Float64Array,
): void {
  const { instance, groups, links, hours, coverage } = selection;
  for (const pool of poolsByOffer(selection)) {
    const made = visitsMade(pool, selection);
    const capacity = groups.map((group) =>
      HALF_DAYS.map((_, half) => rows.add({ upper: pool.units * group.days.length * made.mostInHalf[half]! })),
    );
    for (const visit of made.visits) {
      const key = Math.floor(visit / MINUTES);
      const opens = minuteOf(visit) === 0 ? ANY_HOUR : (minuteOf(visit) - 1) * 60;
      const kind = instance.kinds.kinds[key % instance.kinds.kinds.length]!;
      const place = Math.floor(key / instance.kinds.kinds.length);
      const stop = Math.floor(place / groups.length);
      const group = place % groups.length;
      const link = links.rowOf(stop, group, kind.index);
      if (link < 0) continue;
      const entries: (readonly [number, number])[] = [[link, 1]];
      let charge = rowDuals[link]!;
      for (const [row, value] of hours.entriesOfVisit({ stop, group, kind: kind.index, opens })) {
        entries.push([row, value]);
        charge += rowDuals[row]! * value;
      }
      if (selection.toursOffer) {
        const offered = -hoursOffered(kind, pool.help);
        entries.push([coverage.offer[stop]!, offered]);
        charge += rowDuals[coverage.offer[stop]!]! * offered;
      }
      if (kind.morningSeconds > 0) entries.push([capacity[group]![0]!, 1]);
      if (kind.afternoonSeconds > 0) entries.push([capacity[group]![1]!, 1]);
      columns.add({ objective: charge }, entries);
    }
  }
}

interface OfferingPools {
  readonly pools: readonly TourPool[];
  readonly units: number;
  readonly help: HelpPerHour;
}

/** Unit classes whose visits must be told apart because they offer different hours; else all are one. */
function poolsByOffer(selection: SelectionModel): OfferingPools[] {
  const { instance, pools } = selection;
  const groups = new Map<string, { pools: TourPool[]; units: number; help: HelpPerHour }>();
  for (const pool of pools) {
    const unit = instance.unitClasses[pool.unitClass]!;
    const key = selection.toursOffer ? `${unit.help.morning} ${unit.help.afternoon}` : '';
    const entry = groups.get(key) ?? { pools: [], units: 0, help: unit.help };
    groups.set(key, { ...entry, pools: [...entry.pools, pool], units: entry.units + unit.units.length });
  }
  return [...groups.values()];
}

/** Minutes of a day and one more, 0: any hour. */
const MINUTES = 24 * 60 + 1;
const minuteOf = (visit: number) => visit % MINUTES;

/** Visits that some tour makes, as (stop, group, kind, minute it opens) in one number, and the most that one makes per half. */
function visitsMade(offering: OfferingPools, selection: SelectionModel) {
  const { instance, groups } = selection;
  const kindCount = instance.kinds.kinds.length;
  const visits = new Set<number>();
  const mostInHalf = [0, 0];
  const note = (at: { stop: number; group: number; kind: number }, minute: number) => {
    visits.add(((at.stop * groups.length + at.group) * kindCount + at.kind) * MINUTES + minute);
  };
  for (const pool of offering.pools) {
    const beyond = selection.beyond?.ofClass[pool.unitClass];
    for (const { stop, kind, days } of beyond?.visits ?? []) {
      for (const group of groups) if (days.includes(group.days[0]!)) note({ stop, group: group.index, kind }, 0);
    }
    beyond?.mostInHalf.forEach((most, half) => {
      mostInHalf[half] = Math.max(mostInHalf[half]!, most);
    });
    for (let tour = 0; tour < pool.size; tour++) {
      const inHalf = [0, 0];
      for (let v = pool.firstVisit[tour]!; v < pool.firstVisit[tour + 1]!; v++) {
        const kind = instance.kinds.kinds[pool.kind[v]!]!;
        if (kind.morningSeconds > 0) inHalf[0]!++;
        if (kind.afternoonSeconds > 0) inHalf[1]!++;
        const minute = pool.opens[v] === ANY_HOUR ? 0 : pool.opens[v]! / 60 + 1;
        for (const group of groups) note({ stop: pool.stop[v]!, group: group.index, kind: kind.index }, minute);
      }
      mostInHalf[0] = Math.max(mostInHalf[0]!, inHalf[0]!);
      mostInHalf[1] = Math.max(mostInHalf[1]!, inHalf[1]!);
    }
  }
  return { visits, mostInHalf };
}
