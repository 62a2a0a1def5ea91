import crypto, { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export interface HashScheme {
  algorithm: 'argon2id' | 'scrypt';
  /** As written in the stored hash. argon2id: m in KiB, t passes, p lanes. scrypt: ln = log2 N, r, p. */
  parameters: Readonly<Record<string, number>>;
}

/** OWASP's lower bounds, about 50 ms a guess. Argon2id needs Node 24.7; an older one makes do with scrypt. */
export const SCHEME: HashScheme =
  typeof crypto.argon2 === 'function'
    ? { algorithm: 'argon2id', parameters: { v: 19, m: 19_456, t: 2, p: 1 } }
    : { algorithm: 'scrypt', parameters: { ln: 15, r: 8, p: 3 } };

const TAG_BYTES = 32;
/** More hashes at a time than this only wait for one another. */
const AT_A_TIME = 2;
const WAITING = 100;

/** Thrown when too many passwords wait to be judged. */
export class TooBusy extends Error {}

/** `$argon2id$v=19,m=…,t=…,p=…$salt$hash`: the parameters travel with the hash. */
export async function hashPassword(password: string, scheme: HashScheme = SCHEME): Promise<string> {
  const salt = randomBytes(16);
  return print(scheme, salt, await derive(password, salt, scheme));
}

/** Costs the same when there is no hash to compare with. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const { scheme, salt, tag } = parse(stored ?? NOBODY);
  const given = await derive(password, salt, scheme);
  return timingSafeEqual(given, tag) && stored !== null;
}

/** True when the hash was made with another algorithm or other parameters than today's. */
export function needsRehash(stored: string): boolean {
  return prefix(parse(stored).scheme) !== prefix(SCHEME);
}

const NOBODY = print(SCHEME, randomBytes(16), randomBytes(TAG_BYTES));

function print(scheme: HashScheme, salt: Buffer, tag: Buffer): string {
  return `${prefix(scheme)}$${salt.toString('base64url')}$${tag.toString('base64url')}`;
}

function prefix({ algorithm, parameters }: HashScheme): string {
  return `$${algorithm}$${Object.entries(parameters)
    .map(([key, value]) => `${key}=${value}`)
    .join(',')}`;
}

function parse(stored: string): { scheme: HashScheme; salt: Buffer; tag: Buffer } {
  const [, algorithm, parameters, salt, tag] = /^\$(argon2id|scrypt)\$([a-z0-9=,]+)\$([\w-]+)\$([\w-]+)$/.exec(stored) ?? [];
  if (!parameters || !salt || !tag) throw new Error('a stored password hash has an unknown form');
  const pairs = parameters.split(',').map((pair) => pair.split('='));
  return {
    scheme: {
      algorithm: algorithm as HashScheme['algorithm'],
      parameters: Object.fromEntries(pairs.map(([key, value]) => [key ?? '', Number(value)])),
    },
    salt: Buffer.from(salt, 'base64url'),
    tag: Buffer.from(tag, 'base64url'),
  };
}

let running = 0;
const queue: (() => void)[] = [];

async function derive(password: string, salt: Buffer, scheme: HashScheme): Promise<Buffer> {
  if (queue.length >= WAITING) throw new TooBusy('too many sign-ins at once');
  if (running >= AT_A_TIME) await new Promise<void>((go) => queue.push(go));
  else running += 1;
  try {
    // One spelling for one password, whichever Vietnamese keyboard typed it.
    return await compute(Buffer.from(password.normalize('NFC')), salt, scheme);
  } finally {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}

function compute(message: Buffer, salt: Buffer, { algorithm, parameters }: HashScheme): Promise<Buffer> {
  const { m = 0, t = 0, p = 0, ln = 0, r = 0 } = parameters;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, tag: Buffer): void => (error ? reject(error) : resolve(tag));
    if (algorithm === 'argon2id') {
      crypto.argon2('argon2id', { message, nonce: salt, parallelism: p, memory: m, passes: t, tagLength: TAG_BYTES }, done);
    } else {
      const N = 2 ** ln;
      scrypt(message, salt, TAG_BYTES, { N, r, p, maxmem: 256 * N * r }, done);
    }
  });
}
