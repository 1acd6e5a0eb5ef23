import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

const plugins = [solid({ ssr: false })];

/** Rooms of tests: pure code and the server on both databases; then whole journeys in a real browser. */
export default defineConfig({
  test: {
    // More workers than processors only get into each other's way.
    maxWorkers: 2,
    // Here and not in the projects, so that one run has one PostgreSQL.
    globalSetup: ['tests/support/global.ts'],
    projects: [
      {
        plugins,
        test: {
          name: 'rooms',
          environment: 'node',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/journeys/**', 'tests/load/**'],
          // One worker runs many files, and loads the server and starts Chromium once.
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 180_000,
        },
      },
      {
        plugins,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts', 'tests/load/**/*.test.ts'],
          isolate: false,
          testTimeout: 400_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
