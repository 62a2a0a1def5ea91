import type { IncomingMessage } from 'node:http';

/** The client's address: the socket's, or the one that the outermost trusted proxy has written down. */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const socket = request.socket.remoteAddress ?? '';
  if (!trustedProxies) return socket;
  const written = [request.headers['x-forwarded-for']]
    .flat()
    .join(',')
    .split(',')
    .map((part) => part.trim());
  return written.at(-trustedProxies) || socket;
}
