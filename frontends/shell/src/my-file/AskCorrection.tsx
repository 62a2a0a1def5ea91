import { Button, Dialog, Form, NoteField, Notice, Select, useErrorMessage, useMessages, useMutation, useToast } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { RequestCorrectionDocument, type PersonalSectionPartsFragment } from '../generated/graphql';
import { myFileMessages } from './myFileMessages';
import { useProof } from './useProof';

/** Says what is wrong in a section and what is right; the office that keeps the file answers. */
export function AskCorrection({ section, onDone }: { section: PersonalSectionPartsFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(myFileMessages);
  const explain = useErrorMessage();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [rightText, setRightText] = useState('');
  const [sentId, setSentId] = useState<string | null>(null);
  const proof = useProof();
  const [{ fetching, error }, send] = useMutation(RequestCorrectionDocument);
  const values = section.records.flatMap(({ id, values: all }) =>
    all.map((value) => ({ ...value, recordId: id, key: `${id} ${value.code}` })),
  );
  const submit = async (): Promise<void> => {
    const value = values.find(({ key }) => key === chosen);
    const about = value ? `${section.title}. ${value.label}: ${value.text}` : section.title;
    const input = {
      section: section.code,
      recordId: value?.recordId ?? null,
      field: value?.code ?? null,
      about: about.slice(0, 300),
      rightText,
    };
    // A paper without a word on its secrecy holds the request back, not the other way round.
    if (proof.file && !proof.require()) return;
    const id = sentId ?? (await send({ input })).data?.requestCorrection.id;
    if (!id) return;
    setSentId(id);
    if (proof.file && !(await proof.sendTo(id))) return;
    toast({ message: messages.sent });
    setOpen(false);
    onDone();
  };
  const close = (): void => {
    setOpen(false);
    if (sentId) onDone();
  };
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {messages.correct}
      </Button>
      {open ? (
        <Dialog title={messages.correctTitle(section.title)} open onClose={close}>
          <Form
            onSubmit={() => void submit()}
            actions={
              <>
                <Button onClick={close}>{messages.cancel}</Button>
                <Button kind="primary" type="submit" loading={fetching || proof.busy}>
                  {sentId ? messages.sendProof : messages.send}
                </Button>
              </>
            }
          >
            {error ? (
              <Notice kind="error" live>
                {explain(error)}
              </Notice>
            ) : null}
            {sentId ? (
              <Notice kind="warning" live>
                {messages.proofLater}
              </Notice>
            ) : null}
            <Select
              label={messages.field}
              value={chosen}
              onChange={setChosen}
              options={[
                { value: '', label: messages.whole },
                ...values.map(({ key, label, text }) => ({ value: key, label: `${label}: ${text}` })),
              ]}
            />
            <NoteField label={messages.right} hint={messages.rightHint} required value={rightText} onChange={setRightText} />
            {proof.fields}
          </Form>
        </Dialog>
      ) : null}
    </>
  );
}
