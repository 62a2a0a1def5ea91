import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { settleSecrets } from '@capuy/local';

let made: Promise<string> | undefined;

/** A secrets folder of this process, made once. */
export function testSecrets(): Promise<string> {
  made ??= make();
  return made;
}

async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'capuy-test-secrets-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await settleSecrets(folder);
  return folder;
}
