import { Facts, Section, Button, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { MergeSideRecordFragment } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { OrganizationLink } from '../links/OrganizationLink';
import { memberStatuses } from '../terms/memberTerms';
import { previewMessages } from './previewMessages';

export interface MergeSidesProps {
  surviving: MergeSideRecordFragment;
  losing: MergeSideRecordFragment;
  onSwap: () => void;
}

/** Both records side by side; one above the other on a narrow window. */
export function MergeSides({ surviving, losing, onSwap }: MergeSidesProps): ReactNode {
  const messages = useMessages(previewMessages);
  return (
    <Section title={messages.sides} actions={<Button onClick={onSwap}>{messages.swap}</Button>}>
      <div className="og-merge-sides">
        <Side title={messages.surviving} record={surviving} />
        <Side title={messages.losing} record={losing} />
      </div>
    </Section>
  );
}

function Side({ title, record: { person, member } }: { title: string; record: MergeSideRecordFragment }): ReactNode {
  const messages = useMessages(previewMessages);
  const statuses = useMessages(memberStatuses);
  const format = useFormat();
  const name = { label: messages.name, value: member ? <MemberLink member={member} /> : person?.fullName };
  const life = member
    ? [
        { label: messages.status, value: statuses[member.endedOn ? 'ENDED' : member.status] },
        { label: messages.organization, value: member.organization ? <OrganizationLink organization={member.organization} /> : '–' },
        { label: messages.file, value: member.fileNumber },
        { label: messages.card, value: member.cardNumber ?? '–' },
        { label: messages.admitted, value: format.day(member.admittedOn) },
        {
          label: messages.places,
          value: (
            <ul className="og-merge-places">
              {member.memberships.map(({ id, organization, validFrom, validTo }) => (
                <li key={id}>
                  {validTo
                    ? messages.placeUntil(organization?.printedName ?? '–', format.day(validFrom), format.day(validTo))
                    : messages.placeSince(organization?.printedName ?? '–', format.day(validFrom))}
                </li>
              ))}
            </ul>
          ),
        },
      ]
    : [{ label: messages.status, value: messages.notMember }];
  return (
    <div className="og-merge-side">
      <h3>{title}</h3>
      <Facts facts={[name, ...life]} />
    </div>
  );
}
