import { Facts, useFormat, useMessages, type Fact } from '@capuy/web';
import type { ReactNode } from 'react';
import type { MemberQuery } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { genders, memberEnds } from '../terms/memberTerms';
import { memberMessages } from './memberMessages';

export function MemberFacts({ member }: { member: NonNullable<MemberQuery['member']> }): ReactNode {
  const messages = useMessages(memberMessages);
  const gender = useMessages(genders);
  const end = useMessages(memberEnds);
  const format = useFormat();
  const { organization, team, person, endedOn, endKind } = member;
  const facts: (Fact | null)[] = [
    { label: messages.branch, value: organization ? <OrganizationLink organization={organization} /> : null },
    team ? { label: messages.team, value: team.name } : null,
    { label: messages.admitted, value: format.day(member.admittedOn) },
    { label: messages.recognized, value: format.day(member.recognizedOn) },
    endedOn ? { label: messages.ended, value: `${format.day(endedOn)}${endKind ? ` (${end[endKind]})` : ''}` } : null,
    { label: messages.fileNumber, value: member.fileNumber },
    { label: messages.cardNumber, value: member.cardNumber },
    { label: messages.gender, value: gender[member.gender] },
    { label: messages.education, value: person?.education },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}
