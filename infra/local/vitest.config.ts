import { defineConfig } from 'vitest/config';

// Processes start and stop in every test.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
