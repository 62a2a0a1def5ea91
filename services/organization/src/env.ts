/** What the process is told, read once. Throws one sentence that names what is missing. */
export interface Env {
  port: number;
  databaseUrl: string;
  databaseOwnerUrl: string;
  /** The replication role on this database: published tables are granted to it. */
  replicationUrl: string;
  secretsFolder: string;
  /** The installation's own provider; absent where it has none, or where its log is not read here. */
  identityUrl?: string;
}

export function readEnv(env: NodeJS.ProcessEnv = process.env): Env {
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`${name} is not set`);
    return value;
  };
  return {
    port: Number(env['PORT'] ?? 0),
    databaseUrl: need('ORGANIZATION_DATABASE_URL'),
    databaseOwnerUrl: need('ORGANIZATION_DATABASE_OWNER_URL'),
    replicationUrl: need('ORGANIZATION_REPLICATION_URL'),
    secretsFolder: need('CAPUY_SECRETS'),
    ...(env['IDENTITY_URL'] ? { identityUrl: env['IDENTITY_URL'] } : {}),
  };
}
