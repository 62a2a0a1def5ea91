import { Page, PageHeader, TextLink, useActingFor } from '@capuy/web';
import type { ReactNode } from 'react';

export function FirstPage(): ReactNode {
  const { actingFor } = useActingFor();
  return (
    <Page>
      <PageHeader title="Trang thứ nhất" summary={actingFor?.printedName} />
      <TextLink to="/second/$id" params={{ id: '7' }}>
        Sang trang thứ hai
      </TextLink>
    </Page>
  );
}
