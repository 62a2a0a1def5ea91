import { defineMessages, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { DecisionLineFragment } from '../generated/graphql';

const catalog = defineMessages(
  { line: (number: string, issuer: string, day: string) => `Số ${number} của ${issuer}, ngày ${day}`, none: 'Không ghi quyết định' },
  { line: (number: string, issuer: string, day: string) => `No. ${number} of ${issuer}, ${day}`, none: 'No decision recorded' },
);

/** A decision as papers cite it: number, issuer, day. */
export function DecisionLine({ decision }: { decision: DecisionLineFragment | null | undefined }): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  if (!decision) return <span className="og-muted">{messages.none}</span>;
  return messages.line(decision.number, decision.issuerName, format.day(decision.signedOn));
}
