import { ActDialog, useActingFor, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { EnrolInTrainingDocument } from '../generated/graphql';
import { NO_PERSON, toPersonChoice } from '../person-choice/PersonChoice';
import { PersonChoiceFields } from '../person-choice/PersonChoiceFields';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { trainingMessages } from './trainingMessages';

export interface EnrolDialogProps {
  classId: string;
  onDone: () => void;
  onClose: () => void;
}

/** Puts a person on the list of a class; it stays open for the next one. */
export function EnrolDialog({ classId, onDone, onClose }: EnrolDialogProps): ReactNode {
  const messages = useMessages(trainingMessages);
  const today = useToday();
  const { actingFor } = useActingFor();
  const [person, setPerson] = useState(NO_PERSON);
  const [sender, setSender] = useState<{ id: string; printedName: string } | null>(null);
  const [tried, setTried] = useState(false);
  const act = useAct(EnrolInTrainingDocument, messages.enrolled2);
  const submit = async (): Promise<void> => {
    setTried(true);
    const chosen = toPersonChoice(person);
    if (!chosen || !(await act.run({ id: classId, persons: [{ person: chosen, organizationId: sender?.id ?? null }] }))) return;
    setTried(false);
    setPerson({ ...NO_PERSON, isNew: person.isNew });
    onDone();
  };
  return (
    <ActDialog
      title={messages.enrol}
      submit={messages.enrol}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PersonChoiceFields
        value={person}
        onChange={setPerson}
        underId={actingFor?.organizationId ?? ''}
        tried={tried}
        errorOf={(path) => act.errorOf(`persons.0.${path}`)}
      />
      <OrganizationPicker label={messages.sender} asOf={today} value={sender} onChange={setSender} />
    </ActDialog>
  );
}
