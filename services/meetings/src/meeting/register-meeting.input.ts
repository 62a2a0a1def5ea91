import { Classification, DateTime } from '@capuy/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import { MeetingType } from './meeting-type.js';

@InputType({ description: 'A meeting to be registered.' })
export class RegisterMeetingInput {
  @Field(() => ID, { description: 'Whose meeting it is: below a role of the viewer.' })
  organizationId: string;

  @Field(() => MeetingType)
  type: MeetingType;

  @Field(() => DateTime)
  startsAt: Date;

  @Field(() => String, { description: 'At most 300 characters.' })
  place: string;

  @Field(() => String, { description: 'At most 300 characters.' })
  title: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who chairs: somebody with a post or a membership in the organization on that day. Null: not settled yet.',
  })
  chairPersonId?: string | null;

  @Field(() => Classification, { defaultValue: Classification.ORDINARY, description: 'Anything above ORDINARY is refused.' })
  classification: Classification;
}
