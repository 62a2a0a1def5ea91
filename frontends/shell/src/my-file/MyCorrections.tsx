import { Button, DownloadLink, Facts, Section, useErrorMessage, useFormat, useMessages, useMutation, useToast } from '@capuy/web';
import type { ReactNode } from 'react';
import { type MyCorrectionFragment, WithdrawCorrectionDocument } from '../generated/graphql';
import { AddProof } from './AddProof';
import { myFileMessages } from './myFileMessages';

/** What the service takes for one request. */
const MAX_PROOFS = 5;

/** What the member asked to be put right, and what the office answered. */
export function MyCorrections({ requests, onDone }: { requests: readonly MyCorrectionFragment[]; onDone: () => void }): ReactNode {
  const messages = useMessages(myFileMessages);
  const format = useFormat();
  const toast = useToast();
  const explain = useErrorMessage();
  const [{ fetching }, send] = useMutation(WithdrawCorrectionDocument);
  const withdraw = async ({ id, version }: MyCorrectionFragment): Promise<void> => {
    const { error } = await send({ input: { id, version } });
    toast(error ? { kind: 'error', message: explain(error) } : { message: messages.withdrawn });
    if (!error) onDone();
  };
  if (requests.length === 0) return null;
  return (
    <Section title={messages.requests}>
      <ol className="sh-records">
        {requests.map((request) => (
          <li key={request.id}>
            <Facts
              facts={[
                { label: messages.about, value: request.about },
                { label: messages.right, value: request.rightText },
                { label: messages.asked, value: format.day(request.askedOn) },
                { label: messages.due, value: request.dueOn ? format.day(request.dueOn) : messages.noTerm },
                { label: messages.state, value: `${messages[request.status]} ${format.day(request.settledOn)}`.trim() },
                ...(request.answer ? [{ label: messages.answer, value: request.answer }] : []),
              ]}
            />
            {request.proofs.map(({ id }, n) => (
              <DownloadLink key={id} kind="quiet" href={`/files/organization/my-file/proofs/${id}`}>
                {messages.proofNumber(n + 1)}
              </DownloadLink>
            ))}
            {request.viewerCanWithdraw && request.proofs.length < MAX_PROOFS ? <AddProof requestId={request.id} onDone={onDone} /> : null}
            {request.viewerCanWithdraw ? (
              <Button size="compact-sm" kind="quiet" loading={fetching} onClick={() => void withdraw(request)}>
                {messages.withdraw}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
