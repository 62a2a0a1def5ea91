import type { ReactNode } from 'react';
import { ROOT_ORGANIZATION_ID } from './rootOrganizationId';

/** The way up, nearest first: “Đảng bộ huyện Bắc Hà, Đảng bộ tỉnh Lào Cai”. The root says nothing. */
export function AncestorPath({ ancestors }: { ancestors: readonly { id: string; printedName: string }[] }): ReactNode {
  const names = ancestors.filter(({ id }) => id !== ROOT_ORGANIZATION_ID).map(({ printedName }) => printedName);
  return <span className="og-muted">{names.toReversed().join(', ')}</span>;
}
