/**
 * What a partial tour remembers of the stops it has made (ng-route relaxation: Baldacci, Mingozzi and Roberti 2011).
 *
 * Each stop has a neighbourhood; on arrival at a stop everything outside its neighbourhood is forgotten, and what is
 * remembered cannot be visited again. A memory is one word: stops that share a neighbourhood have different colours.
 * Where 32 colours do not suffice, neighbourhoods shrink: that forgets more, and is a relaxation all the same.
 */

const COLOURS = 32;

export interface NgMemory {
  /** What of the memory at the first stop is kept at the second: `from * stops + to`. */
  readonly kept: Int32Array;
  /** Bits of the memory at the first stop that forbid the second. */
  readonly forbids: Int32Array;
  /** Bit that stands for a stop in every neighbourhood it belongs to. */
  readonly colour: Int32Array;
}

/**
 * @param distance between stops, `from * stops + to`; infinite where no road leads.
 * @param extra pairs [of, member] that are to be remembered besides the nearest.
 */
export function ngMemory(
  distance: Float64Array,
  { size, extra }: { readonly size: number; readonly extra: readonly (readonly [of: number, member: number])[] },
): NgMemory {
  const stops = Math.round(Math.sqrt(distance.length));
  const members = Array.from({ length: stops }, (_, stop) => nearest(distance, { stop, stops, size }));
  for (const [of, member] of extra) members[of]!.add(member);
  const colour = coloured(members);
  const kept = new Int32Array(stops * stops);
  const forbids = new Int32Array(stops * stops);
  const isIn: number[][] = members.map(() => []);
  for (let from = 0; from < stops; from++) {
    for (const member of members[from]!) {
      forbids[from * stops + member] = colour[member]!;
      isIn[member]!.push(from);
    }
  }
  for (const [member, neighbourhoods] of isIn.entries()) {
    for (const from of neighbourhoods) for (const to of neighbourhoods) kept[from * stops + to]! |= colour[member]!;
  }
  return { kept, forbids, colour };
}

function nearest(
  distance: Float64Array,
  { stop, stops, size }: { readonly stop: number; readonly stops: number; readonly size: number },
): Set<number> {
  // Kept in order while looking through all: sorting thousands of stops around each of them takes minutes.
  const found: { other: number; away: number }[] = [];
  for (let other = 0; other < stops; other++) {
    const away = Math.min(distance[stop * stops + other]!, distance[other * stops + stop]!);
    if (other === stop || away === Number.POSITIVE_INFINITY) continue;
    if (found.length === size - 1 && (size === 1 || away >= found[size - 2]!.away)) continue;
    let at = found.length;
    while (at > 0 && found[at - 1]!.away > away) at--;
    found.splice(at, 0, { other, away });
    if (found.length > size - 1) found.pop();
  }
  return new Set([stop, ...found.map(({ other }) => other)]);
}

/** Gives each stop a bit, so that no two of a neighbourhood have the same; takes stops out where there are too few. */
function coloured(members: readonly Set<number>[]): Int32Array {
  const isIn: number[][] = members.map(() => []);
  members.forEach((ofStop, stop) => {
    for (const member of ofStop) isIn[member]!.push(stop);
  });
  const position = new Int32Array(members.length).fill(-1);
  const order = isIn.map((_, stop) => stop).sort((one, other) => isIn[other]!.length - isIn[one]!.length);
  for (const stop of order) {
    const clashes = new Int32Array(COLOURS);
    for (const neighbourhood of isIn[stop]!) {
      for (const other of members[neighbourhood]!) if (position[other]! >= 0) clashes[position[other]!]!++;
    }
    const best = clashes.indexOf(Math.min(...clashes));
    position[stop] = best;
    if (clashes[best] === 0) continue;
    for (const neighbourhood of isIn[stop]!) {
      for (const other of [...members[neighbourhood]!]) {
        if (other === stop || position[other] !== best) continue;
        // A stop always remembers itself.
        members[neighbourhood]!.delete(neighbourhood === stop ? other : stop);
      }
    }
  }
  return position.map((at) => 1 << at);
}
