/**
 * What a label asks of each week, of each unit or of all together (groups must lie within one week):
 *
 *     Σ open hours(r)·x(r,u,d)  ≥ least hours                                      d in the week
 *     Σ x(r,u,d)                ≥ least days         of one unit: a tour a day
 *     Σ δ(d)                    ≥ least days,  0 ≤ δ(d) ≤ n(d),  δ(d) ≤ Σ x(r,u,d)   of several: days with some tour
 *
 * δ is whole where x is, at its greatest, so it need not be told to be.
 */
import type { Instance } from '../instance/instance.ts';
import { type ColumnBuilder, OPEN, type RowBuilder } from '../mip/block-builder.ts';
import type { DayGroup } from './day-groups.ts';
import { NO_ROW } from './rule-rows.ts';

/** A sum over tours that must reach something. */
export interface LabelRow {
  readonly row: number;
  readonly measure: 'open-hours' | 'tours';
  /** −1: all. */
  readonly unitClass: number;
  readonly week: number;
}

export interface LabelPart {
  readonly rows: readonly LabelRow[];
  /** By group of days: δ(d) ≤ Σ x; NO_ROW where days are not counted so. */
  readonly openRows: readonly number[];
  readonly weekOfGroup: readonly number[];
  /** Adds δ. @returns its columns by group; NO_ROW where there is none. */
  readonly addColumns: (columns: ColumnBuilder) => number[];
}

const SECONDS_PER_HOUR = 3600;
/** Hours open are sums of whole minutes: half a minute below, arithmetic decides nothing. */
const HALF_A_MINUTE = 0.5 / 60;

export function layLabel(rows: RowBuilder, instance: Instance, groups: readonly DayGroup[]): LabelPart {
  const { label, cycle } = instance.scenario;
  const weekOfGroup = groups.map(({ days }) => instance.days[days[0]!]!.week);
  const nothing = groups.map(() => NO_ROW);
  if (label === null) return { rows: [], openRows: nothing, weekOfGroup, addColumns: () => nothing };
  const scopes = label.scope === 'unit' ? instance.unitClasses.map(({ index }) => index) : [-1];
  const countsTours = label.scope === 'unit' || instance.scenario.units.length === 1;
  const leastHours = wholeMinutes(label.leastOpenHoursPerWeek.value);
  const leastDays = Math.ceil(label.leastDaysPerWeek.value);
  const found: LabelRow[] = [];
  const dayRows: number[] = [];
  for (let week = 1; week <= cycle.weeks; week++) {
    for (const unitClass of scopes) {
      const add = (measure: LabelRow['measure'], lower: number) =>
        found.push({ row: rows.add({ lower }), measure, unitClass, week });
      if (leastHours > 0) add('open-hours', leastHours - HALF_A_MINUTE);
      if (leastDays > 0 && countsTours) add('tours', leastDays);
    }
    if (leastDays > 0 && !countsTours) dayRows[week] = rows.add({ lower: leastDays });
  }
  const openRows = dayRows.length === 0 ? nothing : groups.map(() => rows.add({ lower: -OPEN, upper: 0 }));
  return {
    rows: found,
    openRows,
    weekOfGroup,
    addColumns: (columns) =>
      groups.map(({ index, days }) =>
        openRows[index] === NO_ROW
          ? NO_ROW
          : columns.add({ upper: days.length }, [
              [openRows[index]!, 1],
              [dayRows[weekOfGroup[index]!]!, 1],
            ]),
      ),
  };
}

/** @returns the least whole minutes that reach so many hours, in hours. */
function wholeMinutes(hours: number): number {
  return Math.ceil(hours * 60 - 1e-6) / 60;
}

/** Hours open of the visits of a tour. */
export function openHoursOf(
  instance: Instance,
  { kind, firstVisit }: { readonly kind: Int16Array; readonly firstVisit: Int32Array },
  tour: number,
): number {
  let seconds = 0;
  for (let v = firstVisit[tour]!; v < firstVisit[tour + 1]!; v++) {
    const { morningSeconds, afternoonSeconds } = instance.kinds.kinds[kind[v]!]!;
    seconds += morningSeconds + afternoonSeconds;
  }
  return seconds / SECONDS_PER_HOUR;
}
