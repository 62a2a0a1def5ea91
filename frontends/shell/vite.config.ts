import { defineShellConfig } from '@capuy/web/vite';

export default defineShellConfig(import.meta.dirname);
