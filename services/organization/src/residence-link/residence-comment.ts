import { LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'The yearly comment of the committee where somebody lives (nhận xét của cấp ủy nơi cư trú): a code, never a text.',
  simpleResolvers: true,
})
export class ResidenceComment {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  year: number;

  @Field(() => LocalDate)
  commentedOn: string;

  @Field(() => String, { description: 'A code of `residenceCodes`, such as `GOOD`.' })
  outcomeCode: string;

  @Field(() => Int, { description: 'Goes up with each correction; send it back with one.' })
  version: number;
}
