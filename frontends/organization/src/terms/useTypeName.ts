import { useLanguage } from '@capuy/web';
import { useCallback } from 'react';

export interface TypeNames {
  name: string;
  nameEn: string;
}

/** Names a type of Party organization in the viewer's language: the names are dated data, not texts of this program. */
export function useTypeName(): (type: TypeNames) => string {
  const language = useLanguage();
  return useCallback(({ name, nameEn }) => (language === 'en' ? nameEn : name), [language]);
}
