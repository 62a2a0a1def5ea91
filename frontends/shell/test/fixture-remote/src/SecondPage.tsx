import { Page, PageHeader, TextLink, useLocation } from '@capuy/web';
import type { ReactNode } from 'react';

export function SecondPage(): ReactNode {
  const { pathname } = useLocation();
  return (
    <Page>
      <PageHeader title="Trang thứ hai" summary={pathname} />
      <TextLink to="/">Về trang thứ nhất</TextLink>
    </Page>
  );
}
