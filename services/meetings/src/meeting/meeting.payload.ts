import { Field, ObjectType } from 'type-graphql';
import { Meeting } from './meeting.entity.js';

@ObjectType({ description: 'A meeting that was just registered.' })
export class RegisterMeetingPayload {
  @Field(() => Meeting)
  meeting: Meeting;
}

@ObjectType({ description: 'A meeting with its new time.' })
export class PostponeMeetingPayload {
  @Field(() => Meeting)
  meeting: Meeting;
}

@ObjectType({ description: 'A meeting that will not be held.' })
export class CancelMeetingPayload {
  @Field(() => Meeting)
  meeting: Meeting;
}
