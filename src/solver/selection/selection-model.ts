/**
 * The selection of tours as a mixed-integer programme; `formulation.md` beside this file states it as mathematics.
 *
 * One builder serves both models of the method: over groups of like days (*folded*) and over single days. Patterns,
 * presence and coverage are columns from the start; tours are appended, all at once or as they price out.
 */

import type { Instance } from '../instance/instance.ts';
import type { Kind } from '../instance/kinds.ts';
import { hoursOffered, NO_HELP, offersAlike } from '../instance/reception.ts';
import { ColumnBuilder, RowBuilder } from '../mip/block-builder.ts';
import { ANY_HOUR, runsOn, type TourPool, visitsOf } from '../tours/tour-pool.ts';
import { type BreadthPart, layBreadth } from './breadth-part.ts';
import { addCoverageColumns, type CoverageRows, layCoverageRows } from './coverage-part.ts';
import type { DayGroup } from './day-groups.ts';
import { type HoursPart, layHours } from './hours-part.ts';
import { layKeepRows } from './keep-part.ts';
import { type LabelPart, layLabel, openHoursOf } from './label-part.ts';
import { type Links, layLinks } from './links.ts';
import { marketPart } from './market-part.ts';
import { type Pattern, patternsOf } from './patterns.ts';
import {
  addAnyKindColumns,
  addCountedColumns,
  addFreeDayColumns,
  addPatternColumns,
  layPresenceRows,
  type PresenceRows,
} from './presence-part.ts';
import { hoursOfWork, type LockRow, layRuleRows, measureOf, NO_ROW, type RuleRows } from './rule-rows.ts';
import type { VisitsBeyond } from './visits-beyond.ts';

/** A tour on a group of days: one integer column, how often it is driven there. */
export interface TourColumn {
  readonly pool: number;
  readonly tour: number;
  readonly group: number;
}

export interface SelectionModel {
  readonly instance: Instance;
  readonly pools: readonly TourPool[];
  readonly groups: readonly DayGroup[];
  readonly patterns: readonly Pattern[];
  readonly rows: RowBuilder;
  /** Columns without tours; z of pattern p is column p. */
  readonly columns: ColumnBuilder;
  readonly links: Links;
  readonly hours: HoursPart;
  readonly ruleRows: RuleRows;
  readonly label: LabelPart;
  /** Columns δ by group of days; NO_ROW where there is none. */
  readonly openDayColumns: readonly number[];
  readonly coverage: CoverageRows;
  /** Column y of the first entry in `coverage.served`; the others follow. */
  readonly firstServedColumn: number;
  readonly breadth: BreadthPart;
  /** Column of b of the first commune in `breadth`; NO_ROW where it is not part of the choice. */
  readonly firstBreadthColumn: number;
  readonly presence: PresenceRows;
  /** True where hours offered are stated by tours, for units offer different hours in a visit. */
  readonly toursOffer: boolean;
  /** Tours that the pools do not hold; null where they hold all. */
  readonly beyond: VisitsBeyond | null;
}

export function buildSelectionModel(
  instance: Instance,
  pools: readonly TourPool[],
  groups: readonly DayGroup[],
  beyond: VisitsBeyond | null = null,
): SelectionModel {
  const rows = new RowBuilder();
  const columns = new ColumnBuilder();
  const { help } = instance.unitClasses[0]!;
  const toursOffer = instance.unitClasses.some((unit) => !offersAlike(unit.help, help));
  const ruleRows = layRuleRows(rows, instance, groups);
  const label = layLabel(rows, instance, groups);
  const links = layLinks(rows, instance, pools, { groups, beyond });
  const hours = layHours(rows, instance, groups);
  const patterns = patternsOf(instance, groups, links.isMade);
  const visited = new Uint8Array(instance.stopCount);
  for (const pattern of patterns) visited[pattern.stop] = 1;
  const coverage = layCoverageRows(rows, instance, visited);
  const breadth = layBreadth(rows, instance);
  const keep = layKeepRows(rows, instance, groups);
  const presence = layPresenceRows(rows, instance, patterns);
  const market = marketPart(instance, groups);
  const context = {
    instance,
    links,
    coverage,
    breadth,
    keep,
    market,
    hours,
    presence,
    help: toursOffer ? NO_HELP : help,
  };
  addPatternColumns(columns, patterns, context);
  addCountedColumns(columns, context);
  addAnyKindColumns(columns, context);
  addFreeDayColumns(columns, context);
  const firstServedColumn = columns.count;
  addCoverageColumns(columns, instance, { coverage, breadth });
  const firstBreadthColumn = breadth.addColumns(columns);
  keep.addColumns(columns);
  const openDayColumns = label.addColumns(columns);
  return {
    instance,
    pools,
    groups,
    patterns,
    rows,
    columns,
    links,
    hours,
    ruleRows,
    label,
    openDayColumns,
    coverage,
    firstServedColumn,
    breadth,
    firstBreadthColumn,
    presence,
    toursOffer,
    beyond,
  };
}

/**
 * Adds the column of a tour on a group of days; `further` are entries in rows that this file knows nothing of.
 *
 * It has no upper bound of its own: the fleet rows bound it, and what a bound of its own would charge could not be seen
 * in the duals of the rows, on which the bound by visits and the choice of survivors rest.
 */
export function addTourColumn(
  columns: ColumnBuilder,
  model: SelectionModel,
  column: TourColumn,
  further: readonly (readonly [row: number, value: number])[] = [],
): void {
  const { instance } = model;
  const pool = model.pools[column.pool]!;
  const entries = [...further];
  forEachEntry(model, column, (row, value) => entries.push([row, value]));
  columns.add({ objective: -pool.cents[column.tour]! / instance.centsPerUnit, isInteger: true }, entries);
}

/** Calls back with every row that a tour column enters, and its coefficient there. */
export function forEachEntry(
  model: SelectionModel,
  column: TourColumn,
  entry: (row: number, value: number) => void,
): void {
  const { instance, ruleRows, links, hours, coverage, groups } = model;
  const pool = model.pools[column.pool]!;
  const { tour, group } = column;
  const unit = instance.unitClasses[pool.unitClass]!;
  entry(ruleRows.fleet[unit.index * groups.length + group]!, 1);
  for (let v = pool.firstVisit[tour]!; v < pool.firstVisit[tour + 1]!; v++) {
    const stop = pool.stop[v]!;
    const kind = pool.kind[v]!;
    entry(links.rowOf(stop, group, kind), 1);
    if (model.toursOffer) entry(coverage.offer[stop]!, -hoursOffered(instance.kinds.kinds[kind]!, unit.help));
    const opens = pool.opens[v]!;
    if (opens === ANY_HOUR) continue;
    for (const [row, value] of hours.entriesOfVisit({ stop, group, kind, opens })) entry(row, value);
  }
  const measures = { metres: pool.metres[tour]!, spanSeconds: pool.spanSeconds[tour]!, cents: pool.cents[tour]! };
  for (const cap of ruleRows.caps) entry(cap.row, measureOf(cap.measure, measures));
  for (const crew of ruleRows.crew) {
    const row = crew.rowOfGroup[group]!;
    const count = crew.countByUnitClass[unit.index]!;
    if (row === NO_ROW || count === 0) continue;
    if (crew.half === 0) entry(row, count * hoursOfWork(pool.workSeconds[tour]!));
    else if ((pool.halves[tour]! & crew.half) !== 0) entry(row, count);
  }
  enterLabel(model, column, entry);
  for (const lock of ruleRows.locks) {
    if (lock.group !== group || (lock.unitClass >= 0 && lock.unitClass !== unit.index)) continue;
    if (lock.tour !== null) {
      if (makesExactly(instance, { pool, tour }, lock.tour)) entry(lock.row, 1);
      continue;
    }
    for (let v = pool.firstVisit[tour]!; v < pool.firstVisit[tour + 1]!; v++) {
      if (pool.stop[v] === lock.stop && opensIn(instance.kinds.kinds[pool.kind[v]!]!, lock.half)) entry(lock.row, 1);
    }
  }
}

function enterLabel(
  { instance, label, pools }: SelectionModel,
  { pool: p, tour, group }: TourColumn,
  entry: (row: number, value: number) => void,
): void {
  const pool = pools[p]!;
  if (label.openRows[group] !== NO_ROW) entry(label.openRows[group]!, -1);
  for (const { row, measure, unitClass, week } of label.rows) {
    if (week !== label.weekOfGroup[group] || (unitClass >= 0 && unitClass !== pool.unitClass)) continue;
    entry(row, measure === 'tours' ? 1 : openHoursOf(instance, pool, tour));
  }
}

/** The visits of a lock on a tour, in whatever order, and no others. */
function makesExactly(
  instance: Instance,
  { pool, tour }: { pool: TourPool; tour: number },
  wanted: NonNullable<LockRow['tour']>,
): boolean {
  const made = visitsOf(pool, tour);
  const isLike = (visit: { stop: number; kind: number }, one: (typeof wanted)[number]) => {
    const { part, morningSeconds, afternoonSeconds } = instance.kinds.kinds[visit.kind]!;
    return (
      visit.stop === one.stop &&
      (one.part === null || one.part === part) &&
      (one.seconds === null || one.seconds === morningSeconds + afternoonSeconds)
    );
  };
  return (
    made.length === wanted.length &&
    wanted.every((one) => made.some((visit) => isLike(visit, one))) &&
    made.every((visit) => wanted.some((one) => isLike(visit, one)))
  );
}

/** @param half 1 morning, 2 afternoon, 0 either. */
export function opensIn({ morningSeconds, afternoonSeconds }: Kind, half: number): boolean {
  if (half === 0) return true;
  return half === 1 ? morningSeconds > 0 : afternoonSeconds > 0;
}

/** Every tour on every group of days that it can run on, of those that are wanted. */
export function allTourColumns(
  model: Pick<SelectionModel, 'pools' | 'groups'>,
  isWanted: (column: TourColumn) => boolean = () => true,
): TourColumn[] {
  const columns: TourColumn[] = [];
  model.pools.forEach((pool, p) => {
    for (let tour = 0; tour < pool.size; tour++) {
      for (const group of model.groups) {
        const column = { pool: p, tour, group: group.index };
        if (runsOn(pool, tour, group.days[0]!) && isWanted(column)) columns.push(column);
      }
    }
  });
  return columns;
}
