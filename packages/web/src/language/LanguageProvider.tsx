import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { readStored, writeStored } from '../provider/storage';
import { isLanguage, type Language } from './Language';
import { LanguageContext } from './LanguageContext';

const KEY = 'capuy.language';

function initialLanguage(): Language {
  const stored = readStored(KEY);
  return isLanguage(stored) ? stored : 'vi';
}

/** Keeps the chosen language in this browser and on the `lang` of the page. */
export function LanguageProvider({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(initialLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((next: Language) => {
    writeStored(KEY, next);
    setLanguage(next);
  }, []);
  const value = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}
