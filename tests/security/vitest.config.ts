import { defineConfig } from 'vitest/config';
import { LongestFirst } from './src/longest-first.js';

export default defineConfig({
  // Vite would resolve graphql to its ES module and Node to CommonJS: two realms.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    globalSetup: ['@capuy/testing/global-setup', './src/started-system.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
