import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Refusal } from '../refusal.js';
import { type CachedFile, FileCache, type Packing } from './file-cache.js';
import { integrityMap, renderPage, splitPage } from './page.js';
import { PERMISSIONS, pagePolicy, securityHeaders } from './security-headers.js';
import { webPath } from './web-path.js';

const CACHE_CONTROL = { forever: 'public, max-age=31536000, immutable', asked: 'no-cache', never: 'no-store' } as const;

/** The shell and the remotes: hashed files for ever, what names them never kept, and the page for every address of the shell. */
export class StaticFiles {
  readonly #webRoot: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #files = new FileCache();
  #page: { file: CachedFile; parts: string[] } | undefined;

  constructor(webRoot: string, publicUrl: string) {
    this.#webRoot = webRoot;
    this.#headers = securityHeaders(publicUrl);
  }

  /** Rejects with NOT_FOUND. */
  async handle(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal('OPERATION_REFUSED', 'files are only read');
    const found = webPath(this.#webRoot, pathname);
    if (!found) throw new Refusal('NOT_FOUND', 'there is nothing at this address');
    const { file, keeping, page } = found;
    if (pathname !== '/' && !pathname.endsWith('/index.html')) {
      const content = await this.#files.get(file);
      if (content) return this.#send(request, response, content, keeping);
    }
    if (!page && !pathname.endsWith('/index.html')) throw new Refusal('NOT_FOUND', 'there is nothing at this address');
    return this.#sendPage(request, response);
  }

  async #send(request: IncomingMessage, response: ServerResponse, content: CachedFile, keeping: keyof typeof CACHE_CONTROL): Promise<void> {
    const headers = {
      ...this.#headers,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': CACHE_CONTROL[keeping],
      etag: content.tag,
      vary: 'accept-encoding',
    };
    if (keeping !== 'never' && request.headers['if-none-match'] === content.tag) {
      response.writeHead(304, headers).end();
      return;
    }
    const packing = content.packs ? packingFor(request.headers['accept-encoding']) : 'identity';
    const bytes = await content.bytes(packing);
    response.writeHead(200, {
      ...headers,
      'content-type': content.type,
      'content-length': bytes.length,
      ...(packing === 'identity' ? {} : { 'content-encoding': packing }),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  }

  async #sendPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = await this.#files.get(join(this.#webRoot, 'shell', 'index.html'));
    if (!file) throw new Refusal('UNAVAILABLE', 'the shell is not installed');
    if (this.#page?.file !== file) this.#page = { file, parts: splitPage((await file.bytes('identity')).toString('utf8')) };
    const nonce = randomBytes(16).toString('base64url');
    const integrity = await integrityMap(this.#webRoot);
    const text = renderPage(this.#page.parts, nonce, integrity);
    response.writeHead(200, {
      ...this.#headers,
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(nonce),
      'permissions-policy': PERMISSIONS,
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  }
}

function packingFor(accepted: string | string[] | undefined): Packing {
  const text = String(accepted ?? '');
  if (/\bbr\b(?!;q=0(?:\.0*)?(?:,|$))/.test(text)) return 'br';
  return /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(text) ? 'gzip' : 'identity';
}
