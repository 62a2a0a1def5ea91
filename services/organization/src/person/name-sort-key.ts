/**
 * The text by which a Vietnamese name sorts: given name first, then the whole name. Whole names of Central
 * Highlands peoples ("A Thút", "Y Nhàn", "K'Brế") are one given name.
 */
export function nameSortKey(fullName: string): string {
  const name = fullName.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const words = name.split(' ');
  const whole = words.length === 1 || (words.length === 2 && /^[AY]$/i.test(words[0] ?? ''));
  return whole ? name : `${words.at(-1)} ${name}`;
}
