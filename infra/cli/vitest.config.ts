import { defineConfig } from 'vitest/config';

// Some tests start and stop a database.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
