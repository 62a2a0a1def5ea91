import { defineRemoteConfig } from '@capuy/web/vite';

export default defineRemoteConfig(import.meta.dirname, {
  name: 'fixture',
  title: { vi: 'Phân hệ thử', en: 'Fixture' },
  summary: { vi: 'Một phân hệ nhỏ để kiểm thử.', en: 'A small module for tests.' },
  path: '/fixture',
  functions: ['ORGANIZATION'],
});
