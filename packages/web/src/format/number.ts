import type { Language } from '../language/Language';

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-US' };

/** Vietnamese: point between thousands, comma before decimals (`12.345,6`). */
export function formatNumber(value: number | null | undefined, language: Language = 'vi', decimals = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '';
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: 'always',
  }).format(value);
}

/** A share of 0 to 1 as percent, one decimal: `0.123` → `12,3%`. */
export function formatPercent(share: number | null | undefined, language: Language = 'vi'): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return '';
  return `${formatNumber(share * 100, language, 1)}%`;
}
