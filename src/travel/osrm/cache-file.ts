/** A file of the cache: pairs that begin in one degree square, by the coordinates of both ends. */
import { z } from 'zod';

/** Whose times they are. */
export interface CacheKey {
  readonly server: string;
  readonly profile: string;
  /** Null where neither the server nor the scenario states it. */
  readonly dataVersion: string | null;
}

export const FORMAT = 1;
/** A pair that nobody has asked for. */
export const UNKNOWN = -1;

/** Whole seconds or metres; null where no road leads. */
const Cells = z.array(z.int().min(UNKNOWN).nullable());

export const RegionFile = z
  .object({
    format: z.literal(FORMAT),
    server: z.string(),
    profile: z.string(),
    dataVersion: z.string().nullable(),
    /** Coordinates, as `coordinatesText` has them. */
    columns: z.array(z.string()),
    rows: z.array(z.object({ from: z.string(), snapMetres: z.number().min(0), seconds: Cells, metres: Cells })),
  })
  .refine(({ columns, rows }) =>
    rows.every(({ seconds, metres }) => seconds.length === columns.length && areAlike(seconds, metres)),
  );
export type RegionFile = z.infer<typeof RegionFile>;

/** A pair has both its time and its distance, or neither. */
function areAlike(seconds: readonly (number | null)[], metres: readonly (number | null)[]): boolean {
  const kindOf = (cell: number | null | undefined) => (cell === null || cell === UNKNOWN ? cell : typeof cell);
  return seconds.length === metres.length && seconds.every((cell, k) => kindOf(cell) === kindOf(metres[k]));
}
