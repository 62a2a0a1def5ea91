import { printCookie, readCookie } from './cookies.js';
import { ABSOLUTE_MS } from './session.js';

const ID = /^[\w-]{43}$/;

/** The session's cookie: bound to the host by its name where the installation speaks https. */
export class SessionCookie {
  readonly name: string;
  readonly #secure: boolean;

  constructor(publicUrl: string) {
    this.#secure = publicUrl.startsWith('https:');
    this.name = this.#secure ? '__Host-capuy' : 'capuy';
  }

  read(header: string | undefined): string | undefined {
    const value = readCookie(header, this.name);
    return value !== undefined && ID.test(value) ? value : undefined;
  }

  print(id: string): string {
    return printCookie(this.name, id, { path: '/', maxAge: ABSOLUTE_MS / 1000, secure: this.#secure });
  }

  printRemoval(): string {
    return printCookie(this.name, '', { path: '/', maxAge: 0, secure: this.#secure });
  }
}
