import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LONGEST_TEST, PATIENCE } from './test/support/patience.ts';

/** V8 runs relaxed SIMD without a flag since 11.4; Node 20 has 11.3. */
const relaxedSimd = process.versions.node.startsWith('20.') ? ['--experimental-wasm-relaxed-simd'] : [];

export default defineConfig({
  test: {
    // V8 counts in the tests' own processes. What only runs in a further thread or process or in a browser counts as not
    // covered, and what is compiled to WebAssembly is left out. scripts/check/coverage.ts has the floor.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'workers/**/*.ts'],
      exclude: ['workers/kernels/assembly/**'],
      reporter: ['text'],
      reportsDirectory: 'test/output/coverage',
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/engines/**'],
          // Vitest leaves a core free, which on two cores is half of them.
          maxWorkers: availableParallelism(),
          testTimeout: LONGEST_TEST,
          hookTimeout: LONGEST_TEST,
          expect: { poll: { timeout: PATIENCE } },
          execArgv: relaxedSimd,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: LONGEST_TEST,
          hookTimeout: LONGEST_TEST,
          expect: { poll: { timeout: PATIENCE } },
          // While one file waits for a page, the other computes. The files of a worker share its browsers.
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'engines',
          include: ['test/engines/**/*.test.ts'],
          testTimeout: LONGEST_TEST,
          hookTimeout: LONGEST_TEST,
          // Teaching alone takes as long as the waits of most tests together.
          expect: { poll: { timeout: 3 * PATIENCE } },
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
