import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { GatewayConfig, OidcConfig } from './config.js';
import { DEFAULT_LIMITS } from './limits.js';

type Source = Readonly<Record<string, string | undefined>>;

/** Variables that end in `_URL` and are not a service's. */
const NOT_SERVICES = new Set(['PUBLIC_URL', 'IDENTITY_URL']);

/** Reads the environment once; throws one sentence that names everything missing or wrong. */
export function readEnv(source: Source = process.env): GatewayConfig {
  const wrong: string[] = [];
  const need = (name: string): string => {
    const value = source[name];
    if (!value) wrong.push(`${name} is missing`);
    return value ?? '';
  };
  const url = (name: string, ...protocols: string[]): string => {
    const value = need(name).replace(/\/+$/, '');
    if (value && !protocols.includes(URL.parse(value)?.protocol ?? '')) wrong.push(`${name} is not a URL of ${protocols.join(' or ')}`);
    return value;
  };
  const whole = (name: string, fallback: number, highest: number): number => {
    const value = Number(source[name] ?? fallback);
    if (!Number.isInteger(value) || value < 0 || value > highest) wrong.push(`${name} is not a whole number up to ${highest}`);
    return value;
  };
  const publicUrl = url('PUBLIC_URL', 'http:', 'https:');
  const secrets = need('CAPUY_SECRETS');
  const supergraphFile = source['SUPERGRAPH_FILE'] ?? beside('supergraph.graphql');
  const config = {
    port: whole('PORT', Number.NaN, 65_535),
    ...(source['HOST'] ? { host: source['HOST'] } : {}),
    publicUrl,
    databaseUrl: url('GATEWAY_DATABASE_URL', 'postgres:', 'postgresql:'),
    services: readServices(source, url),
    identityUrl: source['OIDC_ISSUER'] ? (source['IDENTITY_URL'] ?? '') : url('IDENTITY_URL', 'http:', 'https:'),
    supergraphFile,
    partnerFile: source['PARTNER_FILE'] ?? supergraphFile.replace(/supergraph\.graphql$/, 'partner.graphql'),
    webRoot: need('WEB_ROOT'),
    secrets,
    documents: (source['CAPUY_DOCUMENTS'] ?? '').split(':').filter(Boolean),
    introspection: source['CAPUY_INTROSPECTION'] === '1',
    trustedProxies: whole('CAPUY_TRUSTED_PROXIES', 0, 10),
    limits: DEFAULT_LIMITS,
  };
  const oidc = readOidc(source, publicUrl, secrets, wrong);
  if (wrong.length) throw new Error(`gateway cannot start: ${wrong.join('; ')}`);
  return { ...config, oidc };
}

function readServices(source: Source, url: (name: string, ...protocols: string[]) => string): Record<string, string> {
  const services: Record<string, string> = {};
  for (const name of new Set([...Object.keys(source), 'ORGANIZATION_URL', 'MEETINGS_URL'])) {
    const service = /^([A-Z]+)_URL$/.exec(name)?.[1];
    // Other variables of a machine end in _URL as well: only addresses that could be a service's are taken.
    const required = name === 'ORGANIZATION_URL' || name === 'MEETINGS_URL';
    if (!service || NOT_SERVICES.has(name) || (!required && !source[name]?.startsWith('http'))) continue;
    services[service.toLowerCase()] = url(name, 'http:', 'https:');
  }
  return services;
}

function readOidc(source: Source, publicUrl: string, secrets: string, wrong: string[]): OidcConfig {
  const issuer = source['OIDC_ISSUER'];
  if (issuer) {
    if (!URL.parse(issuer)) wrong.push('OIDC_ISSUER is not a URL');
    if (!source['OIDC_CLIENT_ID']) wrong.push('OIDC_CLIENT_ID is missing beside OIDC_ISSUER');
    return { issuer, clientId: source['OIDC_CLIENT_ID'] ?? '', clientSecret: source['OIDC_CLIENT_SECRET'], builtIn: false };
  }
  const file = join(secrets, 'gateway-client.json');
  const own = { issuer: `${publicUrl}/oidc`, builtIn: true };
  if (!secrets || !existsSync(file)) {
    if (secrets) wrong.push('CAPUY_SECRETS holds no gateway-client.json');
    return { ...own, clientId: '', clientSecret: undefined };
  }
  const client = JSON.parse(readFileSync(file, 'utf8')) as { client_id: string; client_secret: string };
  return { ...own, clientId: client.client_id, clientSecret: client.client_secret };
}

function beside(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
