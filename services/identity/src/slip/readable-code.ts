import { randomInt } from 'node:crypto';

/** Without 0, O, 1, I: read from paper and typed by hand. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Five bits a character, printed in groups of four. */
export function readableCode(characters: number): string {
  const text = Array.from({ length: characters }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** As typed: spaces, dashes and small letters are forgiven. */
export function normalizeCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}.]/gu, '');
}
