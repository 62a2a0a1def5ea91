import { defineMessages, DownloadLink, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';

const catalog = defineMessages({ export: 'Xuất Excel' }, { export: 'Export to Excel' });

export interface ExportListProps {
  kind: 'organizations' | 'posts' | 'localities';
  /** With all below it. */
  organizationId: string;
  /** Null: today. */
  asOf: string | null;
}

/** A list of what anyone signed in may read, as a workbook that comes back without a change. */
export function ExportList({ kind, organizationId, asOf }: ExportListProps): ReactNode {
  const messages = useMessages(catalog);
  const query = new URLSearchParams({ organizationId, ...(asOf ? { asOf } : {}) });
  return <DownloadLink href={`/files/organization/exports/${kind}?${query}`}>{messages.export}</DownloadLink>;
}
