import { Button, Dialog, QueryView, useFormat, useMessages, useQuery } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { ResidenceCommentsDocument, type ResidenceLineFragment } from '../generated/graphql';
import { termOf, type Terms } from '../terms/Terms';
import { residenceMessages } from './residenceMessages';

export interface ReadCommentsProps {
  link: ResidenceLineFragment;
  outcomes: Terms;
}

/** What the committee where somebody lives said of them, year by year. It is read only when asked for: the audit keeps who did. */
export function ReadComments({ link, outcomes }: ReadCommentsProps): ReactNode {
  const messages = useMessages(residenceMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {messages.readComments}
      </Button>
      {open ? (
        <Dialog title={messages.commentsOf(link.personName)} open onClose={() => setOpen(false)}>
          <Comments id={link.id} outcomes={outcomes} />
        </Dialog>
      ) : null}
    </>
  );
}

function Comments({ id, outcomes }: { id: string; outcomes: Terms }): ReactNode {
  const messages = useMessages(residenceMessages);
  const format = useFormat();
  const [query, retry] = useQuery({ query: ResidenceCommentsDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <QueryView
      query={query}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
      isEmpty={(data) => (data.residenceLink?.comments ?? []).length === 0}
      empty={<p>{messages.commentsNone}</p>}
    >
      {(data) => (
        <ul>
          {(data.residenceLink?.comments ?? []).map(({ id: commentId, year, outcomeCode, commentedOn }) => (
            <li key={commentId}>{messages.commentLine(String(year), termOf(outcomes, outcomeCode), format.day(commentedOn))}</li>
          ))}
        </ul>
      )}
    </QueryView>
  );
}
