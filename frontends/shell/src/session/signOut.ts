/** Ends the session here, or on every device, and goes to the welcome page. */
export async function signOut(everywhere: boolean): Promise<void> {
  const response = await fetch(everywhere ? '/auth/logout?everywhere=1' : '/auth/logout', {
    method: 'POST',
    headers: { 'x-capuy-csrf': '1', accept: 'application/json' },
    credentials: 'same-origin',
  });
  if (!response.ok && response.status !== 401) throw new Error(`/auth/logout answered ${response.status}`);
  location.assign('/');
}
