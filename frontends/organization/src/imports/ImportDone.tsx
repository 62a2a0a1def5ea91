import { ButtonLink, Notice, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { ImportHeadFragment } from '../generated/graphql';
import { importMessages } from './importMessages';

/** What a table that has been applied did. */
export function ImportDone({ batch }: { batch: ImportHeadFragment }): ReactNode {
  const messages = useMessages(importMessages);
  const format = useFormat();
  const { applied } = batch.counts;
  return (
    <Notice kind="success" live title={messages.applied} actions={<ButtonLink to="/imports">{messages.again}</ButtonLink>}>
      {applied === 0 ? messages.nothing : messages.appliedText(format.number(applied))}
    </Notice>
  );
}
