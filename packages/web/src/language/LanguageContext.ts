import { createContext } from 'react';
import type { Language } from './Language';

export interface LanguageChoice {
  language: Language;
  choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'vi', choose: () => {} });
