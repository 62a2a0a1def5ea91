import type { Limits } from './limits.js';

export interface GatewayConfig {
  /** 0 takes a free one. */
  readonly port: number;
  /** Absent: every address of the machine. */
  readonly host?: string;
  /** As browsers see the installation, without a slash at the end. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  /** Base address of each service by its subgraph's name. */
  readonly services: Readonly<Record<string, string>>;
  readonly identityUrl: string;
  readonly oidc: OidcConfig;
  readonly supergraphFile: string;
  readonly partnerFile: string;
  readonly webRoot: string;
  /** Folder of the secret files. */
  readonly secrets: string;
  /** More files of known documents than those under webRoot. */
  readonly documents: readonly string[];
  readonly introspection: boolean;
  /** The number of proxies in front whose word on the client's address is believed. */
  readonly trustedProxies: number;
  readonly limits: Limits;
  /** Milliseconds between two looks at the supergraph files. */
  readonly lookEveryMs?: number;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** The provider is services/identity, behind this gateway's own door. */
  readonly builtIn: boolean;
}
