import { useLanguage, type Language } from '@capuy/web';
import { useCallback } from 'react';
import { termOf, type Terms } from './Terms';

/** Gives a word for a code. */
export type Term = (code: string | null | undefined) => string;

/** The words of one vocabulary in the viewer's language: `const sector = useTerms(sectors); sector('AGENCY')`. */
export function useTerms(terms: Record<Language, Terms>): Term {
  const language = useLanguage();
  return useCallback((code) => termOf(terms[language], code), [terms, language]);
}
