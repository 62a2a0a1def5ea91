import { ActDialog, Button, DayPicker, defineMessages, Notice, Select, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DecisionFields } from '../act/DecisionFields';
import { EMPTY_DECISION, isHalfWritten, isMissing, toDecisionInput } from '../act/DecisionState';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { EndPartyLifeDocument, type MemberEndKind } from '../generated/graphql';
import { memberEnds } from '../terms/memberTerms';

const catalog = defineMessages(
  {
    open: 'Thôi là đảng viên',
    title: (name: string) => `Thôi là đảng viên: ${name}`,
    submit: 'Ghi nhận',
    kind: 'Hình thức',
    choose: 'Chọn',
    on: 'Từ ngày',
    onHint: 'Ngày đầu tiên không còn là đảng viên; nếu từ trần thì là ngày hôm sau.',
    warning: 'Sinh hoạt đảng, tổ đảng, các chức vụ trong Đảng và quyền truy cập kèm theo đều kết thúc. Hồ sơ được giữ lại.',
    card: 'Ngày thu hồi thẻ (nếu đã thu)',
    done: 'Đã ghi nhận',
  },
  {
    open: 'End membership',
    title: (name: string) => `End of membership: ${name}`,
    submit: 'Record',
    kind: 'How',
    choose: 'Choose',
    on: 'From',
    onHint: 'The first day they are no longer a member; for a death, the day after.',
    warning: 'Memberships, Party team, Party posts and the access that follows from them end. The record is kept.',
    card: 'Day the card came back (if it did)',
    done: 'Recorded',
  },
);

const KINDS: readonly MemberEndKind[] = ['STRIKE_OFF', 'EXPULSION', 'WITHDRAWAL', 'DEATH', 'ADMISSION_ANNULLED'];

export interface EndPartyLifeProps {
  member: { id: string; version: number; fullName: string };
  onDone: () => void;
}

/** A Party life ends: how, since when, and by which decision. */
export function EndPartyLife({ member, onDone }: EndPartyLifeProps): ReactNode {
  const messages = useMessages(catalog);
  const kinds = useMessages(memberEnds);
  const textOf = useFieldErrorText();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<MemberEndKind | null>(null);
  const [on, setOn] = useState('');
  const [cardReturnedOn, setCardReturnedOn] = useState('');
  const [decision, setDecision] = useState(EMPTY_DECISION);
  const [tried, setTried] = useState(false);
  const act = useAct(EndPartyLifeDocument, messages.done);
  const needed = kind !== 'DEATH';
  const submit = async (): Promise<void> => {
    setTried(true);
    const restsOn = toDecisionInput(decision);
    if (!kind || on === '' || (needed ? !restsOn : isHalfWritten(decision))) return;
    const done = await act.run({
      memberId: member.id,
      version: member.version,
      kind,
      on,
      decision: restsOn,
      cardReturnedOn: cardReturnedOn || null,
    });
    if (!done) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {messages.open}
      </Button>
      {open ? (
        <ActDialog
          title={messages.title(member.fullName)}
          submit={messages.submit}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <Notice kind="warning">{messages.warning}</Notice>
          <Select
            label={messages.kind}
            required
            value={kind ?? ''}
            placeholder={messages.choose}
            error={tried && !kind ? textOf('REQUIRED') : act.errorOf('kind')}
            onChange={(code) => setKind(KINDS.find((one) => one === code) ?? null)}
            options={KINDS.map((code) => ({ value: code, label: kinds[code] }))}
          />
          <DayPicker
            label={messages.on}
            required
            value={on}
            onChange={setOn}
            error={tried && on === '' ? textOf('REQUIRED') : act.errorOf('on')}
          />
          <p className="og-help">{messages.onHint}</p>
          <DayPicker label={messages.card} value={cardReturnedOn} onChange={setCardReturnedOn} error={act.errorOf('cardReturnedOn')} />
          <DecisionFields
            required={needed}
            value={decision}
            onChange={setDecision}
            errorOf={(path) => (tried && needed && isMissing(decision, path) ? textOf('REQUIRED') : act.errorOf(path))}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
