import { ActDialog, Button, Checkbox, DayPicker, defineMessages, Notice, Select, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { SendMemberDocument, type MembershipKind } from '../generated/graphql';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { membershipKinds } from '../terms/memberTerms';

const catalog = defineMessages(
  {
    open: 'Giới thiệu đi nơi khác',
    title: (name: string) => `Giới thiệu chuyển sinh hoạt: ${name}`,
    submit: 'Gửi giấy giới thiệu',
    kind: 'Hình thức',
    to: 'Nơi nhận (chi bộ hoặc đảng bộ)',
    letter: 'Số giấy giới thiệu',
    on: 'Ngày giới thiệu',
    until: 'Dự kiến đến ngày',
    study: 'Đi học (được sinh hoạt tạm thời lâu hơn)',
    text: 'Đảng viên vẫn thuộc chi bộ hiện nay cho đến khi nơi nhận tiếp nhận.',
    done: 'Đã gửi giấy giới thiệu',
  },
  {
    open: 'Send elsewhere',
    title: (name: string) => `Letter of introduction: ${name}`,
    submit: 'Send the letter',
    kind: 'Kind',
    to: 'Received by (a branch or a committee)',
    letter: 'Number of the letter',
    on: 'Day of the letter',
    until: 'Planned until',
    study: 'For study (may last longer)',
    text: 'The member belongs to the present branch until the other end takes them in.',
    done: 'Letter sent',
  },
);

export interface SendMemberProps {
  member: { id: string; version: number; fullName: string };
  onDone: () => void;
}

/** Sends a member to an organization anywhere in the country, for good or for a stay. */
export function SendMember({ member, onDone }: SendMemberProps): ReactNode {
  const messages = useMessages(catalog);
  const kinds = useMessages(membershipKinds);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<MembershipKind>('PERMANENT');
  const [to, setTo] = useState<{ id: string; printedName: string } | null>(null);
  const [letterNumber, setLetterNumber] = useState('');
  const [sentOn, setSentOn] = useState(today);
  const [stayUntil, setStayUntil] = useState('');
  const [forStudy, setForStudy] = useState(false);
  const [tried, setTried] = useState(false);
  const act = useAct(SendMemberDocument, messages.done);
  const temporary = kind === 'TEMPORARY';
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!to || letterNumber.trim() === '' || (temporary && stayUntil === '')) return;
    const { id, version } = member;
    const done = await act.run({
      memberId: id,
      version,
      kind,
      toId: to.id,
      letterNumber: letterNumber.trim(),
      sentOn,
      stayUntil: temporary ? stayUntil : null,
      forStudy: temporary && forStudy,
    });
    if (!done) return;
    setOpen(false);
    onDone();
  };
  const required = (missing: boolean, path: string): string | undefined => (tried && missing ? textOf('REQUIRED') : act.errorOf(path));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.open}</Button>
      {open ? (
        <ActDialog
          title={messages.title(member.fullName)}
          submit={messages.submit}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <Notice kind="info">{messages.text}</Notice>
          <Select
            label={messages.kind}
            required
            value={kind}
            onChange={(value) => setKind(value === 'TEMPORARY' ? 'TEMPORARY' : 'PERMANENT')}
            options={(['PERMANENT', 'TEMPORARY'] as const).map((value) => ({ value, label: kinds[value] }))}
          />
          <OrganizationPicker label={messages.to} required asOf={sentOn} value={to} onChange={setTo} error={required(!to, 'toId')} />
          <TextInput
            label={messages.letter}
            required
            value={letterNumber}
            onChange={setLetterNumber}
            error={required(letterNumber.trim() === '', 'letterNumber')}
          />
          <DayPicker label={messages.on} required value={sentOn} onChange={setSentOn} error={act.errorOf('sentOn')} />
          {temporary ? (
            <>
              <DayPicker
                label={messages.until}
                required
                value={stayUntil}
                onChange={setStayUntil}
                error={required(stayUntil === '', 'stayUntil')}
              />
              <Checkbox label={messages.study} checked={forStudy} onChange={setForStudy} />
            </>
          ) : null}
        </ActDialog>
      ) : null}
    </>
  );
}
