import { applicationRole, ownerRole, REPLICATOR, type DatabaseName } from './databases.js';
import { roleUrl, type Passwords } from './settle-cluster.js';

/** The variables that name the databases: of an outside server all of them are given, or none. */
export const DATABASE_VARIABLES = [
  'ORGANIZATION_DATABASE_URL',
  'ORGANIZATION_DATABASE_OWNER_URL',
  'MEETINGS_DATABASE_URL',
  'MEETINGS_DATABASE_OWNER_URL',
  'IDENTITY_DATABASE_URL',
  'IDENTITY_DATABASE_OWNER_URL',
  'GATEWAY_DATABASE_URL',
  'ORGANIZATION_REPLICATION_URL',
] as const;

export type DatabaseVariable = (typeof DATABASE_VARIABLES)[number];
export type DatabaseEnvironment = Readonly<Record<DatabaseVariable, string>>;

/** The URLs of a settled cluster. The gateway makes its own two tables, so it connects as their owner. */
export function embeddedEnvironment(adminUrl: string, passwords: Passwords): DatabaseEnvironment {
  const url = (database: DatabaseName, role: string): string => roleUrl(adminUrl, role, passwords[role] ?? '', database);
  return {
    ORGANIZATION_DATABASE_URL: url('organization', applicationRole('organization')),
    ORGANIZATION_DATABASE_OWNER_URL: url('organization', ownerRole('organization')),
    MEETINGS_DATABASE_URL: url('meetings', applicationRole('meetings')),
    MEETINGS_DATABASE_OWNER_URL: url('meetings', ownerRole('meetings')),
    IDENTITY_DATABASE_URL: url('identity', applicationRole('identity')),
    IDENTITY_DATABASE_OWNER_URL: url('identity', ownerRole('identity')),
    GATEWAY_DATABASE_URL: url('gateway', ownerRole('gateway')),
    ORGANIZATION_REPLICATION_URL: url('organization', REPLICATOR),
  };
}
