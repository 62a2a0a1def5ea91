import type { TransferDirection, TransferStatus } from '../generated/graphql';

export interface TransferSearch {
  direction?: TransferDirection;
  /** `OVERSTAYED`: stays past their planned end; `LATE`: these and letters not handed in in time. */
  status?: TransferStatus | 'OVERSTAYED' | 'LATE';
}

export const TRANSFER_CHOICES = ['SENT', 'RECEIVED', 'LATE', 'OVERSTAYED', 'RETURNED', 'REFUSED', 'CANCELLED'] as const;

export function transferSearch(search: Record<string, unknown>): TransferSearch {
  const status = TRANSFER_CHOICES.find((one) => one === search['status']);
  return { ...(search['direction'] === 'OUTGOING' ? { direction: 'OUTGOING' } : {}), ...(status ? { status } : {}) };
}

/** What the graph is asked for. */
export function transferFilter({ direction = 'INCOMING', status }: TransferSearch): {
  direction: TransferDirection;
  statuses?: TransferStatus[];
  overstayed?: boolean;
  late?: boolean;
} {
  if (status === 'LATE') return { direction, late: true };
  if (status === 'OVERSTAYED') return { direction, overstayed: true };
  return { direction, ...(status ? { statuses: [status] } : {}) };
}
