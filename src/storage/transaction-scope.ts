/**
 * Catches the use of the outer storage within a transaction's work. On SQLite it would wait for the transaction, which waits
 * for it: forever. On PostgreSQL it would work until the pool is used up, and not be part of the transaction.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export class TransactionScope {
  readonly #current = new AsyncLocalStorage<{ open: boolean }>();

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const scope = { open: true };
    try {
      return await this.#current.run(scope, work);
    } finally {
      scope.open = false;
    }
  }

  /** @throws Error where the caller is within the work of a transaction. */
  refuseInside(): void {
    if (this.#current.getStore()?.open === true) {
      throw new Error('Within a transaction use the tables it hands in, not the storage around it');
    }
  }
}
