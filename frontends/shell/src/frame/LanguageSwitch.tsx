import { LANGUAGES, useLanguageChoice, useMessages, type Language } from '@capuy/web';
import type { ReactNode } from 'react';
import { shellMessages } from '../shellMessages';

const NAMES: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' };

export function LanguageSwitch(): ReactNode {
  const { language, choose } = useLanguageChoice();
  const messages = useMessages(shellMessages);
  return (
    <div className="sh-language" role="group" aria-label={messages.language}>
      {LANGUAGES.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => choose(one)}>
          {NAMES[one]}
        </button>
      ))}
    </div>
  );
}
