/** The cheapest tours that end at each node: a few of each, so that they are unlike each other. */

const ENDS_PER_NODE = 4;

export interface TourEnd {
  readonly label: number;
  readonly charge: number;
}

export class TourEnds {
  private readonly ofNode: TourEnd[][] = [];

  offer(node: number, end: TourEnd): void {
    this.ofNode[node] ??= [];
    const ends = this.ofNode[node]!;
    if (ends.length === ENDS_PER_NODE) {
      if (end.charge >= ends[ENDS_PER_NODE - 1]!.charge) return;
      ends.pop();
    }
    const at = ends.findIndex((one) => one.charge > end.charge);
    ends.splice(at < 0 ? ends.length : at, 0, end);
  }

  inOrder(): TourEnd[] {
    return this.ofNode.flat().sort((one, other) => one.charge - other.charge);
  }
}
