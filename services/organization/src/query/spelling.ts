const TONE = /([\u0300\u0301\u0303\u0309\u0323])([^\s\p{P}]*)/gu;

/**
 * A text as it is spelled, whatever its case, normal form and tone placement (`hoà` = `hòa`): each tone mark
 * stands at the end of its word. The same as `organization.spelling` in SQL.
 */
export function spelling(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replaceAll(TONE, '$2$1');
}
