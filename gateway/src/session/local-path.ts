const MAX_LENGTH = 2000;

/** Where to go after the sign-in: a path of this installation, and `/` for anything else. */
export function localPath(given: string | null, publicUrl: string): string {
  if (!given || given.length > MAX_LENGTH || !/^\/(?![/\\])[\x21-\x7e]*$/.test(given)) return '/';
  const url = URL.parse(given, publicUrl);
  if (!url || url.origin !== new URL(publicUrl).origin || url.pathname.startsWith('//') || url.pathname.startsWith('/auth/')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
