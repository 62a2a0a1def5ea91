const TYPES: Readonly<Record<string, { type: string; packs: boolean }>> = {
  '.html': { type: 'text/html; charset=utf-8', packs: true },
  '.js': { type: 'text/javascript; charset=utf-8', packs: true },
  '.mjs': { type: 'text/javascript; charset=utf-8', packs: true },
  '.css': { type: 'text/css; charset=utf-8', packs: true },
  '.json': { type: 'application/json; charset=utf-8', packs: true },
  '.svg': { type: 'image/svg+xml', packs: true },
  '.txt': { type: 'text/plain; charset=utf-8', packs: true },
  '.webmanifest': { type: 'application/manifest+json', packs: true },
  '.png': { type: 'image/png', packs: false },
  '.jpg': { type: 'image/jpeg', packs: false },
  '.webp': { type: 'image/webp', packs: false },
  '.ico': { type: 'image/x-icon', packs: false },
  '.woff2': { type: 'font/woff2', packs: false },
  '.wasm': { type: 'application/wasm', packs: true },
};

/** What a file of a build is, and whether packing makes it smaller. */
export function mediaType(extension: string): { type: string; packs: boolean } {
  return TYPES[extension] ?? { type: 'application/octet-stream', packs: false };
}
