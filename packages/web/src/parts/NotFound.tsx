import type { ReactNode } from 'react';
import { defineMessages } from '../language/defineMessages';
import { useMessages } from '../language/useMessages';
import { Page } from './Page';
import { PageHeader } from './PageHeader';

const catalog = defineMessages(
  {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã thay đổi hoặc gõ chưa đúng.',
    home: 'Về trang chủ',
  },
  {
    title: 'There is no such page',
    text: 'The address may have changed, or has a typing error.',
    home: 'Back to the home page',
  },
);

/** 404, inside the window's frame. */
export function NotFound(): ReactNode {
  const messages = useMessages(catalog);
  return (
    <Page>
      <PageHeader title={messages.title} summary={messages.text} />
      <p>
        <a className="cp-link" href="/">
          {messages.home}
        </a>
      </p>
    </Page>
  );
}
