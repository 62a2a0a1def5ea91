import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum GrantProposalStatus {
  PROPOSED = 'PROPOSED',
  CONSENTED = 'CONSENTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}
registerEnumType(GrantProposalStatus, {
  name: 'GrantProposalStatus',
  description: 'Chờ người thứ hai đồng ý, đã đồng ý, không đồng ý, đã rút, quá hạn.',
});

@ObjectType({
  description: 'A role that opens personal data, proposed by one administrator and waiting for another (đề nghị giao quyền).',
  simpleResolvers: true,
})
export class GrantProposal {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Code of the role.' })
  role: string;

  @Field(() => GrantProposalStatus)
  status: GrantProposalStatus;

  @Field(() => String, { description: 'What it rests on: a decision, a request.' })
  basis: string;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => LocalDate, { description: 'The first day the role would no longer hold.' })
  validTo: string;

  @Field(() => String, { description: 'Name of the account that the role is for.' })
  accountName: string;

  @Field(() => String, { description: 'Name of the administrator who proposed.' })
  proposedByName: string;

  @Field(() => LocalDate)
  proposedOn: string;

  @Field(() => LocalDate, { description: 'The first day on which nobody can consent any more.' })
  expiresOn: string;

  @Field(() => String, { nullable: true, description: 'Name of whoever consented, refused or withdrew. Null while it waits.' })
  settledByName: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Null while it waits.' })
  settledOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused. Null where it was not.' })
  reason: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => Boolean, { description: 'Whether the viewer is the second person: neither who proposed nor whom it is for.' })
  viewerCanConsent: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer proposed it and it still waits.' })
  viewerCanWithdraw: boolean;
}

export const GrantProposalConnection = connectionOf(() => GrantProposal, 'GrantProposal');
