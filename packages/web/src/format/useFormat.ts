import { useMemo } from 'react';
import { useLanguage } from '../language/useLanguage';
import { formatDay, formatInstant, formatPartialDate } from './day';
import { formatNumber, formatPercent } from './number';

export interface Format {
  day: typeof formatDay;
  partialDate: typeof formatPartialDate;
  instant: typeof formatInstant;
  number: (value: number | null | undefined, decimals?: number) => string;
  percent: (share: number | null | undefined) => string;
}

/** Days are written dd/MM/yyyy in both languages; numbers follow the language. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(
    () => ({
      day: formatDay,
      partialDate: formatPartialDate,
      instant: formatInstant,
      number: (value, decimals) => formatNumber(value, language, decimals),
      percent: (share) => formatPercent(share, language),
    }),
    [language],
  );
}
