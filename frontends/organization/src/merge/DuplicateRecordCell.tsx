import { useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { DuplicateRecordFragment } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { OrganizationLink } from '../links/OrganizationLink';
import { mergeMessages } from './mergeMessages';

/** One record of a pair: enough to tell the two apart. */
export function DuplicateRecordCell({ record: { person, member } }: { record: DuplicateRecordFragment }): ReactNode {
  const messages = useMessages(mergeMessages);
  const format = useFormat();
  if (!member) {
    return (
      <>
        {person?.fullName}
        <div className="og-muted">{messages.notMember}</div>
      </>
    );
  }
  return (
    <>
      <MemberLink member={member} />
      {member.organization ? (
        <div>
          <OrganizationLink organization={member.organization} />
        </div>
      ) : null}
      <div className="og-muted">
        {messages.fileNumber(member.fileNumber)}. {messages.admitted(format.day(member.admittedOn))}
      </div>
    </>
  );
}
