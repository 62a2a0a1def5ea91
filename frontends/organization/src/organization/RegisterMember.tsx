import { ActDialog, Button, DayPicker, Select, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { useOnBehalf, type OnBehalfMay } from '../act/useOnBehalf';
import { RegisterMemberDocument, type Gender } from '../generated/graphql';
import { genders } from '../terms/memberTerms';
import { registerMessages } from './registerMessages';

const EMPTY = { fullName: '', birthDate: '', fileNumber: '', cardNumber: '', admittedOn: '', recognizedOn: '', memberSince: '', phone: '' };

type Field = keyof typeof EMPTY;

const REQUIRED: ReadonlySet<Field> = new Set(['fullName', 'birthDate', 'fileNumber', 'admittedOn']);

/** A new member of a branch: person, Party life and first membership in one act. */
export function RegisterMember({
  organizationId,
  may,
  onDone,
}: {
  organizationId: string;
  may: OnBehalfMay;
  onDone: () => void;
}): ReactNode {
  const messages = useMessages(registerMessages);
  const genderTerms = useMessages(genders);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [fields, setFields] = useState(EMPTY);
  const [gender, setGender] = useState<Gender>('FEMALE');
  const [tried, setTried] = useState(false);
  const act = useAct(RegisterMemberDocument, messages.done);
  const behalf = useOnBehalf(organizationId, may, act.errorOf);
  const put = (field: Field) => (value: string) => setFields((before) => ({ ...before, [field]: value }));
  const errorOf = (field: Field): string | undefined =>
    tried && REQUIRED.has(field) && fields[field].trim() === '' ? textOf('REQUIRED') : act.errorOf(field);
  const field = (name: Field): { value: string; onChange: (value: string) => void; error: string | undefined; required: boolean } => ({
    value: fields[name],
    onChange: put(name),
    error: errorOf(name),
    required: REQUIRED.has(name),
  });
  const submit = async (): Promise<void> => {
    setTried(true);
    if ([...REQUIRED].some((name) => fields[name].trim() === '')) return;
    const { fullName, birthDate, fileNumber, admittedOn, cardNumber, recognizedOn, memberSince, phone } = fields;
    const optional = {
      cardNumber: cardNumber.trim() || null,
      recognizedOn: recognizedOn || null,
      memberSince: memberSince || null,
      phone: phone.trim() || null,
    };
    const entered = await behalf.prepare();
    if (!entered) return;
    if (
      !(await act.run({ ...entered, organizationId, fullName, gender, birthDate, fileNumber: fileNumber.trim(), admittedOn, ...optional }))
    )
      return;
    setOpen(false);
    setFields(EMPTY);
    setTried(false);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.open}</Button>
      {open ? (
        <ActDialog
          title={messages.title}
          submit={messages.save}
          busy={act.busy || behalf.busy}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <TextInput label={messages.fullName} {...field('fullName')} />
          <div className="og-row">
            <Select
              label={messages.gender}
              value={gender}
              onChange={setGender}
              options={(['FEMALE', 'MALE'] as const).map((value) => ({ value, label: genderTerms[value] }))}
            />
            <DayPicker label={messages.birthDate} max={today} {...field('birthDate')} />
          </div>
          <div className="og-row">
            <TextInput label={messages.fileNumber} {...field('fileNumber')} />
            <TextInput label={messages.cardNumber} {...field('cardNumber')} />
          </div>
          <div className="og-row">
            <DayPicker label={messages.admittedOn} max={today} {...field('admittedOn')} />
            <DayPicker label={messages.recognizedOn} max={today} {...field('recognizedOn')} />
          </div>
          <DayPicker label={`${messages.since} (${messages.sinceHint.toLowerCase()})`} {...field('memberSince')} />
          <TextInput label={messages.phone} inputMode="tel" {...field('phone')} />
          {behalf.fields}
        </ActDialog>
      ) : null}
    </>
  );
}
