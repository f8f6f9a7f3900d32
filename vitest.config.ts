import { defineConfig } from 'vitest/config';

/** V8 runs relaxed SIMD without a flag since 11.4; Node 20 has 11.3. */
const relaxedSimd = process.versions.node.startsWith('20.') ? ['--experimental-wasm-relaxed-simd'] : [];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 60_000,
          // Before the first test, the kernels may have to be compiled.
          hookTimeout: 120_000,
          execArgv: relaxedSimd,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
