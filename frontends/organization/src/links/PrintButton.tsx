import { Button, defineMessages, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';

const catalog = defineMessages({ print: 'In trang này' }, { print: 'Print this page' });

/** Opens the browser's print dialog; it is not on the paper itself. */
export function PrintButton(): ReactNode {
  const messages = useMessages(catalog);
  return (
    <span className="og-print-hidden">
      <Button onClick={() => globalThis.print()}>{messages.print}</Button>
    </span>
  );
}
