/** The nonce of this page's Content-Security-Policy, for the few style elements made at run time. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
