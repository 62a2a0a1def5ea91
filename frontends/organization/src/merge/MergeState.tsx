import { useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { MergeLineFragment } from '../generated/graphql';
import { mergeMessages } from './mergeMessages';
import { UndoMerge } from './UndoMerge';

/** Whether a merge can be undone, and until when. */
export function MergeState({ merge, onDone }: { merge: MergeLineFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(mergeMessages);
  const format = useFormat();
  if (merge.undoneOn) return messages.undone(format.day(merge.undoneOn));
  if (merge.daysLeft === 0) return messages.final;
  return (
    <div className="og-acts">
      <span>{messages.daysLeft(format.number(merge.daysLeft))}</span>
      {merge.viewerCanUndo ? <UndoMerge merge={merge} onDone={onDone} /> : null}
    </div>
  );
}
