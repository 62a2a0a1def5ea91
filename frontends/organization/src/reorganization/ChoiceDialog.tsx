import { Button, Dialog, RadioGroup, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import type { ChoiceLineFragment } from '../generated/graphql';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { choiceMessages } from './choiceMessages';

export interface ChoiceDialogProps {
  /** null: closed. */
  choice: ChoiceLineFragment | null;
  effectiveOn: string;
  onClose: () => void;
  onChoose: (choiceId: string, toId: string) => void;
}

/** One subject's place: among the successors where there are any, else any organization. */
export function ChoiceDialog({ choice, effectiveOn, onClose, onChoose }: ChoiceDialogProps): ReactNode {
  const messages = useMessages(choiceMessages);
  const [chosen, setChosen] = useState<{ id: string; printedName: string } | null>(null);
  const close = (): void => {
    setChosen(null);
    onClose();
  };
  const places = choice?.places ?? [];
  const toId = chosen?.id ?? choice?.chosenId ?? choice?.defaultId ?? null;
  return (
    <Dialog
      title={messages.chooseFor(choice?.subjectName ?? '')}
      open={choice !== null}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{messages.cancel}</Button>
          <Button
            kind="primary"
            disabled={toId === null}
            onClick={() => {
              if (choice && toId) onChoose(choice.id, toId);
              setChosen(null);
            }}
          >
            {messages.apply}
          </Button>
        </>
      }
    >
      {places.length > 0 ? (
        <RadioGroup
          label={messages.to}
          value={toId ?? ''}
          onChange={(id) => setChosen({ id, printedName: places.find((place) => place.organizationId === id)?.name ?? '' })}
          options={places.map(({ organizationId, name }) => ({ value: organizationId, label: name }))}
        />
      ) : (
        <OrganizationPicker label={messages.pick} asOf={effectiveOn} value={chosen} onChange={setChosen} />
      )}
    </Dialog>
  );
}
