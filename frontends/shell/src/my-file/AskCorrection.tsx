import { Button, Dialog, Form, Notice, Select, TextArea, useErrorMessage, useMessages, useMutation, useToast } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { RequestCorrectionDocument, type PersonalSectionPartsFragment } from '../generated/graphql';
import { myFileMessages } from './myFileMessages';

/** Says what is wrong in a section and what is right; the office that keeps the file answers. */
export function AskCorrection({ section, onDone }: { section: PersonalSectionPartsFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(myFileMessages);
  const explain = useErrorMessage();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [rightText, setRightText] = useState('');
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
    if ((await send({ input })).error) return;
    toast({ message: messages.sent });
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" kind="quiet" onClick={() => setOpen(true)}>
        {messages.correct}
      </Button>
      {open ? (
        <Dialog title={messages.correctTitle(section.title)} open onClose={() => setOpen(false)}>
          <Form
            onSubmit={() => void submit()}
            actions={
              <>
                <Button onClick={() => setOpen(false)}>{messages.cancel}</Button>
                <Button kind="primary" type="submit" loading={fetching}>
                  {messages.send}
                </Button>
              </>
            }
          >
            {error ? (
              <Notice kind="error" live>
                {explain(error)}
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
            <TextArea label={messages.right} hint={messages.rightHint} required value={rightText} onChange={setRightText} />
          </Form>
        </Dialog>
      ) : null}
    </>
  );
}
