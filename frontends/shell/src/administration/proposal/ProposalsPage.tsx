import {
  Empty,
  Filters,
  getRouteApi,
  Page,
  PagedTable,
  PageHeader,
  Section,
  Select,
  useFormat,
  useMessages,
  usePagedQuery,
  type DataColumn,
  type Format,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { GrantProposalListDocument, type GrantProposalLineFragment } from '../../generated/graphql';
import { useRoleName } from '../../terms/useRoleName';
import { ProposalActs } from './ProposalActs';
import { proposalMessages } from './proposalMessages';
import { PROPOSAL_STATUSES, proposalSearch } from './proposalSearch';

const route = getRouteApi('/administration/proposals');

/** Roles that wait for a second administrator, and how earlier ones were settled. */
export function ProposalsPage(): ReactNode {
  const messages = useMessages(proposalMessages);
  const roleName = useRoleName();
  const format = useFormat();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const paged = usePagedQuery({
    query: GrantProposalListDocument,
    variables: { statuses: status ? [status] : null },
    connection: (data) => data.grantProposals,
  });
  return (
    <Page>
      <PageHeader title={messages.title} summary={messages.summary} />
      <Filters label={messages.list}>
        <Select
          label={messages.status}
          value={status ?? ''}
          placeholder={messages.any}
          onChange={(value) => void navigate({ replace: true, search: proposalSearch({ status: value }) })}
          options={PROPOSAL_STATUSES.map((value) => ({ value, label: messages[value] }))}
        />
      </Filters>
      <Section title={messages.list}>
        <PagedTable
          paged={paged}
          caption={messages.list}
          columns={columnsOf({ messages, roleName, format, onDone: paged.retry })}
          csvName="de-nghi-giao-vai-tro"
          empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
        />
      </Section>
    </Page>
  );
}

interface Words {
  messages: (typeof proposalMessages)['vi'];
  roleName: (role: string) => string;
  format: Format;
  onDone: () => void;
}

function columnsOf({ messages, roleName, format, onDone }: Words): DataColumn<GrantProposalLineFragment>[] {
  const what = ({ role, organization }: GrantProposalLineFragment): string => `${roleName(role)}, ${organization?.printedName ?? '–'}`;
  const period = ({ validFrom, validTo }: GrantProposalLineFragment): string => messages.fromTo(format.day(validFrom), format.day(validTo));
  const proposed = ({ proposedByName, proposedOn }: GrantProposalLineFragment): string =>
    messages.by(proposedByName, format.day(proposedOn));
  const state = ({ status, expiresOn, settledByName, settledOn, reason }: GrantProposalLineFragment): string => {
    if (status === 'PROPOSED') return `${messages.PROPOSED}. ${messages.waits(format.day(expiresOn))}`;
    const by = settledByName && settledOn ? `. ${messages.settled(settledByName, format.day(settledOn))}` : '';
    return `${messages[status]}${by}${reason ? `. ${reason}` : ''}`;
  };
  return [
    { id: 'account', header: messages.account, cell: ({ accountName }) => accountName, value: ({ accountName }) => accountName },
    { id: 'what', header: messages.role, cell: what, value: what },
    { id: 'basis', header: messages.basis, cell: ({ basis }) => basis, value: ({ basis }) => basis },
    { id: 'period', header: messages.period, cell: period, value: period },
    { id: 'proposed', header: messages.proposed, cell: proposed, value: proposed },
    { id: 'state', header: messages.status, cell: state, value: state },
    { id: 'acts', header: messages.acts, cell: (proposal) => <ProposalActs proposal={proposal} onDone={onDone} /> },
  ];
}
