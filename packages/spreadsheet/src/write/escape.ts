/** What Excel takes in one cell. */
const LONGEST_TEXT = 32_767;
/** What XML 1.0 does not allow: control characters, half characters. */
const NOT_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;
const MARKUP = /[&<>"]/gu;
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** The full-width signs of East Asian input and signs after spaces or unseen marks among them. */
const LIKE_A_FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹫﹦−]|^[\t\r\n]/u;

export function escapeXml(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(NOT_XML, '')
    .replace(MARKUP, (sign) => ENTITY[sign]!)
    .replaceAll('\r', '&#13;');
}

/** Whether a program that opens the file could take this text for a formula (OWASP, "CSV injection"). */
export function looksLikeFormula(text: string): boolean {
  return LIKE_A_FORMULA.test(text);
}
