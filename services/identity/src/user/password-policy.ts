export const SHORTEST = 12;
export const LONGEST = 128;

export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_COMMON' | 'HAS_USER_NAME';

/** What people choose first; compared without case, marks, digits at the end and punctuation. */
const COMMON = [
  'matkhau',
  'password',
  'capuyso',
  'dangcongsan',
  'dangcongsanvietnam',
  'vietnam',
  'viet nam',
  'hochiminh',
  'qwertyuiop',
  'qwertyuiopasdfghjkl',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdefghijkl',
  'iloveyou',
  'anhyeuem',
  'emyeuanh',
  'xinchao',
  'chaomung',
  'welcome',
  'administrator',
  'quantri',
  'quantrivien',
  'chibo',
  'tinhuy',
  'danguy',
  'huyenuy',
];

/** Long, and not the first thing somebody would try. No classes of characters: they make people write it down. */
export function passwordFault(password: string, userName: string): PasswordFault | undefined {
  const text = password.normalize('NFC');
  const length = [...text].length;
  if (length < SHORTEST) return 'TOO_SHORT';
  if (length > LONGEST) return 'TOO_LONG';
  const plain = fold(text);
  const name = fold(userName);
  if (name.length >= 3 && plain.includes(name)) return 'HAS_USER_NAME';
  if (new Set(plain).size < 5 || isRun(plain)) return 'TOO_COMMON';
  const core = plain.replaceAll(/[^a-z]/g, '');
  const repeated = COMMON.some((word) => core !== '' && core.replaceAll(word.replaceAll(' ', ''), '') === '');
  return repeated ? 'TOO_COMMON' : undefined;
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
}

/** 123456789012, zyxwvutsrqpo. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((character, i) => (character.codePointAt(0)! - text.codePointAt(i)! + 10) % 10));
  return steps.size === 1;
}
