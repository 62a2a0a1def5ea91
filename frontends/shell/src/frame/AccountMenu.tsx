import { Link, useMessages, useToast } from '@capuy/web';
import type { ReactNode } from 'react';
import { signOut } from '../session/signOut';
import { shellMessages } from '../shellMessages';
import { useViewer } from '../viewer/ViewerContext';
import { Disclosure } from './Disclosure';
import { LanguageSwitch } from './LanguageSwitch';

/** The given name is the last word of a Vietnamese name. */
function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}

export function AccountMenu(): ReactNode {
  const messages = useMessages(shellMessages);
  const toast = useToast();
  const { displayName } = useViewer();
  const leave = (everywhere: boolean): void => {
    signOut(everywhere).catch(() => toast({ kind: 'error', message: messages.signOutFailed }));
  };
  return (
    <Disclosure
      className="sh-account"
      label={
        <>
          <span className="sh-account-mark" aria-hidden="true">
            {givenName(displayName).slice(0, 1).toLocaleUpperCase('vi')}
          </span>
          <span className="cp-hidden">{messages.account} </span>
          <span className="sh-account-name">{displayName}</span>
        </>
      }
    >
      <p className="sh-account-full">{displayName}</p>
      <LanguageSwitch />
      <Link to="/my-file" className="sh-menu-item">
        {messages.myFile}
      </Link>
      <button type="button" className="sh-menu-item" onClick={() => leave(false)}>
        {messages.signOut}
      </button>
      <button type="button" className="sh-menu-item" onClick={() => leave(true)}>
        {messages.signOutEverywhere}
      </button>
    </Disclosure>
  );
}
