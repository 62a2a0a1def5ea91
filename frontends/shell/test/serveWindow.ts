import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
};

/** What the window meets behind its door; a test changes it as it goes. */
export interface WindowWorld {
  signedIn: boolean;
  /** False: the remote's files are gone. */
  remoteAlive: boolean;
  viewer: object;
  remotes: object[];
  /** Built files: of the shell, and of the remotes by name, which are served as release r1. */
  shell: string;
  folders: Record<string, string>;
  /** How often the remote's manifest was asked for. */
  manifestReads: number;
}

export interface WindowServer {
  url: string;
  world: WindowWorld;
  close: () => Promise<void>;
}

/** As the gateway writes it into the page (`trusted-types.ts` there). */
const TRUSTED_TYPES_POLICY = `trustedTypes.createPolicy('default', { createHTML: (text) => (/[<&]/.test(text) ? null : text) });`;

function page(shell: string): { body: string; policy: string } {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
  const html = readFileSync(join(shell, 'index.html'), 'utf8').replaceAll('__CSP_NONCE__', nonce);
  return { body: html.replace('<head>', () => `<head><script nonce="${nonce}">${TRUSTED_TYPES_POLICY}</script>`), policy };
}

function json(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json').setHeader('cache-control', 'no-store');
  response.end(JSON.stringify(value));
}

function fileOf(world: WindowWorld, path: string): string | null {
  const [, name, rest] = /^\/remotes\/(\w+)\/r1(\/.+)$/.exec(path) ?? [];
  if (name && !world.remoteAlive) return null;
  const file = name && rest ? join(world.folders[name] ?? 'nowhere', normalize(rest)) : join(world.shell, normalize(path));
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(world: WindowWorld, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/auth/session') return json(response, { signedIn: world.signedIn });
  if (pathname === '/remotes.json') return json(response, world.remotes);
  if (pathname === '/auth/logout') {
    world.signedIn = false;
    return json(response, {});
  }
  if (pathname === '/graphql') return json(response, { data: { viewer: world.viewer } });
  if (pathname.endsWith('mf-manifest.json')) world.manifestReads += 1;
  const file = fileOf(world, pathname);
  if (file) {
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
    return undefined;
  }
  if (extname(pathname) !== '') {
    response.statusCode = 404;
    response.end();
    return undefined;
  }
  const { body, policy } = page(world.shell);
  response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('content-security-policy', policy);
  response.end(body);
  return undefined;
}

/** Serves a built shell and its remotes under the strict policy the gateway sends. */
export async function serveWindow(files: Pick<WindowWorld, 'shell' | 'folders' | 'viewer' | 'remotes'>): Promise<WindowServer> {
  const world: WindowWorld = { ...files, signedIn: true, remoteAlive: true, manifestReads: 0 };
  const server = createServer((request, response) => answer(world, request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    world,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
