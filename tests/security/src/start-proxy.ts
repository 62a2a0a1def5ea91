import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Proxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Stands between browser and gateway at a port of its own, and may answer otherwise than the gateway did. */
export async function startProxy(gateway: string, change: (path: string, body: Buffer) => Buffer): Promise<Proxy> {
  const { host, hostname, port } = new URL(gateway);
  const server = createServer((asked, answer) => {
    const { 'accept-encoding': _packed, ...headers } = asked.headers;
    const toward = { ...headers, host, ...(headers.origin ? { origin: gateway } : {}) };
    const forwarded = request({ hostname, port, method: asked.method, path: asked.url, headers: toward }, (answered) => {
      const chunks: Buffer[] = [];
      answered.on('data', (chunk: Buffer) => chunks.push(chunk));
      answered.on('end', () => {
        const { 'content-length': _length, 'transfer-encoding': _encoding, etag: _tag, ...kept } = answered.headers;
        answer.writeHead(answered.statusCode ?? 502, kept).end(change(asked.url ?? '', Buffer.concat(chunks)));
      });
    });
    forwarded.on('error', () => answer.destroy());
    asked.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
