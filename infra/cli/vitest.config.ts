import { defineConfig } from 'vitest/config';

// Some tests start and stop a database.
export default defineConfig({ test: { testTimeout: 180_000, hookTimeout: 180_000 } });
