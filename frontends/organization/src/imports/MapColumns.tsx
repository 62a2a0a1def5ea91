import { Button, Checkbox, Form, Section, Select, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { type ImportHeadFragment, MapImportColumnsDocument } from '../generated/graphql';
import { importMessages } from './importMessages';

export interface MapColumnsProps {
  batch: ImportHeadFragment;
  onDone: () => void;
  onClose?: () => void;
}

/** Says of each column what it means. What the headings gave away is proposed; a field is taken once. */
export function MapColumns({ batch, onDone, onClose }: MapColumnsProps): ReactNode {
  const messages = useMessages(importMessages);
  const [fields, setFields] = useState<readonly string[]>(() => batch.columns.map(({ field }) => field ?? ''));
  const [remember, setRemember] = useState(true);
  const { run, busy, errorOf } = useAct(MapImportColumnsDocument, messages.mapped);
  const choose = (column: number, field: string): void =>
    setFields((before) => before.map((now, index) => (index === column ? field : now === field ? '' : now)));
  const submit = async (): Promise<void> => {
    const columns = fields.flatMap((field, column) => (field === '' ? [] : [{ column, field }]));
    if (!(await run({ id: batch.id, version: batch.version, columns, remember }))) return;
    onClose?.();
    onDone();
  };
  const options = [
    { value: '', label: messages.ignore },
    ...batch.fields.map(({ name, title, required }) => ({ value: name, label: required ? `${title} (${messages.required})` : title })),
  ];
  return (
    <Section title={messages.mapTitle}>
      <p className="og-help">{messages.mapText}</p>
      <Form
        onSubmit={() => void submit()}
        actions={
          <Button kind="primary" type="submit" loading={busy}>
            {messages.map}
          </Button>
        }
      >
        <div className="og-import-map">
          {batch.columns.map(({ column, letter, title }) => (
            <Select
              key={column}
              label={messages.column(letter, title || messages.untitled)}
              value={fields[column] ?? ''}
              onChange={(field) => choose(column, field)}
              options={options}
              error={errorOf(`columns.${column}.field`)}
            />
          ))}
        </div>
        <Checkbox label={messages.remember} checked={remember} onChange={setRemember} error={errorOf('columns')} />
      </Form>
    </Section>
  );
}
