import { Badge, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { ReorganizationStatus } from '../generated/graphql';
import { reorganizationStatuses } from './deskMessages';

const KINDS = { DRAFT: 'accent', APPLIED: 'success', CANCELLED: 'neutral' } as const;

export function StatusBadge({ status }: { status: ReorganizationStatus }): ReactNode {
  const messages = useMessages(reorganizationStatuses);
  return <Badge kind={KINDS[status]}>{messages[status]}</Badge>;
}
