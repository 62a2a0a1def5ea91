import { defineConfig } from 'vitest/config';

// Processes start and stop in every test.
export default defineConfig({ test: { testTimeout: 180_000, expect: { poll: { timeout: 20_000 } }, hookTimeout: 180_000 } });
