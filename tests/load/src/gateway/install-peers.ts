import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@capuy/local';
import type { Report } from '../report.js';

export const PEERS = join(ROOT, 'tests/load/peers');

/** Installs the peer gateways from their own lockfile, at the first bench and when the lockfile is newer. Returns why it could not. */
export function installPeers(report: Report): string | undefined {
  const installed = join(PEERS, 'node_modules/.modules.yaml');
  if (existsSync(installed) && statSync(installed).mtimeMs > statSync(join(PEERS, 'pnpm-lock.yaml')).mtimeMs) return undefined;
  report('installing the peer gateways');
  const { packageManager } = JSON.parse(readFileSync(join(PEERS, 'package.json'), 'utf8')) as { packageManager: string };
  const args = ['--yes', packageManager, 'install', '--ignore-workspace', '--frozen-lockfile'];
  const { status, stderr, stdout } = spawnSync('npx', args, { cwd: PEERS, encoding: 'utf8', timeout: 300_000 });
  return status === 0 ? undefined : `the peer gateways could not be installed:\n${`${stdout}${stderr}`.slice(-1500)}`;
}
