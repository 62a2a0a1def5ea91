/** Headers of everything that is not an answer of the graph. */
export function securityHeaders(publicUrl: string): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/**
 * What a page may do: scripts and styles of this origin or with this page's nonce, and nothing of anybody else.
 * A style attribute is only ever set through the DOM, which the policy does not touch. Markup is made by no string but
 * what the one policy of `trusted-types.ts` lets pass, and there can be no second one.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

export const PERMISSIONS = 'camera=(), microphone=(), geolocation=(), payment=(), usb=()';

/** Of a file that is no page: nothing at all, should anyone open it as one. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** No script without a hash in the page: a manifest that names a new file does not bring it in. */
export const INTEGRITY_POLICY = 'blocked-destinations=(script), sources=(inline)';
