import { generateKeyPairSync, hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  DEPLOYMENT_FILE,
  fileHash,
  type Release,
  releaseFolder,
  signDeployment,
  WEB_SIGNING_KEYS,
  type WebDeployment,
  type WebKey,
} from '@capuy/deployment';
import { testSecrets } from '@capuy/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayWorld, startWorld } from './fixture/world.js';

const HTML = `<!doctype html><html lang="vi"><head><script type="module" nonce="__CSP_NONCE__" src="/assets/main-1a2b.js"></script><meta property="csp-nonce" nonce="__CSP_NONCE__"></head><body></body></html>`;
const SCRIPT = `export const answer = ${JSON.stringify('xin chào '.repeat(500))};`;

let world: GatewayWorld;
let url: string;
let web: string;
let serial = 0;

const SHELL = {
  'index.html': HTML,
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/main-1a2b.js': SCRIPT,
  'documents.json': '{}',
};
const REMOTE = {
  'mf-manifest.json': '{}',
  'documents.json': '{}',
  'remoteEntry.js': 'export {};',
  'assets/list-9z.js': SCRIPT,
  'assets/list-9z.css': '.a { color: red }',
};
const DESCRIPTION = {
  name: 'organization',
  title: { vi: 'Tổ chức', en: 'Organization' },
  path: '/organization',
  functions: [],
  expose: './module',
};

/** Writes files into a release's folder; the release as a deployment lists it. */
function place(name: string | undefined, release: string, files: Record<string, string>): Release {
  for (const [file, text] of Object.entries(files)) {
    const path = join(web, releaseFolder(name, release), file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { release, files: Object.fromEntries(Object.entries(files).map(([file, text]) => [file, fileHash(Buffer.from(text))])) };
}

const keyOf = async (): Promise<WebKey> =>
  (JSON.parse(readFileSync(join(await testSecrets(), WEB_SIGNING_KEYS), 'utf8')) as { keys: WebKey[] }).keys[0]!;

async function publish(deployment: Omit<WebDeployment, 'serial'>, key?: WebKey): Promise<string> {
  const text = signDeployment({ serial: (serial += 1), ...deployment }, key ?? (await keyOf()));
  writeFileSync(join(web, DEPLOYMENT_FILE), text);
  await world.gateway.look();
  return text;
}

const whole = (): Omit<WebDeployment, 'serial'> => ({
  shell: place(undefined, 's1', SHELL),
  remotes: [{ ...DESCRIPTION, ...place('organization', 'r1', REMOTE) }],
});

beforeAll(async () => {
  world = await startWorld();
  ({ url } = world.gateway);
  web = world.config.webRoot;
  await publish(whole());
  writeFileSync(join(web, 'secret.txt'), 'secret');
});
afterAll(() => world.stop());

/** As the address is written: fetch would tidy it first. */
function raw(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the page of the shell', () => {
  it('is sent for every address of the shell with a nonce of its own and a strict policy', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/organization', '/organization/0198/members?x=1', '/index.html']) {
      const response = await fetch(`${url}${path}`);
      const html = await response.text();
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'self' 'nonce-([\w-]+)'/.exec(policy)?.[1] ?? '';
      expect([response.status, response.headers.get('cache-control'), nonce.length]).toEqual([200, 'no-store', 22]);
      // The import map, the policy of markup, the script, and the mark for styles made at run time.
      expect(html.match(/nonce="[^"]*"/g)).toEqual(Array.from({ length: 4 }, () => `nonce="${nonce}"`));
      expect(html).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
  });

  it('is not sent where a file was meant', async () => {
    for (const path of ['/assets/gone-1a.js', '/favicon.ico', '/remotes/organization/r0/mf-manifest.json', '/remotes/none'])
      expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 404]);
  });

  it('carries the hashes of every script of shell and remotes, and lets no other run', async () => {
    const response = await fetch(url);
    const html = await response.text();
    expect(response.headers.get('integrity-policy')).toBe('blocked-destinations=(script), sources=(inline)');
    expect(html).toMatch(/^<!doctype html><html lang="vi"><head><script type="importmap" nonce="[\w-]{22}">/);
    expect(JSON.parse(/<script type="importmap"[^>]*>(.*?)<\/script>/.exec(html)![1]!)).toEqual({
      integrity: {
        '/assets/main-1a2b.js': fileHash(Buffer.from(SCRIPT)),
        '/remotes/organization/r1/assets/list-9z.js': fileHash(Buffer.from(SCRIPT)),
        '/remotes/organization/r1/remoteEntry.js': fileHash(Buffer.from('export {};')),
      },
    });
  });
});

describe('a file of a build', () => {
  it('is kept for ever when its name has its hash, and never when it names the others', async () => {
    const kept = ['/assets/main-1a2b.js', '/remotes/organization/r1/assets/list-9z.js'];
    const fresh = ['/remotes.json', '/remotes/organization/r1/mf-manifest.json', '/remotes/organization/r1/remoteEntry.js'];
    for (const path of kept)
      expect((await fetch(`${url}${path}`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of fresh) expect([path, (await fetch(`${url}${path}`)).headers.get('cache-control')]).toEqual([path, 'no-store']);
    expect((await fetch(`${url}/icon.svg`)).headers.get('cache-control')).toBe('no-cache');
    const tag = (await fetch(`${url}${kept[0]}`)).headers.get('etag')!;
    expect((await raw(kept[0]!, { 'if-none-match': tag })).status).toBe(304);
  });

  it('is packed as the browser reads it', async () => {
    const br = await raw('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, br' });
    const gz = await raw('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, br;q=0' });
    const plain = await raw('/assets/main-1a2b.js');
    expect([br, gz, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    expect([brotliDecompressSync(br.body), gunzipSync(gz.body), plain.body].map(String)).toEqual([SCRIPT, SCRIPT, SCRIPT]);
    expect(plain.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/remotes/../secret.txt',
    '/remotes/..%2fsecret.txt',
    '/assets/%00.js',
    '/assets/%',
    '/.env',
    '/documents.json',
    '/remotes/organization/r1/documents.json',
    '/assets/main-1a2b.js.map',
    '//evil.example/..%2f..%2fetc/passwd',
    '/assets/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
  ])('is never one outside, nor one for the gateway alone: %s', async (path) => {
    const { status, body } = await raw(path);
    expect(body.toString()).not.toMatch(/secret|root:|\{\}/);
    expect([200, 400, 404]).toContain(status);
  });

  it('is only read', async () => {
    expect((await fetch(`${url}/icon.svg`, { method: 'PUT', body: 'x' })).status).toBe(400);
    const head = await fetch(`${url}/icon.svg`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('the list of what is deployed', () => {
  const entries = async (): Promise<string[]> =>
    ((await (await fetch(`${url}/remotes.json`)).json()) as { entry: string }[]).map(({ entry }) => entry);
  const r1 = '/remotes/organization/r1/mf-manifest.json';

  it('tells the shell which remotes there are, and nothing of their files', async () => {
    expect(await (await fetch(`${url}/remotes.json`)).json()).toEqual([{ ...DESCRIPTION, entry: r1 }]);
  });

  it.each([
    ['not signed', (text: string) => JSON.stringify({ deployment: JSON.parse(text).deployment })],
    ['changed', (text: string) => text.replace('"release": "r1"', '"release": "r9"')],
    ['older', (text: string) => text],
    ['half written', (text: string) => text.slice(0, -9)],
  ])('is refused when it is %s, and the last good one goes on', async (_how, tamper) => {
    const older = await publish(whole());
    await publish(whole());
    writeFileSync(join(web, DEPLOYMENT_FILE), tamper(older));
    await world.gateway.look();
    expect(await entries()).toEqual([r1]);
  });

  it('is refused when it is older than one that was served before a restart, until a newer one is signed', async () => {
    const older = await publish(whole());
    await publish({ ...whole(), remotes: [] });
    writeFileSync(join(web, DEPLOYMENT_FILE), older);
    const restarted = await world.replica();
    const pageOf = async (): Promise<number> => (await fetch(restarted.url)).status;
    expect(await pageOf()).toBe(503);
    expect(await (await fetch(`${restarted.url}/remotes.json`)).json()).toEqual([]);
    await publish(whole());
    expect(await pageOf()).toBe(200);
  });

  it('is refused under a key of somebody else', async () => {
    const stranger = {
      ...(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as Omit<WebKey, 'kid'>),
      kid: (await keyOf()).kid,
    };
    await publish({ ...whole(), remotes: [] }, stranger);
    expect(await entries()).toEqual([r1]);
  });
});

describe('a release that is not as it was signed', () => {
  const tryFiles = async (): Promise<number[]> =>
    Promise.all(
      ['mf-manifest.json', 'remoteEntry.js', 'assets/list-9z.js', 'assets/list-9z.css'].map(
        async (file) => (await fetch(`${url}/remotes/organization/r2/${file}`)).status,
      ),
    );
  const folder = (): string => join(web, 'remotes/organization/r2');

  it.each([
    ['a changed script', () => writeFileSync(join(folder(), 'assets/list-9z.js'), `${SCRIPT} `)],
    ['a changed style', () => writeFileSync(join(folder(), 'assets/list-9z.css'), '.a { color: blu }')],
    ['a changed manifest', () => writeFileSync(join(folder(), 'mf-manifest.json'), '[]')],
    ['changed documents', () => writeFileSync(join(folder(), 'documents.json'), '[]')],
    ['an added file', () => writeFileSync(join(folder(), 'assets/evil.js'), 'evil()')],
    ['a file gone', () => rmSync(join(folder(), 'remoteEntry.js'))],
  ])('is not served at all: %s', async (_what, tamper) => {
    rmSync(folder(), { recursive: true, force: true });
    const { shell, remotes } = whole();
    await publish({
      shell,
      remotes: [...remotes.map((remote) => ({ ...remote, name: 'office' })), { ...DESCRIPTION, ...place('organization', 'r2', REMOTE) }],
    });
    place('office', 'r1', REMOTE);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await tryFiles()).toEqual([200, 200, 200, 200]);
    tamper();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await tryFiles()).toEqual([503, 503, 503, 503]);
    expect((await fetch(`${url}/remotes/office/r1/remoteEntry.js`)).status).toBe(200);
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('the release before', () => {
  it('is served, with its documents, until it is replaced twice', async () => {
    const text = (name: string): string => `query ${name} { __typename }`;
    const known = (name: string): Record<string, string> => ({ 'documents.json': JSON.stringify({ [hashOf(text(name))]: text(name) }) });
    const releases = ['a1', 'a2', 'a3'].map((release) => place('organization', release, { ...REMOTE, ...known(release) }));
    const cookie = await world.session('somebody');
    const answers = async (): Promise<(number | string)[]> =>
      Promise.all(
        ['a1', 'a2', 'a3'].flatMap((name) => [
          fetch(`${url}/remotes/organization/${name}/remoteEntry.js`).then(({ status }) => status),
          fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { cookie, 'x-capuy-csrf': '1', 'content-type': 'application/json' },
            body: JSON.stringify({ documentId: `sha256:${hashOf(text(name))}` }),
          }).then(({ status }) => status),
        ]),
      );
    const { shell } = whole();
    const [a1, a2, a3] = releases as [Release, Release, Release];
    await publish({ shell, remotes: [{ ...DESCRIPTION, ...a1 }] });
    expect(await answers()).toEqual([200, 200, 404, 400, 404, 400]);
    await publish({ shell, remotes: [{ ...DESCRIPTION, ...a2, previous: a1 }] });
    expect(await answers()).toEqual([200, 200, 200, 200, 404, 400]);
    await publish({ shell, remotes: [{ ...DESCRIPTION, ...a3, previous: a2 }] });
    expect(await answers()).toEqual([404, 400, 200, 200, 200, 200]);
  });
});

function hashOf(text: string): string {
  return hash('sha256', text);
}
