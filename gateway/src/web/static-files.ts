import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { releaseFolder } from '@capuy/deployment';
import { Refusal } from '../refusal.js';
import type { DeployedWeb, PlacedRelease } from './deployed-web.js';
import { type CachedFile, FileCache, type Packing } from './file-cache.js';
import { integrityOf, renderPage, splitPage } from './page.js';
import { ReleaseCheck } from './release-check.js';
import { FILE_POLICY, INTEGRITY_POLICY, PERMISSIONS, pagePolicy, securityHeaders } from './security-headers.js';
import { type WebAddress, webPath } from './web-path.js';

const CACHE_CONTROL = { forever: 'public, max-age=31536000, immutable', asked: 'no-cache', never: 'no-store' } as const;

/**
 * The shell and the remotes: only files that the signed deployment lists, with the bytes that it lists, of releases that are
 * whole. Hashed files are kept for ever, what names them never, and every address of the shell is its page.
 */
export class StaticFiles {
  readonly #web: DeployedWeb;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #files = new FileCache();
  readonly #check = new ReleaseCheck();
  #page: { file: CachedFile; parts: string[] } | undefined;

  constructor(web: DeployedWeb, publicUrl: string) {
    this.#web = web;
    this.#headers = securityHeaders(publicUrl);
  }

  /** Rejects with NOT_FOUND, and with UNAVAILABLE where a release is not as it was signed. */
  async handle(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal('OPERATION_REFUSED', 'files are only read');
    if (pathname === '/remotes.json') return this.#sendRemotes(request, response);
    const address = webPath(pathname);
    if (!address) throw new Refusal('NOT_FOUND', 'there is nothing at this address');
    const isPage = pathname === '/' || pathname.endsWith('/index.html');
    const release = isPage ? undefined : this.#releaseOf(address);
    if (release) return this.#send(request, response, await this.#signed(release, address.file), address.keeping);
    if (!address.page && !isPage) throw new Refusal('NOT_FOUND', 'there is nothing at this address');
    return this.#sendPage(request, response);
  }

  /** The release that lists the file; of the shell the present one first, then the one before it. */
  #releaseOf({ remote, file }: WebAddress): PlacedRelease | undefined {
    const releases = remote ? [this.#web.remote(remote.name, remote.release)] : this.#web.shell();
    return releases.find((release) => release && Object.hasOwn(release.files, file));
  }

  async #signed(release: PlacedRelease, file: string): Promise<CachedFile> {
    const [content, sound] = await Promise.all([this.#files.get(join(release.folder, file)), this.#check.isSound(release)]);
    if (sound && content && content.hash === release.files[file]) return content;
    throw new Refusal('UNAVAILABLE', 'this was changed since it was deployed');
  }

  /** What the shell reads: which remotes there are and where, without the hashes. */
  async #sendRemotes(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await this.#web.look();
    const remotes = this.#web.current?.remotes ?? [];
    const text = JSON.stringify(
      remotes.map(({ files: _files, previous: _previous, release, ...remote }) => ({
        ...remote,
        entry: `/${releaseFolder(remote.name, release)}/mf-manifest.json`,
      })),
    );
    response.writeHead(200, {
      ...this.#headers,
      'content-security-policy': FILE_POLICY,
      'cache-control': CACHE_CONTROL.never,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  }

  async #send(request: IncomingMessage, response: ServerResponse, content: CachedFile, keeping: keyof typeof CACHE_CONTROL): Promise<void> {
    const headers = {
      ...this.#headers,
      'content-security-policy': FILE_POLICY,
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
    await this.#web.look();
    const [shell] = this.#web.shell();
    const { current } = this.#web;
    if (!shell || !current) throw new Refusal('UNAVAILABLE', 'the shell is not installed');
    const file = await this.#signed(shell, 'index.html');
    if (this.#page?.file !== file) this.#page = { file, parts: splitPage((await file.bytes('identity')).toString('utf8')) };
    const nonce = randomBytes(16).toString('base64url');
    const text = renderPage(this.#page.parts, nonce, integrityOf(current));
    response.writeHead(200, {
      ...this.#headers,
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(nonce),
      'integrity-policy': INTEGRITY_POLICY,
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
