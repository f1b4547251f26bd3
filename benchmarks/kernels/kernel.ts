/** A piece of the core whose speed all else rests on. */

export interface KernelSettings {
  readonly seed: number;
  /** A few stops only: to see that it runs. */
  readonly isTiny: boolean;
}

export interface PreparedKernel {
  /** On what: sizes and source of the data. */
  readonly about: string;
  /** @returns units of work done, alike each time. */
  readonly call: () => number;
}

export interface Kernel {
  readonly name: string;
  /** What the rate counts. */
  readonly unit: string;
  /** False where the seed changes nothing. */
  readonly isSeeded: boolean;
  readonly prepare: (settings: KernelSettings) => Promise<PreparedKernel>;
}
