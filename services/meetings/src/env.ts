/** What the process is told, read once. */
export interface Env {
  port: number;
  databaseUrl: string;
  databaseOwnerUrl: string;
  /** The organization database as the replication role, as this database's server sees it. */
  replicationUrl: string;
  secretsFolder: string;
}

/** Throws one sentence that names everything that is missing. */
export function readEnv(env: NodeJS.ProcessEnv = process.env): Env {
  const names = ['MEETINGS_DATABASE_URL', 'MEETINGS_DATABASE_OWNER_URL', 'ORGANIZATION_REPLICATION_URL', 'CAPUY_SECRETS'] as const;
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`not set: ${missing.join(', ')}`);
  const [databaseUrl = '', databaseOwnerUrl = '', replicationUrl = '', secretsFolder = ''] = names.map((name) => env[name]);
  return { port: Number(env['PORT'] ?? 0), databaseUrl, databaseOwnerUrl, replicationUrl, secretsFolder };
}
