/** The value of one cookie of a Cookie header; undefined when absent. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined;
  let from = 0;
  for (;;) {
    const at = header.indexOf(`${name}=`, from);
    if (at === -1) return undefined;
    const before = at === 0 ? ';' : header[at - 1];
    if (before === ';' || before === ' ') {
      const end = header.indexOf(';', at);
      return header.slice(at + name.length + 1, end === -1 ? undefined : end);
    }
    from = at + 1;
  }
}

export interface CookieOptions {
  readonly path: string;
  /** Seconds; 0 removes the cookie. Absent: until the browser closes. */
  readonly maxAge?: number;
  readonly secure: boolean;
}

/** Never readable by JavaScript, never sent by another site's form. */
export function printCookie(name: string, value: string, { path, maxAge, secure }: CookieOptions): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax${age}${secure ? '; Secure' : ''}`;
}
