import {defineConfig} from 'vitest/config';

const unitTimeout = 30_000; // ms: properties over thousands of runs, on two busy cores
const e2eTimeout = 60_000; // ms: starts a browser, and may kill and restart it

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/architecture/**/*.test.ts'],
          environment: 'node',
          testTimeout: unitTimeout,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts', 'test/faults/*.e2e.ts'],
          environment: 'node',
          globalSetup: ['test/support/built.ts'],
          maxWorkers: 2, // each file drives a browser of its own, which waits more than it works
          retry: 1, // a whole browser, killed and restarted while the machine does other things
          testTimeout: e2eTimeout,
          hookTimeout: e2eTimeout,
        },
      },
      {
        test: {
          name: 'faults', // what only `npm run faults` has the time for
          include: ['test/faults/slow/*.e2e.ts'],
          environment: 'node',
          globalSetup: ['test/support/built.ts'],
          fileParallelism: false,
          testTimeout: e2eTimeout,
          hookTimeout: e2eTimeout,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'lcovonly'],
      reportsDirectory: 'coverage/unit',
    },
  },
});
