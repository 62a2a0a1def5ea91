import { ActDialog, useActingFor, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { EnterContestDocument } from '../generated/graphql';
import { NO_PERSON, toPersonChoice } from '../person-choice/PersonChoice';
import { PersonChoiceFields } from '../person-choice/PersonChoiceFields';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { contestMessages } from './contestMessages';

export interface EnterContestProps {
  contest: { id: string; startsOn: string };
  onDone: () => void;
  onClose: () => void;
}

/** Enters a person that a committee sends; it stays open for the next one of the same committee. */
export function EnterContest({ contest, onDone, onClose }: EnterContestProps): ReactNode {
  const messages = useMessages(contestMessages);
  const textOf = useFieldErrorText();
  const { actingFor } = useActingFor();
  const [person, setPerson] = useState(NO_PERSON);
  const [sender, setSender] = useState<{ id: string; printedName: string } | null>(null);
  const [tried, setTried] = useState(false);
  const act = useAct(EnterContestDocument, messages.entered);
  const submit = async (): Promise<void> => {
    setTried(true);
    const chosen = toPersonChoice(person);
    if (!chosen || !sender || !(await act.run({ id: contest.id, entries: [{ person: chosen, organizationId: sender.id }] }))) return;
    setTried(false);
    setPerson(NO_PERSON);
    onDone();
  };
  return (
    <ActDialog
      title={messages.enter}
      submit={messages.enter}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <OrganizationPicker
        label={messages.sender}
        required
        asOf={contest.startsOn}
        value={sender}
        onChange={setSender}
        error={tried && !sender ? textOf('REQUIRED') : undefined}
      />
      <PersonChoiceFields
        value={person}
        onChange={setPerson}
        underId={actingFor?.organizationId ?? ''}
        tried={tried}
        errorOf={(path) => act.errorOf(`entries.0.${path}`)}
      />
    </ActDialog>
  );
}
