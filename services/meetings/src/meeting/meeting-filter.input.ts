import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import { MeetingStatus } from './meeting-status.js';
import { MeetingType } from './meeting-type.js';

@InputType({ description: 'Which meetings; what is absent does not narrow.' })
export class MeetingFilter {
  @Field(() => ID, { description: 'Meetings of organizations that lay below this one on the day of the meeting, its own included.' })
  underId: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day, included.' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, included.' })
  to?: string | null;

  @Field(() => MeetingType, { nullable: true })
  type?: MeetingType | null;

  @Field(() => MeetingStatus, { nullable: true })
  status?: MeetingStatus | null;

  @Field(() => String, { nullable: true, description: 'Part of the title or the place; tone marks and case do not matter.' })
  search?: string | null;
}
