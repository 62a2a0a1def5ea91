import { ActDialog, DayPicker, useActingFor, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { ChangeLocalityDocument, type PickedLocalityFragment } from '../generated/graphql';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { localityActMessages } from './localityActMessages';
import { BRANCH_TYPES } from './LocalityResults';

export interface ChangeBranchProps {
  locality: PickedLocalityFragment;
  onDone: () => void;
  onClose: () => void;
}

/** Which branch serves a locality from a day on. */
export function ChangeBranch({ locality, onDone, onClose }: ChangeBranchProps): ReactNode {
  const messages = useMessages(localityActMessages);
  const today = useToday();
  const { actingFor } = useActingFor();
  const [branch, setBranch] = useState<{ id: string; printedName: string } | null>(locality.branch ?? null);
  const [on, setOn] = useState(today);
  const act = useAct(ChangeLocalityDocument, messages.changed);
  const submit = async (): Promise<void> => {
    if (await act.run({ id: locality.id, version: locality.version, on, branchId: branch?.id ?? null })) onDone();
  };
  return (
    <ActDialog
      title={messages.changeBranch}
      submit={messages.save}
      busy={act.busy}
      refusal={act.refusal}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <OrganizationPicker
        label={messages.branch}
        asOf={on}
        underId={actingFor?.organizationId ?? locality.organization?.id ?? ''}
        typeCodes={BRANCH_TYPES}
        value={branch}
        onChange={setBranch}
        error={act.errorOf('branchId')}
      />
      <DayPicker label={messages.from} required value={on} onChange={setOn} error={act.errorOf('on')} />
    </ActDialog>
  );
}
