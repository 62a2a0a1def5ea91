import { Field, Int, ObjectType } from 'type-graphql';
import { Partner } from '@capuy/subgraph';

@ObjectType({ description: 'How many of one code (số đếm).', simpleResolvers: true })
export class CountByCode {
  @Partner()
  @Field(() => String)
  code: string;

  @Partner()
  @Field(() => String, { description: 'In Vietnamese.' })
  name: string;

  @Partner()
  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'Members on a day, by status (số đảng viên).', simpleResolvers: true })
export class MemberCounts {
  @Field(() => Int, { description: 'Đảng viên chính thức.' })
  full: number;

  @Field(() => Int, { description: 'Đảng viên dự bị.' })
  probationary: number;

  @Field(() => Int)
  total: number;
}

@ObjectType({ description: 'Totals entered by hand for closed organizations (army, police, border) (số tổng hợp).', simpleResolvers: true })
export class ClosedTotals {
  @Field(() => Int)
  members: number;

  @Field(() => Int)
  baseOrganizations: number;

  @Field(() => Int)
  branches: number;
}

@ObjectType({
  description: 'Counts of what was below an organization on a day, from the facts themselves (số liệu tổ chức đảng).',
  simpleResolvers: true,
})
export class OrganizationCounts {
  @Partner()
  @Field(() => [CountByCode], { description: 'Organizations below it by type.' })
  byType: CountByCode[];

  @Partner()
  @Field(() => [CountByCode], { description: 'Base organizations below it by reporting sector.' })
  bySector: CountByCode[];

  @Partner()
  @Field(() => [CountByCode], { description: 'Branches below it by kind.' })
  byBranchKind: CountByCode[];

  @Partner()
  @Field(() => Int, { description: 'Party teams in branches below it.' })
  teams: number;

  @Field(() => MemberCounts, {
    nullable: true,
    description: "Members below it. Null where the organization is outside the reader's reach.",
  })
  members: MemberCounts | null;

  @Field(() => ClosedTotals, {
    nullable: true,
    description:
      'Of the organization itself where it is closed, and of closed ones below it; not part of `members`. Null where none is recorded.',
  })
  closed: ClosedTotals | null;
}
