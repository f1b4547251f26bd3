/** Rest in a roster: tours are given, so two of them that leave too little rest between them are not one agent's. */
import type { Instance } from '../instance/instance.ts';
import type { ColumnBuilder, RowBuilder } from '../mip/block-builder.ts';

export type Entry = readonly [row: number, value: number];

/** Seconds after Monday 0:00 of week 1. */
interface Times {
  readonly from: number;
  readonly to: number;
}

interface Draft {
  readonly rows: RowBuilder;
  readonly columns: ColumnBuilder;
  /** Who may ride what; of each, the rows that its column enters. */
  readonly places: readonly { readonly tour: number; readonly agent: number }[];
  readonly entriesOf: Entry[][];
  readonly timesOf: (tour: number) => Times;
}

interface Ride extends Times {
  readonly entries: Entry[];
}

const DAY = 24 * 3600;
const WEEK = 7 * DAY;

export function addRest(instance: Instance, draft: Draft): void {
  const { weeks } = instance.scenario.cycle;
  instance.rulesOfWork.ofAgent.forEach(({ leastRestSeconds, leastWeeklyRestSeconds }, agent) => {
    if (leastRestSeconds === 0 && leastWeeklyRestSeconds === 0) return;
    const rides = draft.places.flatMap((place, j): Ride[] =>
      place.agent === agent ? [{ ...draft.timesOf(place.tour), entries: draft.entriesOf[j]! }] : [],
    );
    const work = { rides, cycle: weeks * WEEK };
    if (leastRestSeconds > 0) addNights(leastRestSeconds, work, draft.rows);
    for (let week = 0; leastWeeklyRestSeconds > 0 && week < weeks; week++) {
      addWeek(leastWeeklyRestSeconds, { ...work, monday: week * WEEK }, draft);
    }
  });
}

const dayOf = (seconds: number) => Math.floor(seconds / DAY);

function addNights(least: number, { rides, cycle }: { rides: readonly Ride[]; cycle: number }, rows: RowBuilder): void {
  for (const before of rides) {
    for (const after of rides) {
      for (const later of [0, cycle]) {
        const from = after.from + later;
        if (dayOf(from) !== dayOf(before.from) + 1 || from - before.to >= least) continue;
        const row = rows.add({ upper: 1 });
        before.entries.push([row, 1]);
        after.entries.push([row, 1]);
      }
    }
  }
}

/** A rest begins on some day of the week: at 0:00, or on return from what is ridden then. */
function addWeek(
  least: number,
  { rides, cycle, monday }: { rides: readonly Ride[]; cycle: number; monday: number },
  { rows, columns }: Draft,
): void {
  const some = rows.add({ lower: 1 });
  for (let midnight = monday; midnight < monday + WEEK; midnight += DAY) {
    const begins: Entry[] = [[some, 1]];
    const today = rides.filter(({ from }) => dayOf(from) === dayOf(midnight));
    for (const after of rides) {
      for (const from of [after.from, after.from + cycle]) {
        if (dayOf(from) <= dayOf(midnight)) continue;
        if (from - midnight < least) {
          const row = rows.add({ upper: 1 });
          begins.push([row, 1]);
          after.entries.push([row, 1]);
          continue;
        }
        for (const before of today.filter(({ to }) => from - to < least)) {
          const row = rows.add({ upper: 2 });
          begins.push([row, 1]);
          before.entries.push([row, 1]);
          after.entries.push([row, 1]);
        }
      }
    }
    columns.add({ upper: 1, isInteger: true }, begins);
  }
}
