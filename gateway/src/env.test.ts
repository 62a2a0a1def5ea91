import { testSecrets } from '@capuy/testing';
import { describe, expect, it } from 'vitest';
import { readEnv } from './env.js';

const GIVEN = {
  PORT: '4000',
  PUBLIC_URL: 'http://localhost:4000/',
  GATEWAY_DATABASE_URL: 'postgres://a:b@127.0.0.1/gateway',
  ORGANIZATION_URL: 'http://127.0.0.1:1',
  MEETINGS_URL: 'http://127.0.0.1:2',
  IDENTITY_URL: 'http://127.0.0.1:3',
  WEB_ROOT: '/srv/web',
};

describe('the environment', () => {
  it('is read once, with the built-in provider unless another one is named', async () => {
    const env = { ...GIVEN, CAPUY_SECRETS: await testSecrets() };
    expect(readEnv(env)).toMatchObject({
      port: 4000,
      publicUrl: 'http://localhost:4000',
      services: { organization: 'http://127.0.0.1:1', meetings: 'http://127.0.0.1:2' },
      oidc: { issuer: 'http://localhost:4000/oidc', clientId: 'capuy-gateway', builtIn: true },
      introspection: false,
    });
    const { IDENTITY_URL: _none, ...outside } = {
      ...env,
      OIDC_ISSUER: 'https://id.example.vn',
      OIDC_CLIENT_ID: 'capuy',
      ASSIGNMENTS_URL: 'http://127.0.0.1:4',
    };
    expect(readEnv(outside)).toMatchObject({
      services: { assignments: 'http://127.0.0.1:4' },
      oidc: { issuer: 'https://id.example.vn', clientId: 'capuy', builtIn: false },
    });
  });

  it('that is wrong is told in one sentence that names everything', () => {
    expect(() => readEnv({ PORT: 'x', PUBLIC_URL: 'ftp://a', GATEWAY_DATABASE_URL: 'http://a', CAPUY_SECRETS: '/nowhere' })).toThrow(
      /^gateway cannot start: (?=.*PORT is not a whole number)(?=.*PUBLIC_URL is not a URL)(?=.*GATEWAY_DATABASE_URL is not)(?=.*MEETINGS_URL is missing)(?=.*IDENTITY_URL is missing)(?=.*WEB_ROOT is missing)(?=.*gateway-client\.json)/,
    );
  });
});
