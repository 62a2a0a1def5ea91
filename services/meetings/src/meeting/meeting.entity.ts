import { Classification, connectionOf, DateTime, LocalDate, Partner } from '@capuy/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { MeetingStatus } from './meeting-status.js';
import { MeetingType } from './meeting-type.js';

/** A row of meetings.meeting, with the columns that were asked for. Its constraints stand in the migration. */
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A meeting (cuộc họp, buổi sinh hoạt) of one Party organization, registered in its calendar.',
  simpleResolvers: true,
})
export class Meeting {
  @Partner()
  @Field(() => ID)
  id: string;

  @Partner()
  @Field(() => MeetingType)
  type: MeetingType;

  @Partner()
  @Field(() => MeetingStatus)
  status: MeetingStatus;

  @Partner()
  @Field(() => DateTime)
  startsAt: Date;

  @Partner()
  @Field(() => LocalDate, { description: 'The day it starts on in Vietnam. Names, places and posts are those of this day.' })
  day: string;

  @Partner()
  @Field(() => String, { description: 'Where it is held.' })
  place: string;

  @Partner()
  @Field(() => String, { description: 'What it is about; the topic of a thematic meeting.' })
  title: string;

  @Field(() => Classification)
  classification: Classification;

  @Field(() => String, { nullable: true, description: 'Why it was postponed last. Null where it never was.' })
  postponeReason: string | null;

  @Partner()
  @Field(() => String, { nullable: true, description: 'Why it was cancelled. Null unless it was.' })
  cancelReason: string | null;

  @Field(() => Int, { description: 'Pass it when changing: a stale one is CONFLICT.' })
  version: number;

  @Field(() => DateTime, { description: 'When it was registered.' })
  createdAt: Date;

  @Field(() => Boolean, { description: 'Whether the viewer may postpone it now.' })
  viewerCanPostpone: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may cancel it now.' })
  viewerCanCancel: boolean;

  organizationId: string;

  chairPersonId: string | null;
}

@ObjectType({ description: 'A page of meetings.' })
export class MeetingConnection extends connectionOf(() => Meeting, 'Meeting') {}
