/** The databases of an installation, one for each service and one for the gateway. */
export const DATABASES = ['organization', 'meetings', 'identity', 'gateway'] as const;
export type DatabaseName = (typeof DATABASES)[number];

/** Reads every row of the published tables for the subscribers. */
export const REPLICATOR = 'capuy_replicator';

/** Databases whose owner subscribes to organization's publication. */
export const SUBSCRIBERS: readonly DatabaseName[] = ['meetings'];

export const ownerRole = (database: DatabaseName): string => `capuy_${database}_owner`;
export const applicationRole = (database: DatabaseName): string => `capuy_${database}`;

/** Every role that the supervisor gives a password, the superuser first. */
export const ROLES: readonly string[] = [
  'postgres',
  REPLICATOR,
  ...DATABASES.flatMap((database) => [ownerRole(database), applicationRole(database)]),
];
