import { useContext } from 'react';
import type { Language } from './Language';
import { LanguageContext } from './LanguageContext';

export function useLanguage(): Language {
  return useContext(LanguageContext).language;
}

export function useLanguageChoice(): {
  language: Language;
  choose: (language: Language) => void;
} {
  return useContext(LanguageContext);
}
