export interface Env {
  port: number;
  databaseUrl: string;
  databaseOwnerUrl: string;
  /** As browsers see the installation, without a slash at the end. */
  publicUrl: string;
  /** Folder of the secret files. */
  secrets: string;
  /** Every page says that the data are invented. */
  demo: boolean;
}

/** Reads the environment once; throws one sentence that names everything missing or wrong. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const wrong: string[] = [];
  const need = (name: string): string => {
    const value = source[name];
    if (!value) wrong.push(`${name} is missing`);
    return value ?? '';
  };
  const url = (name: string, protocols: readonly string[]): string => {
    const value = need(name);
    if (value && !protocols.includes(URL.parse(value)?.protocol ?? '')) wrong.push(`${name} is not a URL of ${protocols.join(' or ')}`);
    return value;
  };
  const port = Number(need('PORT'));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) wrong.push('PORT is not a port');
  const env: Env = {
    port,
    databaseUrl: url('IDENTITY_DATABASE_URL', ['postgres:', 'postgresql:']),
    databaseOwnerUrl: url('IDENTITY_DATABASE_OWNER_URL', ['postgres:', 'postgresql:']),
    publicUrl: url('PUBLIC_URL', ['http:', 'https:']).replace(/\/+$/, ''),
    secrets: need('CAPUY_SECRETS'),
    demo: source['CAPUY_DEMO'] === '1',
  };
  if (wrong.length) throw new Error(`identity cannot start: ${wrong.join('; ')}`);
  return env;
}
