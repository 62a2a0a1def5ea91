import { defineMessages, Empty, PageHeader, TextLink, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';

const catalog = defineMessages(
  { title: 'Không có tổ chức này', text: 'Địa chỉ có thể gõ chưa đúng.', back: 'Về cây tổ chức' },
  { title: 'There is no such organization', text: 'The address may have a typing error.', back: 'Back to the tree' },
);

export function OrganizationNotFound(): ReactNode {
  const messages = useMessages(catalog);
  return (
    <>
      <PageHeader title={messages.title} />
      <Empty title={messages.text} actions={<TextLink to="/">{messages.back}</TextLink>} />
    </>
  );
}
