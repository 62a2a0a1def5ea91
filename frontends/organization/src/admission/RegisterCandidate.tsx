import { ActDialog, Button, DayPicker, Notice, RadioGroup, Select, TextInput, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { RegisterCandidateDocument, type Gender, type PickedMemberFragment, type PickedNonMemberFragment } from '../generated/graphql';
import { optionsOf } from '../member-list/optionsOf';
import { MemberPicker } from '../picker/MemberPicker';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { NonMemberPicker } from '../picker/NonMemberPicker';
import { genders } from '../terms/memberTerms';
import { registerCandidateMessages } from './registerMessages';

const BRANCHES = ['BASE_BRANCH', 'SUBORDINATE_BRANCH'];
const EMPTY = { fullName: '', birthDate: '', phone: '' };

export interface RegisterCandidateProps {
  /** Branches below this organization are offered. */
  underId: string;
  /** A former member on the way back; absent: somebody new. */
  person?: { id: string; fullName: string };
  onDone: (candidateId: string) => void;
}

/** Puts somebody on the way into the Party, in a branch, with a member who helps. */
export function RegisterCandidate({ underId, person, onDone }: RegisterCandidateProps): ReactNode {
  const messages = useMessages(registerCandidateMessages);
  const genderTerms = useMessages(genders);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [branch, setBranch] = useState<{ id: string; printedName: string } | null>(null);
  const [known, setKnown] = useState(false);
  const [found, setFound] = useState<PickedNonMemberFragment | null>(null);
  const [fields, setFields] = useState(EMPTY);
  const [gender, setGender] = useState<Gender>('FEMALE');
  const [registeredOn, setRegisteredOn] = useState(today);
  const [helper, setHelper] = useState<PickedMemberFragment | null>(null);
  const [tried, setTried] = useState(false);
  const act = useAct(RegisterCandidateDocument, messages.done);
  const needed = (missing: boolean, path: string): string | undefined => (tried && missing ? textOf('REQUIRED') : act.errorOf(path));
  const submit = async (): Promise<void> => {
    setTried(true);
    const personId = person?.id ?? (known ? found?.id : undefined);
    const unnamed = person || known ? !personId : fields.fullName.trim() === '' || fields.birthDate === '';
    if (!branch || unnamed) return;
    const { fullName, birthDate, phone } = fields;
    const who = personId ? { personId } : { person: { fullName, gender, birthDate, phone: phone.trim() || null } };
    const answer = await act.ask({ branchId: branch.id, registeredOn, helperIds: helper ? [helper.id] : [], ...who });
    const id = answer?.registerCandidate.candidate?.id;
    if (!id) return;
    setOpen(false);
    onDone(id);
  };
  const refused = act.errorOf('personId');
  return (
    <>
      <Button kind={person ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
        {person ? messages.openAgain : messages.open}
      </Button>
      {open ? (
        <ActDialog
          title={person ? messages.titleAgain(person.fullName) : messages.title}
          submit={person ? messages.openAgain : messages.open}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <Notice kind="info">{person ? messages.againText : messages.notStored}</Notice>
          {refused ? (
            <Notice kind="error" live>
              {refused}
            </Notice>
          ) : null}
          <OrganizationPicker
            label={messages.branch}
            required
            asOf={registeredOn}
            underId={underId}
            typeCodes={BRANCHES}
            value={branch}
            onChange={setBranch}
            error={needed(!branch, 'branchId')}
          />
          {person ? null : (
            <RadioGroup
              label={messages.who}
              value={known ? 'known' : 'new'}
              onChange={(value) => setKnown(value === 'known')}
              options={[
                { value: 'new', label: messages.newPerson },
                { value: 'known', label: messages.knownPerson },
              ]}
            />
          )}
          {!person && known ? (
            <NonMemberPicker label={messages.person} value={found} onChange={setFound} error={needed(!found, 'personId')} />
          ) : null}
          {person || known ? null : (
            <>
              <TextInput
                label={messages.fullName}
                required
                value={fields.fullName}
                onChange={(fullName) => setFields({ ...fields, fullName })}
                error={needed(fields.fullName.trim() === '', 'person.fullName')}
              />
              <div className="og-row">
                <Select label={messages.gender} value={gender} onChange={setGender} options={optionsOf(genderTerms)} />
                <DayPicker
                  label={messages.birthDate}
                  required
                  max={today}
                  value={fields.birthDate}
                  onChange={(birthDate) => setFields({ ...fields, birthDate })}
                  error={needed(fields.birthDate === '', 'person.birthDate')}
                />
              </div>
              <TextInput
                label={messages.phone}
                inputMode="tel"
                value={fields.phone}
                onChange={(phone) => setFields({ ...fields, phone })}
              />
            </>
          )}
          <DayPicker
            label={messages.on}
            required
            max={today}
            value={registeredOn}
            onChange={setRegisteredOn}
            error={act.errorOf('registeredOn')}
          />
          {branch ? (
            <MemberPicker
              label={messages.helper}
              underId={branch.id}
              required={false}
              asOf={registeredOn}
              value={helper}
              onChange={setHelper}
              error={act.errorOf('helperIds')}
            />
          ) : null}
        </ActDialog>
      ) : null}
    </>
  );
}
