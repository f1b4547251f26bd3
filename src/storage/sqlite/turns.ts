/** One at a time, first come first served. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** @returns what ends the turn, once it has come. */
  async take(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }
}
