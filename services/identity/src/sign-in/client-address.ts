import type { IncomingMessage } from 'node:http';

/** Who knocks, as the last hop (the gateway) saw it: what stands before that in the header was written by the browser. */
export function clientAddress(request: IncomingMessage): string {
  const header = request.headers['x-forwarded-for'];
  const last = String(header ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const address = last || request.socket.remoteAddress || 'unknown';
  // A household has a whole /64 of IPv6.
  return address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;
}
