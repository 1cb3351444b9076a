import { defineConfig } from 'vitest/config';

/** A test that needs a DOM says so itself, in its first line: `// @vitest-environment jsdom`. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/corpus/**'],
          setupFiles: ['test/support/let-go.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          // Two real browsers at a time are more than two cores can time reliably.
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'corpus',
          environment: 'node',
          include: ['test/corpus/**/*.test.ts'],
          testTimeout: 900_000,
        },
      },
    ],
  },
});
