import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabases, testSecrets } from '@capuy/testing';
import { migrateIdentity } from '../src/migrate-identity.js';
import { readSecrets, type Secrets } from '../src/secrets.js';
import { startServer, type RunningServer } from '../src/server.js';
import { FrontDoor } from './front-door.js';

/** A provider on its own database and secrets, behind a front door of its own. */
export class Installation {
  readonly door = new FrontDoor();
  secretsFolder = '';
  url = '';
  ownerUrl = '';
  server!: RunningServer;

  static async start(): Promise<Installation> {
    const made = new Installation();
    const { identity } = await createDatabases(['identity']);
    made.url = identity.url;
    made.ownerUrl = identity.ownerUrl;
    made.secretsFolder = mkdtempSync(join(tmpdir(), 'capuy-identity-secrets-'));
    cpSync(await testSecrets(), made.secretsFolder, { recursive: true });
    await made.door.start();
    await migrateIdentity({ ownerUrl: identity.ownerUrl, applicationUrl: identity.url });
    await made.serve();
    return made;
  }

  get publicUrl(): string {
    return this.door.url;
  }

  get issuer(): string {
    return `${this.door.url}/oidc`;
  }

  get secrets(): Secrets {
    return readSecrets(this.secretsFolder);
  }

  get gatewayClient(): { client_id: string; client_secret: string } {
    return JSON.parse(readFileSync(join(this.secretsFolder, 'gateway-client.json'), 'utf8')) as {
      client_id: string;
      client_secret: string;
    };
  }

  async serve(): Promise<void> {
    this.server = await startServer({
      port: 0,
      databaseUrl: this.url,
      databaseOwnerUrl: this.ownerUrl,
      publicUrl: this.publicUrl,
      secrets: this.secretsFolder,
      demo: true,
    });
    this.door.target = this.server.port;
  }

  async restart(): Promise<void> {
    await this.server.stop();
    await this.serve();
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.door.stop();
    rmSync(this.secretsFolder, { recursive: true, force: true });
  }

  /** One call of the administration API. */
  async administer(
    act: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(`http://127.0.0.1:${this.server.port}/internal/${act}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.secrets.adminKey}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
}
