import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

/** Rooms of tests: pure code, the server on both databases, and whole journeys in a real browser. */
export default defineConfig({
  plugins: [solid({ ssr: false })],
  test: {
    globalSetup: ['tests/support/global.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'rooms', include: ['tests/**/*.test.ts'], exclude: ['tests/journeys/**', 'tests/load/**'] },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts', 'tests/load/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
