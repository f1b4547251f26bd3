/** The coverage of MODEL.md section 3 inside the selection model: who is served where, and what it is worth. */
import type { Instance } from '../instance/instance.ts';
import { type ColumnBuilder, OPEN, type RowBuilder } from '../mip/block-builder.ts';
import { type BreadthPart, needHoursOf, reachedCommunes } from './breadth-part.ts';

/** Need of one commune and segment that can be served somewhere. */
interface ServedNeed {
  readonly commune: number;
  readonly segment: number;
  readonly hours: number;
  /** Σ_k t = Σ_s y. */
  readonly tierRow: number;
}

interface ServedColumn {
  readonly commune: number;
  readonly upper: number;
  readonly entries: readonly (readonly [number, number])[];
}

/** Where presence in a commune enters: y ≤ a · φ(presence) · need. */
export interface CaptureEntry {
  readonly row: number;
  /** a · need, hours. */
  readonly hours: number;
}

export interface CoverageRows {
  /** Hours served at a stop ≤ hours offered there. */
  readonly offer: Int32Array;
  /** By commune of the stops. */
  readonly captures: readonly (readonly CaptureEntry[])[];
  readonly needs: readonly ServedNeed[];
  readonly served: readonly ServedColumn[];
  /** Floors on the served share, by commune. */
  readonly shareRows: readonly (readonly number[])[];
}

/** @param visited 1 for each stop that some pattern of the model visits; the others serve nobody. */
export function layCoverageRows(rows: RowBuilder, instance: Instance, visited: Uint8Array): CoverageRows {
  const { need, scenario } = instance;
  const shareRows = layShareRows(rows, instance);
  const offer = Int32Array.from({ length: instance.stopCount }, () => rows.add({ upper: 0 }));
  const captures: CaptureEntry[][] = Array.from({ length: need.communeCount }, () => []);
  const needs = new Map<number, ServedNeed>();
  const awayRows = new Map<number, number>();
  const served: ServedColumn[] = [];
  // Where neither the goal nor a promise speaks of what is served, it need not be known.
  const matters = instance.aim.measure !== 'euros' || shareRows.some((list) => list.length > 0);
  for (const catchment of matters ? need.catchments : []) {
    const { commune, segment, stop } = catchment;
    const at = commune * need.segmentCount + segment;
    const hours = need.needHours[at]!;
    if (visited[stop] !== 1 || hours <= 0) continue;
    if (!needs.has(at)) needs.set(at, { commune, segment, hours, tierRow: rows.add({ lower: 0, upper: 0 }) });
    const capture = rows.add({ upper: 0 });
    captures[need.communeOfStop[stop]!]!.push({ row: capture, hours: catchment.share * hours });
    const entries: [number, number][] = [
      [needs.get(at)!.tierRow, -1],
      [offer[stop]!, 1],
      [capture, 1],
    ];
    if (catchment.away) {
      if (!awayRows.has(at)) awayRows.set(at, rows.add({ upper: scenario.coverage.travellersShare.value * hours }));
      entries.push([awayRows.get(at)!, 1]);
    }
    served.push({ commune, upper: catchment.share * hours, entries });
  }
  return { offer, captures, needs: [...needs.values()], served, shareRows };
}

/**
 * A floor without a commune holds for those that some usable stop reaches: the others could only make it impossible.
 * Rows are in shares of the need, so that what rounding leaves open is a share too.
 */
function layShareRows(rows: RowBuilder, instance: Instance): number[][] {
  const { communes } = instance.scenario.territory;
  const reached = new Set(reachedCommunes(instance));
  const shareRows: number[][] = communes.map(() => []);
  for (const floor of instance.scenario.floors) {
    if (floor.leastServedShare === 0) continue;
    communes.forEach((commune, c) => {
      if (floor.commune === null ? !reached.has(c) : floor.commune !== commune.code) return;
      if (needHoursOf(instance.need, c) > 0)
        shareRows[c]!.push(rows.add({ lower: floor.leastServedShare, upper: OPEN }));
    });
  }
  return shareRows;
}

/** Columns y (hours served by commune, segment and stop) and t (by tier, where they have their worth). */
export function addCoverageColumns(
  columns: ColumnBuilder,
  instance: Instance,
  { coverage, breadth }: { coverage: CoverageRows; breadth: BreadthPart },
): void {
  const { tiers } = instance.scenario.goal;
  const isValued = instance.aim.measure === 'weighted-hours';
  for (const column of coverage.served) columns.add({ upper: column.upper }, column.entries);
  for (const entry of coverage.needs) {
    const weight = isValued ? instance.need.segments[entry.segment]!.weight : 0;
    const perHour = 1 / needHoursOf(instance.need, entry.commune);
    const shareRows = [...coverage.shareRows[entry.commune]!, ...(breadth.shareRows.get(entry.commune) ?? [])];
    const shares = shareRows.map((row) => [row, perHour] as const);
    for (const tier of tiers) {
      columns.add({ objective: weight * tier.worth, upper: tier.width * entry.hours }, [[entry.tierRow, 1], ...shares]);
    }
  }
}
