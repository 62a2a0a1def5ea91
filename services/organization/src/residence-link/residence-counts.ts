import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CountByCode } from '../statistics/organization-counts.js';

@ObjectType({ description: 'Residence links of one end on a day (số người giữ mối liên hệ nơi cư trú).', simpleResolvers: true })
export class ResidenceSide {
  @Field(() => Int, { description: 'Linked: introduced, whether received, excused or neither yet.' })
  linked: number;

  @Field(() => Int, { description: 'Introduced and not received yet.' })
  waiting: number;

  @Field(() => Int)
  received: number;

  @Field(() => Int, { description: 'Introduced, but excused from taking part.' })
  excused: number;

  @Field(() => Int, { description: 'Recorded as not introduced.' })
  notIntroduced: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Linked, in percent of linked and not introduced: of these rows only. Null where there are none.',
  })
  introducedPercent: number | null;
}

@ObjectType({ description: 'Yearly comments on people living here (nhận xét hằng năm).', simpleResolvers: true })
export class ResidenceComments {
  @Field(() => Int)
  year: number;

  @Field(() => Int, { description: 'Links received by the end of the year, or the day asked about, and not excused.' })
  due: number;

  @Field(() => Int, { description: 'Of these, with a comment of the year.' })
  commented: number;

  @Field(() => Int, { description: 'Of these, without one.' })
  missing: number;

  @Field(() => [CountByCode], {
    nullable: true,
    description: 'What they say, by code. Null for whoever may not read comments where any of these counts is below 5.',
  })
  outcomes: CountByCode[] | null;
}

@ObjectType({
  description:
    'Counts of residence links below an organization on a day (số liệu mối liên hệ nơi cư trú). They stand beside the count of members and are no part of it: no ratio is made of the two.',
  simpleResolvers: true,
})
export class ResidenceCounts {
  @Field(() => ResidenceSide, { description: 'People who live here and work elsewhere.' })
  livingHere: ResidenceSide;

  @Field(() => ResidenceSide, { description: 'Our people who live elsewhere.' })
  workingHere: ResidenceSide;

  @Field(() => ResidenceComments)
  comments: ResidenceComments;
}
