import { ActDialog, Button, DayPicker, defineMessages, Section, useFormat, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { DecisionFields } from '../act/DecisionFields';
import { EMPTY_DECISION, isMissing, toDecisionInput } from '../act/DecisionState';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { DecisionLine } from '../decision/DecisionLine';
import { AssignCadreManagementDocument, EndCadreManagementDocument, type EndCadreManagementInput } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import type { LifeSectionProps } from './ExemptionSection';
import { LifeAct } from '../act/LifeAct';

const catalog = defineMessages(
  {
    title: 'Diện cấp ủy quản lý',
    none: 'Không thuộc diện quản lý riêng của cấp ủy nào vào ngày đang xem.',
    since: (day: string) => `từ ngày ${day}.`,
    assign: 'Đưa vào diện quản lý',
    assignTitle: (name: string) => `Diện cấp ủy quản lý: ${name}`,
    organization: 'Cấp ủy của tổ chức',
    from: 'Từ ngày',
    assigned: 'Đã ghi diện quản lý',
    end: 'Thôi diện quản lý',
    ended: 'Đã ghi thôi diện quản lý',
  },
  {
    title: 'Managed by a committee',
    none: 'No committee manages them on the day shown.',
    since: (day: string) => `since ${day}.`,
    assign: 'Assign',
    assignTitle: (name: string) => `Managed by: ${name}`,
    organization: 'Committee of',
    from: 'From',
    assigned: 'Recorded',
    end: 'End',
    ended: 'Recorded',
  },
);

/** Which committee manages the cadre on the day of the page: who rates and who disciplines follows from it. */
export function ManagedBySection({ member, onDone }: LifeSectionProps): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  const managed = member.person?.managedBy ?? null;
  const may = member.viewerCanManage && member.endedOn === null;
  return (
    <Section
      title={messages.title}
      actions={
        !may ? null : managed ? (
          <LifeAct<EndCadreManagementInput>
            act={messages.end}
            title={messages.end}
            done={messages.ended}
            document={EndCadreManagementDocument}
            decision="required"
            fields={[{ name: 'on', kind: 'day', label: messages.from, required: true }]}
            toInput={({ on = '' }, decision) => ({ id: managed.id, version: managed.version, on, decision: decision! })}
            onDone={onDone}
          />
        ) : (
          <AssignManagement member={member} onDone={onDone} />
        )
      }
    >
      {managed?.organization ? (
        <p>
          <OrganizationLink organization={managed.organization} /> {messages.since(format.day(managed.validFrom))}{' '}
          <DecisionLine decision={managed.decision} />
        </p>
      ) : (
        <p className="og-muted">{messages.none}</p>
      )}
    </Section>
  );
}

function AssignManagement({ member, onDone }: LifeSectionProps): ReactNode {
  const messages = useMessages(catalog);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [organization, setOrganization] = useState<{ id: string; printedName: string } | null>(null);
  const [from, setFrom] = useState(today);
  const [decision, setDecision] = useState(EMPTY_DECISION);
  const act = useAct(AssignCadreManagementDocument, messages.assigned);
  const submit = async (): Promise<void> => {
    setTried(true);
    const restsOn = toDecisionInput(decision);
    if (!organization || !restsOn || !member.person) return;
    if (!(await act.run({ personId: member.person.id, organizationId: organization.id, from, decision: restsOn }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.assign}</Button>
      {open ? (
        <ActDialog
          title={messages.assignTitle(member.fullName)}
          submit={messages.assign}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <OrganizationPicker
            label={messages.organization}
            required
            asOf={from}
            value={organization}
            onChange={setOrganization}
            error={tried && !organization ? textOf('REQUIRED') : act.errorOf('organizationId')}
          />
          <DayPicker label={messages.from} required value={from} onChange={setFrom} error={act.errorOf('from')} />
          <DecisionFields
            required
            value={decision}
            onChange={setDecision}
            errorOf={(path) => (tried && isMissing(decision, path) ? textOf('REQUIRED') : act.errorOf(path))}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
