import { join } from 'node:path';
import { migrate } from '@capuy/database';

/** Brings the identity database up to date; returns the names of the migrations it ran. */
export function migrateIdentity({ ownerUrl, applicationUrl }: { ownerUrl: string; applicationUrl: string }): Promise<string[]> {
  return migrate({ ownerUrl, applicationUrl, folder: join(import.meta.dirname, '..', 'migrations') });
}
