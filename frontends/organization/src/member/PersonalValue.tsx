import { ActDialog, Button, defineMessages, formatPartialDate, NoteField, useErrorMessage, useMessages, useMutation } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { UnmaskPersonFieldDocument, type PersonalValueFragment, type PersonField } from '../generated/graphql';

const catalog = defineMessages(
  {
    show: 'Xem',
    showWhat: (what: string) => `Xem ${what}`,
    reason: 'Lý do xem',
    reasonHint: 'Ví dụ: đối chiếu hồ sơ chuyển sinh hoạt đảng',
  },
  {
    show: 'Show',
    showWhat: (what: string) => `Show: ${what}`,
    reason: 'Reason',
    reasonHint: 'For example: checking papers of a transfer',
  },
);

export interface PersonalValueProps {
  personId: string;
  field: PersonField;
  label: string;
  value: PersonalValueFragment;
}

/** One personal value; where it is masked, a button asks for the reason and shows it on this page only. */
export function PersonalValue({ personId, field, label, value }: PersonalValueProps): ReactNode {
  const messages = useMessages(catalog);
  const explain = useErrorMessage();
  const textOf = useFieldErrorText();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [{ fetching, error }, unmask] = useMutation(UnmaskPersonFieldDocument);
  const written = (text: string): string => (field === 'BIRTH_DATE' ? formatPartialDate(text) || text : text);
  const submit = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const { data } = await unmask({ input: { personId, field, reason: reason.trim() } });
    if (!data) return;
    setShown(data.unmaskPersonField.value ?? '–');
    setAsking(false);
  };
  if (shown !== null) return written(shown);
  if (!value.masked) return written(value.text);
  return (
    <>
      <span>{value.text}</span>{' '}
      <Button kind="quiet" size="compact-sm" aria-label={messages.showWhat(label.toLowerCase())} onClick={() => setAsking(true)}>
        {messages.show}
      </Button>
      {asking ? (
        <ActDialog
          title={messages.showWhat(label.toLowerCase())}
          submit={messages.show}
          busy={fetching}
          onSubmit={() => void submit()}
          onClose={() => setAsking(false)}
        >
          <NoteField
            label={messages.reason}
            hint={messages.reasonHint}
            required
            rows={3}
            value={reason}
            onChange={setReason}
            error={missing ? textOf('REQUIRED') : error ? explain(error) : undefined}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
