import { ActDialog, DayPicker, NoteField, RadioGroup, Select, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { DeclareValueDocument, type DeclaredIndicator, type DeclaredKind } from '../generated/graphql';
import { localityActMessages } from './localityActMessages';

export interface DeclareValueProps {
  organizationId: string;
  onDone: () => void;
  onClose: () => void;
}

/** A baseline or target as a report states it; the counted figures never come from it. */
export function DeclareValue({ organizationId, onDone, onClose }: DeclareValueProps): ReactNode {
  const messages = useMessages(localityActMessages);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [indicator, setIndicator] = useState<DeclaredIndicator>('LOCALITY_HEAD_IS_MEMBER');
  const [kind, setKind] = useState<DeclaredKind>('BASELINE');
  const [day, setDay] = useState(today);
  const [value, setValue] = useState('');
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(DeclareValueDocument, messages.declared);
  // A decimal comma, as it is written here, or a point.
  const number = /^\d{1,3}([.,]\d{1,2})?$/.test(value.trim()) ? Number(value.trim().replace(',', '.')) : null;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (number === null || source.trim() === '') return;
    if (await act.run({ organizationId, indicator, kind, day, value: number, source: source.trim() })) onDone();
  };
  return (
    <ActDialog
      title={messages.declare}
      submit={messages.save}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Select
        label={messages.indicator}
        required
        value={indicator}
        onChange={(code) => setIndicator(code === 'LOCALITY_SECRETARY_IS_HEAD' ? code : 'LOCALITY_HEAD_IS_MEMBER')}
        options={[
          { value: 'LOCALITY_HEAD_IS_MEMBER', label: messages.headIsMember },
          { value: 'LOCALITY_SECRETARY_IS_HEAD', label: messages.secretaryIsHead },
        ]}
      />
      <RadioGroup
        label={messages.which}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'BASELINE', label: messages.baseline },
          { value: 'TARGET', label: messages.target },
        ]}
      />
      <div className="og-row">
        <DayPicker label={messages.day} required value={day} onChange={setDay} error={act.errorOf('day')} />
        <TextInput
          label={messages.value}
          required
          value={value}
          onChange={setValue}
          error={tried && number === null ? textOf('REQUIRED') : act.errorOf('value')}
        />
      </div>
      <NoteField
        label={messages.source2}
        required
        value={source}
        onChange={setSource}
        error={tried && source.trim() === '' ? textOf('REQUIRED') : act.errorOf('source')}
      />
    </ActDialog>
  );
}
