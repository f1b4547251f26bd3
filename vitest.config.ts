import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seeded.ts'],
    // Separate processes: a test of the solver may fill hundreds of megabytes of WebAssembly memory, and a crash there
    // must not take the other tests with it. Two, for the two cores a small CI machine has.
    pool: 'forks',
    maxWorkers: 2,
    // Solving and property tests take seconds, more on a busy machine; nothing should take a minute.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
