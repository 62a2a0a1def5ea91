import { defineConfig } from 'vitest/config';

// Pure functions: one worker for all of them.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], isolate: false } });
