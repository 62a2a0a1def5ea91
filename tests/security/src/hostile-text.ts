/** What somebody could store: markup, addresses that run, templates, marks that turn the direction of writing. */
const MARKUP = [
  '<img src="/evil.png" onerror="evil()">',
  '<script>evil()</script>',
  '<svg onload="evil()"></svg><style>body{display:none}</style>',
  '"><a href="javascript:evil()">x</a>',
  'javascript:evil()',
  '${evil()}{{evil()}}',
  '\u202Eevil()\u2066',
];
/** How a spreadsheet knows a formula. */
const FORMULA = ['=HYPERLINK("http://evil.example/","evil")', '+evil()', '-2+3+evil()', '@SUM(evil())'];

let made = 0;

/** One text after the other, each different: a formula in front, markup behind. All hold `evil`. */
export function hostileText(): string {
  const n = made++;
  return `${FORMULA[n % FORMULA.length]} Đ ${n} ${MARKUP[n % MARKUP.length]}`;
}

/** The same as a cell of a list that semicolons separate. */
export function hostileCell(): string {
  return `"${hostileText().replaceAll('"', '""')}"`;
}

export const hostileTexts = (): number => made;
