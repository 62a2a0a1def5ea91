import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the gateway does for the provider: forwards /oidc/* and receives logout tokens. */
export class FrontDoor {
  readonly logoutTokens: string[] = [];
  target = 0;
  #server: Server | undefined;

  get url(): string {
    return `http://localhost:${(this.#server!.address() as AddressInfo).port}`;
  }

  async start(port = 0): Promise<void> {
    this.#server = createServer((request, response) => void this.#handle(request, response));
    await new Promise<void>((resolve) => {
      this.#server!.listen(port, resolve);
    });
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => {
      this.#server?.close(resolve);
    });
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    if (path === '/auth/backchannel-logout') {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      this.logoutTokens.push(new URLSearchParams(body).get('logout_token') ?? '');
      response.writeHead(200).end();
    } else if (path.startsWith('/oidc/')) {
      const headers = {
        ...request.headers,
        'x-forwarded-for': String(request.headers['x-test-address'] ?? '198.51.100.7'),
      };
      const passed = forward({ host: '127.0.0.1', port: this.target, path, method: request.method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      passed.on('error', () => response.writeHead(502).end());
      request.pipe(passed);
    } else response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>shell</title>');
  }
}
