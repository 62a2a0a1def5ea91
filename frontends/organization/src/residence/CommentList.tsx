import { Button, DayPicker, useFormat, useMessages, useToday } from '@capuy/web';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { CommentResidenceLinksDocument, type ResidenceLineFragment } from '../generated/graphql';
import type { Terms } from '../terms/Terms';
import { residenceMessages } from './residenceMessages';

export interface CommentListProps {
  year: number;
  rows: readonly ResidenceLineFragment[];
  outcomes: Terms;
  onDone: () => void;
}

/**
 * The comments of a list with the keyboard: a digit grades the present row and goes to the next. Nothing is written before
 * it is saved, all at once.
 */
export function CommentList({ year, rows, outcomes, onDone }: CommentListProps): ReactNode {
  const messages = useMessages(residenceMessages);
  const format = useFormat();
  const today = useToday();
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [on, setOn] = useState(today);
  const act = useAct(CommentResidenceLinksDocument, messages.saved);
  const codes = Object.keys(outcomes);
  const comments = rows.flatMap(({ id }) => (chosen[id] ? [{ linkId: id, outcomeCode: chosen[id] }] : []));
  const go = (index: number): void => {
    const row = list.current?.children[index];
    const at = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector<HTMLInputElement>('input');
    at?.focus();
  };
  const onKey = (event: KeyboardEvent, index: number, id: string): void => {
    const code = codes[Number(event.key) - 1];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!code && step === 0) return;
    event.preventDefault();
    if (code) setChosen((before) => ({ ...before, [id]: code }));
    go(index + (code ? 1 : step));
  };
  const save = async (): Promise<void> => {
    if (!(await act.run({ year, on, comments }))) return;
    setChosen({});
    onDone();
  };
  const [first] = codes;
  return (
    <div className="og-stack-tight">
      <p className="og-help">{messages.keys}</p>
      <div className="og-acts">
        {first ? (
          <Button kind="quiet" onClick={() => setChosen(Object.fromEntries(rows.map(({ id }) => [id, first])))}>
            {messages.allGood(outcomes[first] ?? first)}
          </Button>
        ) : null}
      </div>
      <ol ref={list} className="og-entry">
        {rows.map(({ id, personName, from, fromName }, index) => (
          <li key={id}>
            <fieldset onKeyDown={(event) => onKey(event, index, id)}>
              <legend>
                <strong>{personName}</strong> <span className="og-muted">{from?.printedName ?? fromName}</span>
              </legend>
              <span className="og-entry-choices">
                {codes.map((code, at) => (
                  <label key={code}>
                    <input
                      type="radio"
                      name={`comment ${id}`}
                      aria-label={`${messages.outcomeOf(personName)}: ${outcomes[code] ?? code}`}
                      checked={chosen[id] === code}
                      onChange={() => setChosen((before) => ({ ...before, [id]: code }))}
                    />
                    <span>
                      <kbd>{at + 1}</kbd> {outcomes[code]}
                    </span>
                  </label>
                ))}
              </span>
            </fieldset>
          </li>
        ))}
      </ol>
      <div className="og-row">
        <DayPicker label={messages.commentedOn} required value={on} onChange={setOn} error={act.errorOf('on')} />
      </div>
      <div>
        <Button kind="primary" disabled={comments.length === 0} loading={act.busy} onClick={() => void save()}>
          {messages.saveComments(format.number(comments.length))}
        </Button>
      </div>
    </div>
  );
}
