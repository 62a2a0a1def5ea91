import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { GrantSource } from '../account/account.js';

export enum ReachVia {
  SUBTREE = 'SUBTREE',
  LINEAGE = 'LINEAGE',
}
registerEnumType(ReachVia, {
  name: 'ReachVia',
  description: 'Vì ở dưới tổ chức giữ quyền, hoặc vì là tổ chức tiền thân của nơi ở dưới đó.',
});

@InputType({ description: 'Whose view of an organization is asked for.' })
export class WhoCanSeeFilter {
  @Field(() => ID)
  organizationId: string;

  @Field(() => LocalDate, { nullable: true, description: 'Default today.' })
  asOf?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name of the account.' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a role.' })
  role?: string | null;
}

@ObjectType({
  description: 'An account that reaches an organization, and the grant by which it does (ai xem được, vì sao).',
  simpleResolvers: true,
})
export class Seer {
  @Field(() => ID, { description: 'The grant.' })
  id: string;

  @Field(() => String)
  displayName: string;

  @Field(() => String, { description: 'Code of the role.' })
  role: string;

  @Field(() => GrantSource)
  source: GrantSource;

  @Field(() => String, { description: 'What it rests on: the basis given, or the position it follows from.' })
  basis: string;

  @Field(() => ReachVia)
  via: ReachVia;

  @Field(() => Boolean, { description: 'Whether it counts only in a session that proved a second factor.' })
  secondFactor: boolean;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day it no longer holds. Null while none is set.' })
  validTo: string | null;

  @Field(() => [String], { description: 'How sensitive the data are that the role opens there, as codes of field classes.' })
  classes: string[];
}

export const SeerConnection = connectionOf(() => Seer, 'Seer');
