import { badInput } from '../domain-error.js';
import { Classification } from './classification.js';

const MARKS: Readonly<Record<string, Classification>> = {
  MẬT: Classification.CONFIDENTIAL,
  'TỐI MẬT': Classification.SECRET,
  'TUYỆT MẬT': Classification.TOP_SECRET,
};
/** Words of which "mật" is a part: bí mật, bảo mật; mật độ, mật khẩu, mật mã, mật ong. */
const BEFORE = /(?:BÍ|BẢO|CƠ|HỌ|THÂN|CẨN)[\s_]$/u;
const AFTER = /^[\s_](?:ĐỘ|KHẨU|MÃ|THƯ|ONG|VỤ|DANH|BÁO|THÁM|THIẾT|ƯỚC)(?![\p{L}\p{N}])/u;
const IN_NAME = /(?<![\p{L}\p{N}])(?:TUYỆT[\s_-]MẬT|TỐI[\s_-]MẬT|MẬT)(?![\p{L}\p{N}])/gu;

/** The mark that a line is: the whole of it, as it is stamped ("MẬT", "[TỐI MẬT]"), or the line that names the degree ("Độ mật: Mật"). */
export function markOfLine(text: string): Classification | null {
  const line = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}:]+/gu, ' ')
    .trim();
  const named = /^độ mật ?: ?(.+)$/iu.exec(line)?.[1];
  return MARKS[named ? named.trim().toLocaleUpperCase('vi') : line] ?? null;
}

/** The mark in the name of a file: in capitals, as words of their own, and not part of another word. */
export function markOfName(name: string): Classification | null {
  const text = name.normalize('NFC');
  for (const { 0: found, index } of text.matchAll(IN_NAME)) {
    if (BEFORE.test(text.slice(0, index)) || AFTER.test(text.slice(index + found.length))) continue;
    return MARKS[found.replace(/[_-]/u, ' ')] ?? null;
  }
  return null;
}

export interface Marked {
  name: string;
  /** Of the first page, as far as it can be read. */
  lines?: readonly string[];
  /** What whoever sends it says to a mark that is none; the audit keeps it. */
  notSecret?: string | null;
}

/** Characters that a word on a false alarm has at least. */
const MIN_WORD = 10;

/** Throws BAD_INPUT for a file that is plainly marked, unless its sender has said why it is not secret. Answers whether they had to. */
export function requireUnmarked({ name, lines = [], notSecret }: Marked): { mark: Classification | null } {
  const mark = markOfName(name) ?? lines.map(markOfLine).find((found) => found !== null) ?? null;
  if (mark && (notSecret ?? '').trim().length < MIN_WORD)
    throw badInput([{ path: 'file', code: 'MARKED_SECRET', params: { classification: mark, min: MIN_WORD } }]);
  return { mark };
}
