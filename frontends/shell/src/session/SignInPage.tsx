import { PRODUCT_NAME, signInUrl, useMessages } from '@capuy/web';
import { useEffect, type ReactNode } from 'react';
import { Emblem } from '../frame/Emblem';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { shellMessages } from '../shellMessages';

/** The welcome page of somebody without a session; signing in itself is the provider's page. */
export function SignInPage(): ReactNode {
  const messages = useMessages(shellMessages);
  useEffect(() => {
    document.title = `${messages.signIn} · ${PRODUCT_NAME}`;
  }, [messages]);
  return (
    <main className="sh-welcome">
      <div className="sh-welcome-card">
        <Emblem />
        <h1>{PRODUCT_NAME}</h1>
        <p>{messages.welcome}</p>
        <a className="sh-welcome-button" href={signInUrl(location.pathname + location.search)}>
          {messages.signIn}
        </a>
        <p className="sh-welcome-hint">{messages.signInHint}</p>
        <LanguageSwitch />
      </div>
    </main>
  );
}
