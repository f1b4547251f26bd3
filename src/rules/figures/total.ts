/** @returns the sum of a quantity over a list. */
export function totalOf<Item>(items: Iterable<Item>, quantity: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += quantity(item);
  return total;
}
