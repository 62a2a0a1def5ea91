import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One system for the whole run: journeys take turns on it.
  test: {
    include: ['journeys/**/*.test.ts'],
    globalSetup: ['./system.ts'],
    testTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 300_000,
    fileParallelism: false,
    maxWorkers: 1,
  },
});
