import { Button, Dialog, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { operations } from '../terms/lineageTerms';
import { useDraft } from './DraftContext';
import { draftMessages } from './draftMessages';
import { operationHints } from './operationMessages';
import { OPERATION_KINDS } from './operationShape';

/** Chooses what is to happen next, each kind with a sentence on what it means. */
export function AddOperation(): ReactNode {
  const messages = useMessages(draftMessages);
  const names = useMessages(operations);
  const hints = useMessages(operationHints);
  const { state, dispatch } = useDraft();
  const [open, setOpen] = useState(false);
  const nextKey = `o${Math.max(0, ...state.operations.map(({ key }) => Number(key.slice(1)))) + 1}`;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{messages.add}</Button>
      <Dialog title={messages.addTitle} open={open} onClose={() => setOpen(false)}>
        <ul className="og-choices">
          {OPERATION_KINDS.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                className="og-choice"
                onClick={() => {
                  dispatch({ type: 'add', kind, key: nextKey });
                  setOpen(false);
                }}
              >
                <strong>{names[kind]}</strong>
                <span className="og-muted">{hints[kind]}</span>
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    </div>
  );
}
