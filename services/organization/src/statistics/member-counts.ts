import { LocalDate } from '@capuy/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How many members of one kind (số đảng viên theo một nhóm).', simpleResolvers: true })
export class MemberCount {
  @Field(() => String, { description: 'A code, or the text as it is recorded; empty where nothing is.' })
  code: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'How many members in a band of years (nhóm tuổi, nhóm tuổi đảng).', simpleResolvers: true })
export class MemberBand {
  @Field(() => Int, { description: 'The least years of the band.' })
  from: number;

  @Field(() => Int, { nullable: true, description: 'The most years of the band. Null for the last one, which has no end.' })
  to: number | null;

  @Field(() => Int)
  count: number;
}

@ObjectType({
  description: 'Members by ethnicity (dân tộc), P2: in full by role; for others in cells of at least five, for one day of the year.',
  simpleResolvers: true,
})
export class EthnicityCounts {
  @Field(() => LocalDate, { description: 'The day counted: the one asked for, or for whom no role lets read it the first of the year.' })
  day: string;

  @Field(() => Boolean, { description: 'Whether every cell is told.' })
  whole: boolean;

  @Field(() => [MemberCount])
  cells: MemberCount[];

  @Field(() => Int, { description: 'Members of the small cells together; 0 where there are none.' })
  other: number;
}

@ObjectType({
  description: 'Members who counted below an organization on a day, by what they are (cơ cấu đảng viên), from the facts themselves.',
  simpleResolvers: true,
})
export class MemberCountTable {
  @Field(() => LocalDate)
  day: string;

  @Field(() => Int)
  total: number;

  @Field(() => [MemberCount])
  byStatus: MemberCount[];

  @Field(() => [MemberCount])
  byGender: MemberCount[];

  @Field(() => [MemberBand], { description: 'By age, counted by the year of birth.' })
  byAge: MemberBand[];

  @Field(() => [MemberBand], { description: 'By whole years in the Party.' })
  byPartyAge: MemberBand[];

  @Field(() => [MemberCount], { description: 'By education as it is recorded.' })
  byEducation: MemberCount[];

  @Field(() => [MemberCount], { description: 'By the type of the base organization; empty code: below none.' })
  byBaseType: MemberCount[];

  @Field(() => [MemberCount], { description: 'By the reporting sector of the base organization.' })
  bySector: MemberCount[];

  @Field(() => [MemberCount], { description: 'By the kind of branch.' })
  byBranchKind: MemberCount[];

  @Field(() => EthnicityCounts, { nullable: true, description: 'Null where nothing may be told without telling of somebody.' })
  byEthnicity: EthnicityCounts | null;
}
