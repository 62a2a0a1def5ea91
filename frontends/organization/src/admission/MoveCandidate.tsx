import { Notice, useActingFor, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { MoveCandidateDocument } from '../generated/graphql';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { StepDialog, type StepOf } from './StepDialog';
import { actMessages } from './stepMessages';

const BRANCHES = ['BASE_BRANCH', 'SUBORDINATE_BRANCH'];

/** Another branch goes on with them. */
export function MoveCandidate(props: StepOf): ReactNode {
  const messages = useMessages(actMessages);
  const { actingFor } = useActingFor();
  const [branch, setBranch] = useState<{ id: string; printedName: string } | null>(null);
  return (
    <StepDialog
      {...props}
      act={messages.move}
      kind="quiet"
      document={MoveCandidateDocument}
      input={() => (branch ? { branchId: branch.id } : null)}
    >
      {(errorOf) => (
        <>
          <Notice kind="info">{messages.moveText}</Notice>
          <OrganizationPicker
            label={messages.moveTo}
            required
            asOf={null}
            {...(actingFor ? { underId: actingFor.organizationId } : {})}
            typeCodes={BRANCHES}
            value={branch}
            onChange={setBranch}
            error={errorOf('branchId', !branch)}
          />
        </>
      )}
    </StepDialog>
  );
}
