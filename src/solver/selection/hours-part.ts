/**
 * Rows "visits open within the band of hours that the stop has chosen", by stop, part of the day and group of days.
 *
 * A pattern whose rule has a tolerance that can bind carries a band (`instance/opening-bands.ts`). Bands are ordered: one
 * that starts later ends later. So visits lie in their bands, whichever those are, exactly when for every hour h
 *
 *     visits that open before h  ≤  visits of patterns that have no band, or one that starts before h,
 *     visits that open after h   ≤  visits of patterns that have no band, or one that ends after h,
 *
 * and it is enough to say so where a band starts, or ends. Of fractions too: these rows are all that there is to say of
 * openings and bands added up (Hall's condition, for bands of one length).
 */
import type { Instance } from '../instance/instance.ts';
import { includesKind } from '../instance/kinds.ts';
import type { Band } from '../instance/opening-bands.ts';
import type { RowBuilder } from '../mip/block-builder.ts';
import { ANY_HOUR } from '../tours/tour-pool.ts';
import type { DayGroup } from './day-groups.ts';

type Entry = readonly [row: number, value: number];

/** Where and when a visit is, and of which kind. */
interface Place {
  readonly stop: number;
  readonly group: number;
  /** Of a pattern also what stands for several kinds. */
  readonly kind: number;
}

export interface HoursPart {
  /** True where no hour matters. */
  readonly isEmpty: boolean;
  /** What one visit of a tour enters, which opens at that hour. */
  readonly entriesOfVisit: (visit: Place & { readonly opens: number }) => Entry[];
  /** What so many visits of a pattern enter. */
  readonly entriesOfPattern: (place: Place, band: Band | null, count: number) => Entry[];
}

interface HourRow {
  readonly row: number;
  readonly hour: number;
}

interface HourRows {
  /** Of visits that open before an hour, by that hour. */
  readonly before: readonly HourRow[];
  readonly after: readonly HourRow[];
}

export function layHours(rows: RowBuilder, instance: Instance, groups: readonly DayGroup[]): HoursPart {
  const { kinds } = instance.kinds;
  const parts = [...new Set(kinds.map((kind) => kind.part))];
  const table = new Map<string, HourRows>();
  for (let stop = 0; stop < instance.stopCount; stop++) {
    for (const part of parts) {
      const bands = instance.bands.ofAllRules(stop, part);
      if (bands.length === 0) continue;
      const [firstStart, lastEnd] = [
        Math.min(...bands.map(({ from }) => from)),
        Math.max(...bands.map(({ to }) => to)),
      ];
      const starts = [...new Set(bands.map(({ from }) => from))].filter((hour) => hour > firstStart);
      const ends = [...new Set(bands.map(({ to }) => to))].filter((hour) => hour < lastEnd);
      const rowAt = (hour: number): HourRow => ({ hour, row: rows.add({ upper: 0 }) });
      for (const { index } of groups) {
        table.set(keyOf(stop, part, index), { before: starts.map(rowAt), after: ends.map(rowAt) });
      }
    }
  }
  return {
    isEmpty: table.size === 0,
    entriesOfVisit: ({ stop, group, kind, opens }) => {
      const found = opens === ANY_HOUR ? undefined : table.get(keyOf(stop, kinds[kind]!.part, group));
      if (found === undefined) return [];
      return [
        ...found.before.filter(({ hour }) => opens < hour).map(({ row }) => [row, 1] as const),
        ...found.after.filter(({ hour }) => opens > hour).map(({ row }) => [row, 1] as const),
      ];
    },
    entriesOfPattern: ({ stop, group, kind }, band, count) => {
      if (table.size === 0) return [];
      const ofKind = parts.filter((part) => kinds.some((one) => one.part === part && includesKind(kind, one)));
      return ofKind.flatMap((part) => {
        const found = table.get(keyOf(stop, part, group));
        if (found === undefined) return [];
        return [
          ...found.before.filter(({ hour }) => band === null || band.from < hour),
          ...found.after.filter(({ hour }) => band === null || band.to > hour),
        ].map(({ row }) => [row, -count] as const);
      });
    },
  };
}

const keyOf = (stop: number, part: string, group: number): string => `${stop} ${part} ${group}`;
