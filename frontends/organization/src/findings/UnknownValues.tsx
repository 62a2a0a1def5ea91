import { Notice, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { RuleSetLineFragment } from '../generated/graphql';
import { findingsMessages } from './findingsMessages';

/** What findings are made from: other values of the same regulation bind elsewhere. */
const CHECKED = /^(?:branch|baseCommittee|branchCommittee|standingCommittee)\./u;

/** Says which regulation of the day has values that nobody has read: what rests on them is not checked. */
export function UnknownValues({ sets }: { sets: readonly RuleSetLineFragment[] }): ReactNode {
  const messages = useMessages(findingsMessages);
  const format = useFormat();
  const unknown = new Map<string, number>();
  for (const { number, params } of sets) {
    const count = params.filter(({ name, value }) => value === null && CHECKED.test(name)).length;
    if (count > 0) unknown.set(number, (unknown.get(number) ?? 0) + count);
  }
  return [...unknown].map(([regulation, count]) => (
    <Notice key={regulation} kind="info">
      {messages.unknownValues(regulation, format.number(count))}
    </Notice>
  ));
}
