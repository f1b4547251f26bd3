/** What labelling is asked, and what it answers. */
import type { NetworkCharges } from './day-network.ts';
import type { NgMemory } from './ng-memory.ts';

export interface LabellingTask {
  readonly charges: NetworkCharges;
  /** Nodes that may be visited. */
  readonly active: Int32Array;
  readonly memory: NgMemory;
  /** Tours charged this or more are of no interest. */
  readonly below: number;
  /** False: of the labels at one node and key only the least charged is kept, whatever it remembers. */
  readonly isExact: boolean;
  readonly mostLabels: number;
  readonly stopped: () => boolean;
}

export interface LabelledTour {
  readonly charge: number;
  /** Nodes in order; a stop may come twice. */
  readonly nodes: readonly number[];
}

export interface Labelled {
  /** Cheapest first: a few that end at each node. */
  readonly tours: readonly LabelledTour[];
  /** No tour is charged less. −∞ where the search was not exact; looser where it did not end. */
  readonly bound: number;
  /** Labels made. */
  readonly labels: number;
}
