const KEY = 'capuy.signIn';
/** A second refusal within this time means that signing in does not help: show the error instead of a loop. */
const LOOP_MS = 15_000;

/** Where the gateway starts sign-in, coming back to `path` afterwards. */
export function signInUrl(path: string): string {
  return `/auth/login?return=${encodeURIComponent(path)}`;
}

/** Leaves for sign-in and returns true, unless the viewer has just come from there. */
export function leaveForSignIn(now: number = Date.now()): boolean {
  const last = Number(sessionStorage.getItem(KEY) ?? 0);
  if (now - last < LOOP_MS) return false;
  sessionStorage.setItem(KEY, String(now));
  location.assign(signInUrl(location.pathname + location.search + location.hash));
  return true;
}
