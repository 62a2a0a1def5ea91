/** What the process is told, read once. Throws one sentence that names what is missing. */
export interface Env {
  port: number;
  databaseUrl: string;
  databaseOwnerUrl: string;
  /** The organization database as the replication role, as this database's server sees it. */
  replicationUrl: string;
  secretsFolder: string;
}

export function readEnv(env: NodeJS.ProcessEnv = process.env): Env {
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name} is not set`);
    return value;
  };
  return {
    port: Number(env['PORT'] ?? 0),
    databaseUrl: need('MEETINGS_DATABASE_URL'),
    databaseOwnerUrl: need('MEETINGS_DATABASE_OWNER_URL'),
    replicationUrl: need('ORGANIZATION_REPLICATION_URL'),
    secretsFolder: need('CAPUY_SECRETS'),
  };
}
