import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { MemberVoteInput, VoteStep } from '../member-vote/member-vote.js';
import { Member } from '../member/member.js';

@InputType({ description: 'What `voteOnRecognition` needs.' })
export class VoteOnRecognitionInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Int)
  version: number;

  @Field(() => VoteStep)
  step: VoteStep;

  @Field(() => ID, { nullable: true, description: 'The committee that votes; absent where the branch does.' })
  organizationId?: string | null;

  @Field(() => MemberVoteInput)
  vote: MemberVoteInput;
}

@ObjectType({ description: 'What `voteOnRecognition` answers.' })
export class VoteOnRecognitionPayload extends ChangedPayload {
  @Field(() => Member, { nullable: true, description: 'Null where it cannot be read just now.' })
  member: Member | null;

  @Field(() => [String], {
    description:
      'What should be looked at: VOTE_BELOW_THRESHOLD (nothing advanced), THRESHOLD_UNKNOWN, REPORT_TO_SUPERIOR (the ballot failed as often as the rule allows: the superior decides), BEFORE_PROBATION_ENDS.',
  })
  warnings: string[];
}
