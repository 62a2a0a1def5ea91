import { createHash } from 'node:crypto';
import { STYLE } from './style.js';

const style = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const shared = `default-src 'none'; style-src ${style}; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/**
 * Our pages run no script at all. The library's hand-over page has one inline line, whose hash it adds to `script-src`
 * by itself; there is nothing to load from 'self' under /oidc.
 */
export function policyOf(kind: 'page' | 'provider'): Record<string, string> {
  return {
    'content-security-policy': kind === 'page' ? shared : `${shared}; script-src 'self'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cache-control': 'no-store',
  };
}
