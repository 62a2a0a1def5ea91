/** What a browser keeps while it signs in; the cookie header of the session that it gets. */
export async function signIn(url: string, userName: string, password: string): Promise<string> {
  const jar = new Jar(url);
  const page = await jar.follow(`${url}/auth/login`);
  await jar.follow(page, new URLSearchParams({ form: 'password', userName, password }));
  const session = jar.cookie('capuy');
  if (session === undefined) throw new Error(`${userName} could not sign in`);
  return session;
}

class Jar {
  readonly #cookies = new Map<string, string>();
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  cookie(name: string): string | undefined {
    const value = this.#cookies.get(name);
    return value === undefined ? undefined : `${name}=${value}`;
  }

  /** Where the redirects end. */
  async follow(start: string, form?: URLSearchParams): Promise<string> {
    let at = start;
    for (let hop = 0; hop < 12; hop += 1) {
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const post = hop === 0 && form ? { method: 'POST', body: form } : {};
      const answer = await fetch(at, { ...post, redirect: 'manual', headers: { accept: 'text/html', cookie } });
      await answer.arrayBuffer();
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const location = answer.headers.get('location');
      if (location === null) return at;
      at = new URL(location, at).href;
      if (at === `${this.#url}/`) return at;
    }
    throw new Error('the redirects do not end');
  }
}
