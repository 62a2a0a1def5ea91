import { printCookie, readCookie } from './cookies.js';
import type { SessionCipher } from './session-cipher.js';

/** What a browser carries, sealed, from the sign-in's start to its end. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Local path to go on to. */
  readonly goOn: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
}

const LIFE_S = 900;
const PATH = '/auth';
const CONTEXT = 'sign-in';

/** One cookie per attempt, so that two tabs can sign in side by side. */
export class SignInAttempts {
  readonly #cipher: SessionCipher;
  readonly #secure: boolean;

  constructor(cipher: SessionCipher, publicUrl: string) {
    this.#cipher = cipher;
    this.#secure = publicUrl.startsWith('https:');
  }

  print(attempt: SignInAttempt): string {
    const sealed = this.#cipher.seal(JSON.stringify(attempt), CONTEXT).toString('base64url');
    return printCookie(nameOf(attempt.state), sealed, { path: PATH, maxAge: LIFE_S, secure: this.#secure });
  }

  printRemoval(state: string): string {
    return printCookie(nameOf(state), '', { path: PATH, maxAge: 0, secure: this.#secure });
  }

  /** Undefined for an attempt that this browser did not begin, or began too long ago. */
  read(cookies: string | undefined, state: string): SignInAttempt | undefined {
    const sealed = readCookie(cookies, nameOf(state));
    const text = sealed === undefined ? undefined : this.#cipher.open(Buffer.from(sealed, 'base64url'), CONTEXT);
    if (text === undefined) return undefined;
    const attempt = JSON.parse(text) as SignInAttempt;
    return attempt.state === state && Date.now() - attempt.startedAt < LIFE_S * 1000 ? attempt : undefined;
  }
}

function nameOf(state: string): string {
  return `capuy_sign_in_${state.replace(/[^\w-]/g, '').slice(0, 12)}`;
}
