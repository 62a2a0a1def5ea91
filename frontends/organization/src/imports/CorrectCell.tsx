import { ActDialog, Button, Select, TextInput, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { CorrectImportRowDocument, type ImportHeadFragment, type ImportRowLineFragment } from '../generated/graphql';
import { importMessages } from './importMessages';

export interface CorrectCellProps {
  batch: ImportHeadFragment;
  row: ImportRowLineFragment;
  /** From 0; null: to be chosen. */
  column: number | null;
  onDone: () => void;
}

/** Another text for one cell of a row, without going back to the spreadsheet. */
export function CorrectCell({ batch, row, column, onDone }: CorrectCellProps): ReactNode {
  const messages = useMessages(importMessages);
  const known = batch.columns.filter(({ field }) => field !== null);
  const first = column ?? known[0]?.column ?? 0;
  const textOf = (index: number): string => (row.cells[index] === '=' ? '' : (row.cells[index] ?? ''));
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(first);
  const [text, setText] = useState(textOf(first));
  const { run, busy, refusal, errorOf } = useAct(CorrectImportRowDocument, messages.corrected);
  const choose = (index: number): void => {
    setAt(index);
    setText(textOf(index));
  };
  const submit = async (): Promise<void> => {
    if (!(await run({ id: batch.id, version: batch.version, number: row.number, column: at, text }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button
        size="compact-sm"
        kind="quiet"
        onClick={() => {
          choose(first);
          setOpen(true);
        }}
      >
        {messages.correct}
      </Button>
      {open ? (
        <ActDialog
          title={messages.correctTitle(row.number)}
          submit={messages.save}
          busy={busy}
          refusal={refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <Select
            label={messages.correctColumn}
            value={String(at)}
            onChange={(value) => choose(Number(value))}
            options={known.map(({ column: index, letter, title }) => ({
              value: String(index),
              label: messages.column(letter, title || messages.untitled),
            }))}
          />
          <TextInput
            label={messages.correctText}
            hint={messages.correctHint}
            value={text}
            onChange={setText}
            error={errorOf('text') ?? errorOf('column')}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
