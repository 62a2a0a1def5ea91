import { ActDialog, Button, DayPicker, NoteField, Notice, Select, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { GiveGrantDocument, ProposeGrantDocument, type AccountDetailsQuery, type GivenRole } from '../../generated/graphql';
import { useRoleName } from '../../terms/useRoleName';
import { fieldErrors } from '../act/fieldErrors';
import { OrganizationPicker, type PickedOrganization } from '../act/OrganizationPicker';
import { useAct } from '../act/useAct';
import { giveMessages } from './giveMessages';

export interface GiveRoleProps {
  account: { id: string; displayName: string };
  roles: AccountDetailsQuery['givenRoles'];
  /** What is on the form from the start: a role that ended with its organization. */
  start?: { role: GivenRole; basis: string; organization: PickedOrganization | null; replacesId: string };
  onDone: () => void;
}

/** Gives a role at once, or proposes it where a second administrator must consent: the server says which. */
export function GiveRole({ account, roles, start, onDone }: GiveRoleProps): ReactNode {
  const messages = useMessages(giveMessages);
  const texts = useMessages(fieldErrors);
  const roleName = useRoleName();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState<GivenRole | ''>(start?.role ?? '');
  const [organization, setOrganization] = useState<PickedOrganization | null>(start?.organization ?? null);
  const [basis, setBasis] = useState(start?.basis ?? '');
  const [validTo, setValidTo] = useState('');
  const [tried, setTried] = useState(false);
  const give = useAct(GiveGrantDocument, messages.given);
  const propose = useAct(ProposeGrantDocument, messages.proposed);
  const needsConsent = roles.some((one) => one.role === role && one.needsConsent);
  const act = needsConsent ? propose : give;
  const send = async (): Promise<void> => {
    setTried(true);
    if (role === '' || !organization || basis.trim() === '' || validTo === '') return;
    const input = { accountId: account.id, role, organizationId: organization.id, basis: basis.trim(), validTo };
    const done = needsConsent ? await propose.run({ ...input, replacesId: start?.replacesId ?? null }) : await give.run(input);
    if (!done) return;
    setOpen(false);
    onDone();
  };
  const required = (missing: boolean, path: string): string | undefined => (tried && missing ? texts.REQUIRED : act.errorOf(path));
  return (
    <>
      <Button kind={start ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
        {start ? messages.again : messages.open}
      </Button>
      {open ? (
        <ActDialog
          title={messages.title(account.displayName)}
          submit={needsConsent ? messages.propose : messages.give}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void send()}
          onClose={() => setOpen(false)}
        >
          <Select
            label={messages.role}
            required
            value={role}
            placeholder={messages.choose}
            onChange={setRole}
            options={roles.map((one) => ({ value: one.role, label: roleName(one.role) }))}
            error={required(role === '', 'role')}
          />
          {needsConsent ? <Notice kind="info">{messages.needsConsent}</Notice> : null}
          <OrganizationPicker
            label={messages.at}
            required
            value={organization}
            onChange={setOrganization}
            error={required(!organization, 'organizationId')}
          />
          <NoteField
            label={messages.basis}
            hint={messages.basisHint}
            required
            value={basis}
            onChange={setBasis}
            error={required(basis.trim() === '', 'basis')}
          />
          <DayPicker
            label={messages.until}
            required
            min={today}
            value={validTo}
            onChange={setValidTo}
            error={required(validTo === '', 'validTo')}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
