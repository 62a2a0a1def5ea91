import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayWorld, startWorld } from './fixture/world.js';

const HTML = `<!doctype html><html lang="vi"><head><script type="module" nonce="__CSP_NONCE__" src="/assets/main-1a2b.js"></script><meta property="csp-nonce" nonce="__CSP_NONCE__"></head><body></body></html>`;
const SCRIPT = `export const answer = ${JSON.stringify('xin chào '.repeat(500))};`;

let world: GatewayWorld;
let url: string;
beforeAll(async () => {
  world = await startWorld();
  url = world.gateway.url;
  const web = world.config.webRoot;
  for (const folder of ['shell/assets', 'remotes/organization/r1/assets']) mkdirSync(join(web, folder), { recursive: true });
  writeFileSync(join(web, 'shell/index.html'), HTML);
  writeFileSync(join(web, 'shell/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(web, 'shell/assets/main-1a2b.js'), SCRIPT);
  writeFileSync(join(web, 'shell/assets/main-1a2b.js.map'), '{}');
  writeFileSync(join(web, 'shell/documents.json'), '{}');
  writeFileSync(join(web, 'remotes.json'), '[]');
  writeFileSync(join(web, 'remotes/organization/r1/mf-manifest.json'), '{}');
  writeFileSync(join(web, 'remotes/organization/r1/documents.json'), '{}');
  writeFileSync(join(web, 'remotes/organization/r1/remoteEntry.js'), 'export {};');
  writeFileSync(join(web, 'remotes/organization/r1/assets/list-9z.js'), SCRIPT);
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
      expect(html.match(/nonce="[^"]*"/g)).toEqual([`nonce="${nonce}"`, `nonce="${nonce}"`]);
      expect(html).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
      expect(policy).toContain("frame-ancestors 'none'");
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

  it('carries the hashes of the deployed scripts, so that the browser refuses a changed one', async () => {
    const source = `sha384-${hash('sha384', SCRIPT, 'base64')}`;
    const integrity = {
      '/remotes/organization/r1/assets/list-9z.js': source,
      '/elsewhere.js': source,
      '/remotes/x</script>.js': 'nonsense',
    };
    writeFileSync(join(world.config.webRoot, 'remotes.json'), JSON.stringify([{ name: 'organization', integrity }]));
    const html = await (await fetch(url)).text();
    expect(html).toMatch(/^<!doctype html><html lang="vi"><head><script type="importmap" nonce="[\w-]{22}">/);
    expect(JSON.parse(/<script type="importmap"[^>]*>(.*?)<\/script>/.exec(html)![1]!)).toEqual({
      integrity: { '/remotes/organization/r1/assets/list-9z.js': source },
    });
    writeFileSync(join(world.config.webRoot, 'remotes.json'), '[]');
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

  it('is read anew when it was replaced', async () => {
    const file = join(world.config.webRoot, 'shell/icon.svg');
    writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg" id="two"/>');
    expect(await (await fetch(`${url}/icon.svg`)).text()).toContain('two');
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
