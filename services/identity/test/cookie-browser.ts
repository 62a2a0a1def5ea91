/** Follows redirects and keeps cookies as a browser does, path and deletion included; each instance is a browser of its own. */
export class CookieBrowser {
  readonly #cookies = new Map<string, { value: string; path: string }>();
  readonly address: string;

  constructor(address = '198.51.100.7') {
    this.address = address;
  }

  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const cookie = [...this.#cookies]
      .filter(([, { path }]) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .map(([key, { value }]) => `${key.split('|')[0]}=${value}`)
      .join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', 'x-test-address': this.address, ...init.headers, ...(cookie ? { cookie } : {}) },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Goes on until a page is shown or `until` is reached; returns where it stopped. */
  async visit(url: string, init: RequestInit = {}, until = '/auth/callback'): Promise<{ url: string; status: number; body: string }> {
    let at = url;
    let response = await this.request(at, init);
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 12; hops += 1) {
      at = new URL(response.headers.get('location') ?? '', at).href;
      if (new URL(at).pathname === until) return { url: at, status: response.status, body: '' };
      response = await this.request(at);
    }
    return { url: at, status: response.status, body: await response.text() };
  }

  async submit(url: string, fields: Record<string, string>): Promise<{ url: string; status: number; body: string }> {
    return this.visit(url, { method: 'POST', body: new URLSearchParams(fields) });
  }

  cookieNames(): string[] {
    return [...this.#cookies.keys()].map((key) => key.split('|')[0]!);
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', ...rest] = pair.split('=');
    const path = attributes.find((item) => item.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    const expires = attributes.find((item) => item.toLowerCase().startsWith('expires='))?.slice(8);
    const key = `${name}|${path}`;
    if (expires && Date.parse(expires) < Date.now()) this.#cookies.delete(key);
    else this.#cookies.set(key, { value: rest.join('='), path });
  }
}
