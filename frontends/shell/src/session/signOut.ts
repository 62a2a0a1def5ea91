/** Where the browser goes next: through the provider's own sign-out, or to the welcome page. */
async function nextAddress(response: Response): Promise<string> {
  if (response.redirected) return response.url;
  if (!response.headers.get('content-type')?.startsWith('application/json')) return '/';
  const answer: unknown = await response.json();
  const named = typeof answer === 'object' && answer !== null && 'redirect' in answer ? answer.redirect : undefined;
  return typeof named === 'string' ? named : '/';
}

/** Ends the session here, or on every device, and leaves this page. */
export async function signOut(everywhere: boolean): Promise<void> {
  const response = await fetch(everywhere ? '/auth/logout?everywhere=1' : '/auth/logout', {
    method: 'POST',
    headers: { 'x-capuy-csrf': '1', accept: 'application/json' },
    credentials: 'same-origin',
  });
  if (!response.ok && response.status !== 401) throw new Error(`/auth/logout answered ${response.status}`);
  location.assign(await nextAddress(response));
}
