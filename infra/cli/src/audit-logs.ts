import type { IncidentLog } from '@capuy/audit';
import type { DatabaseEnvironment } from '@capuy/local';

import { UsageError } from './command-error.js';

/** Every log of an installation, or the one named. Throws UsageError on an unknown name. */
export function auditLogs(urls: DatabaseEnvironment, name: string): readonly IncidentLog[] {
  const logs: readonly IncidentLog[] = [
    { service: 'organization', ownerUrl: urls.ORGANIZATION_DATABASE_OWNER_URL, named: true },
    { service: 'meetings', ownerUrl: urls.MEETINGS_DATABASE_OWNER_URL, named: true },
    { service: 'identity', ownerUrl: urls.IDENTITY_DATABASE_OWNER_URL, named: false },
  ];
  const found = name === 'all' ? logs : logs.filter(({ service }) => service === name);
  if (found.length === 0) throw new UsageError(`--service is one of ${logs.map(({ service }) => service).join(', ')}, all.`);
  return found;
}
