/** Cutting what is to be asked into blocks that a server answers. */
import type { Block } from './table-service.ts';

/**
 * The server's limit counts cells: sources × destinations may be its square at most (100 × 100 of 200 points are answered,
 * 101 × 101 are not, 1 × 100 of 101 points are). Blocks are as even as can be.
 */
export function cutBlocks(wanted: readonly Block[], tableSize: number): Block[] {
  const cells = tableSize * tableSize;
  return wanted.flatMap(({ rows, columns }) => {
    const high = Math.min(rows.length, Math.max(tableSize, Math.floor(cells / columns.length)));
    const wide = Math.min(columns.length, Math.floor(cells / high));
    return chunks(rows, high).flatMap((some) =>
      chunks(columns, wide).map((others) => ({ rows: some, columns: others })),
    );
  });
}

/** @returns the two halves of a block that has more than one cell. */
export function halvesOf({ rows, columns }: Block): [Block, Block] {
  if (rows.length >= columns.length) {
    const middle = Math.ceil(rows.length / 2);
    return [
      { rows: rows.slice(0, middle), columns },
      { rows: rows.slice(middle), columns },
    ];
  }
  const middle = Math.ceil(columns.length / 2);
  return [
    { rows, columns: columns.slice(0, middle) },
    { rows, columns: columns.slice(middle) },
  ];
}

/** Lists of at most `most`, lengths differing by one at most. */
function chunks(list: readonly number[], most: number): number[][] {
  const count = Math.ceil(list.length / most);
  return Array.from({ length: count }, (_, k) =>
    list.slice(Math.floor((k * list.length) / count), Math.floor(((k + 1) * list.length) / count)),
  );
}
