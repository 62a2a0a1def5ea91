const TONE = /([\u0300\u0301\u0303\u0309\u0323])([\p{L}\p{M}]*)/gu;

/** What was typed as `organization.spelling` spells it: each tone mark at the end of its word. */
export function spelled(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replaceAll(TONE, '$2$1');
}
