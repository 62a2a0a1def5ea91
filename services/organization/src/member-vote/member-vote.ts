import { LocalDate } from '@capuy/subgraph';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum VoteStep {
  BRANCH = 'BRANCH',
  PROPOSING = 'PROPOSING',
  DECIDING = 'DECIDING',
}
registerEnumType(VoteStep, {
  name: 'VoteStep',
  description: 'Chi bộ đề nghị, cấp ủy ở giữa đề nghị, cấp ủy có thẩm quyền quyết định.',
});

@ObjectType({
  simpleResolvers: true,
  description: 'A vote on an admission or a recognition (biểu quyết): its base and how many were in favor. Nobody is told who voted how.',
})
export class MemberVote {
  @Field(() => ID)
  id: string;

  @Field(() => VoteStep)
  step: VoteStep;

  @Field(() => LocalDate)
  heldOn: string;

  @Field(() => Int, { description: 'Mẫu số: how many were entitled to vote, those who were absent among them.' })
  base: number;

  @Field(() => Int)
  inFavor: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The part of the base that the rule of that day asks. Null where its value is not known.',
  })
  threshold: number | null;

  @Field(() => Boolean, { description: 'Whether more than the threshold is asked, not just as much.' })
  thresholdOver: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Where the threshold stands: article and regulation. Null where no regulation sets one.',
  })
  basis: string | null;

  @Field(() => Boolean, { description: 'Whether it reached the threshold; true where none is known.' })
  passed: boolean;

  organizationId: string;
  subjectId: string;
}

@InputType({ description: 'A vote as the minutes state it.' })
export class MemberVoteInput {
  @Field(() => LocalDate)
  heldOn: string;

  @Field(() => Int, { description: 'Mẫu số: how many were entitled to vote, those who were absent among them.' })
  base: number;

  @Field(() => Int)
  inFavor: number;
}
