import type { Subscription } from '@capuy/database';
import { DomainError, type Metric } from '@capuy/subgraph';

/** The copies of organization's tables, as far as a request and an operator must know them. */
export type Copies = Pick<Subscription, 'whole' | 'streaming' | 'lagSeconds' | 'lagBytes' | 'copies' | 'errors'>;

/** Before the first copy is whole no account and no tree is known: no answer at all is better than a wrong one. */
export function requireCopies(copies: Copies): void {
  if (!copies.whole) throw new DomainError('UNAVAILABLE', 'the copies of the organization tables are not complete yet');
}

export function copiesMetrics(copies: Copies): Metric[] {
  const metric = (name: string, type: Metric['type'], help: string, value: number): Metric => ({
    name: `capuy_replication_${name}`,
    type,
    help,
    value,
    labels: { publication: 'organization_contract' },
  });
  return [
    metric('whole', 'gauge', '1 when the copies are complete and may be read.', Number(copies.whole)),
    metric('streaming', 'gauge', '1 when the publisher is sending.', Number(copies.streaming)),
    metric('lag_seconds', 'gauge', 'Age of the newest change applied where some are outstanding.', copies.lagSeconds),
    metric('lag_bytes', 'gauge', "The publisher's log not confirmed here, its other databases' included.", copies.lagBytes),
    metric('copies_total', 'counter', 'Copies of all tables begun, the first included.', copies.copies),
    metric('errors_total', 'counter', 'Failed attempts to copy or apply.', copies.errors),
  ];
}
