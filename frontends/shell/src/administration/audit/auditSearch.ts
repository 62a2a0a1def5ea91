export interface AuditSearch {
  /** Days, both whole. */
  from?: string;
  until?: string;
  act?: string;
  account?: string;
  accountName?: string;
  person?: string;
  personName?: string;
  organization?: string;
  organizationName?: string;
}

const NAMES = ['from', 'until', 'act', 'account', 'accountName', 'person', 'personName', 'organization', 'organizationName'] as const;

export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const texts = NAMES.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [];
  });
  return Object.fromEntries(texts);
}
