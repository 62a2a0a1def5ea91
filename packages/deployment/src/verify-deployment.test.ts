import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signDeployment } from './sign-deployment.js';
import { verifyDeployment } from './verify-deployment.js';
import type { WebDeployment } from './web-deployment.js';
import type { WebKey } from './web-key.js';

const makeKey = (kid: string): WebKey => ({
  ...(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as Omit<WebKey, 'kid'>),
  kid,
});
const publicPart = ({ d: _private, ...key }: WebKey): WebKey => key;

const [old, present, stranger] = [makeKey('old'), makeKey('new'), makeKey('stranger')];
const keys = [present, old].map(publicPart);
const deployment: WebDeployment = {
  serial: 7,
  shell: { release: 'aa', files: { 'index.html': 'sha256-x' } },
  remotes: [
    {
      name: 'organization',
      title: { vi: 'Tổ chức', en: 'Organization' },
      path: '/organization',
      functions: [],
      expose: './module',
      release: 'bb',
      files: { 'remoteEntry.js': 'sha256-y' },
    },
  ],
};

describe('a signed deployment', () => {
  it('is believed under any of the public keys, so that keys rotate', () => {
    for (const key of [present, old]) {
      expect(verifyDeployment(signDeployment(deployment, key), keys)).toEqual({ deployment, kid: key.kid });
    }
  });

  it('is believed under a replaced key until its end, and then no more', () => {
    const ending = (seconds: number): WebKey[] => [keys[0]!, { ...keys[1]!, until: new Date(Date.now() + 1000 * seconds).toISOString() }];
    const text = signDeployment(deployment, old);
    expect(verifyDeployment(text, ending(60)).kid).toBe('old');
    expect(() => verifyDeployment(text, ending(-1))).toThrow('not signed by a key of this installation');
  });

  it.each([
    ['a changed hash', (text: string) => text.replace('sha256-y', 'sha256-z')],
    ['an added file', (text: string) => text.replace('"remoteEntry.js"', '"evil.js": "sha256-e", "remoteEntry.js"')],
    ['a lowered serial', (text: string) => text.replace('"serial": 7', '"serial": 6')],
    ['the signature left out', (text: string) => JSON.stringify({ deployment: JSON.parse(text).deployment })],
    ['an empty signature', (text: string) => JSON.stringify({ ...JSON.parse(text), signature: { kid: 'new', value: '' } })],
    ['the name of another key', (text: string) => text.replace('"kid": "new"', '"kid": "old"')],
    ['a plain list', () => '[]'],
    ['no JSON', () => '{'],
  ])('is refused with %s', (_what, tamper) => {
    const text = signDeployment(deployment, present);
    expect(() => verifyDeployment(tamper(text), keys)).toThrow();
  });

  it('is refused under a key of somebody else, whatever it calls itself', () => {
    expect(() => verifyDeployment(signDeployment(deployment, stranger), keys)).toThrow('not signed by a key of this installation');
    expect(() => verifyDeployment(signDeployment(deployment, { ...stranger, kid: 'new' }), keys)).toThrow('does not verify');
  });
});
