import { TextLink } from '@capuy/web';
import type { ReactNode } from 'react';

/** A member's name, leading to their page. */
export function MemberLink({ member }: { member: { id: string; fullName: string } }): ReactNode {
  return (
    <TextLink to="/members/$memberId" params={{ memberId: member.id }} search={(before) => ({ asOf: before.asOf })}>
      {member.fullName}
    </TextLink>
  );
}
