import { Button, ConfirmDialog, Notice, useErrorMessage, useMessages, useMutation, useToast } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { UndoMergeDocument, type MergeLineFragment } from '../generated/graphql';
import { termOf } from '../terms/Terms';
import { attachmentKinds, mergeMessages } from './mergeMessages';

/** Makes two records of one again; where something was changed since, it says what. */
export function UndoMerge({ merge, onDone }: { merge: MergeLineFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(mergeMessages);
  const kinds = useMessages(attachmentKinds);
  const explain = useErrorMessage();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [{ fetching, error }, undo] = useMutation(UndoMergeDocument);
  const changed = error?.graphQLErrors
    .map(({ extensions }) => (extensions['params'] as { changed?: string } | undefined)?.changed)
    .find((tables) => tables !== undefined);
  const why = changed
    ? messages.changedSince(
        changed
          .split(' ')
          .map((table) => termOf(kinds, table))
          .join(', '),
      )
    : error
      ? explain(error)
      : null;
  const confirm = async (): Promise<void> => {
    const answer = await undo({ input: { id: merge.id } });
    if (answer.error) return;
    toast({ message: messages.undoDone });
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" onClick={() => setOpen(true)}>
        {messages.undo}
      </Button>
      <ConfirmDialog
        title={messages.undoTitle}
        open={open}
        confirmLabel={messages.undo}
        busy={fetching}
        onConfirm={() => void confirm()}
        onCancel={() => setOpen(false)}
      >
        <p>{messages.undoText(merge.losingName)}</p>
        {why ? (
          <Notice kind="error" live>
            {why}
          </Notice>
        ) : null}
      </ConfirmDialog>
    </>
  );
}
