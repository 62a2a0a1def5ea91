import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { globalSetup: ['@capuy/testing/global-setup'], expect: { poll: { timeout: 20_000 } } } });
