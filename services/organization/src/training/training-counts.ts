import { Field, Int, ObjectType } from 'type-graphql';
import { CountByCode } from '../statistics/organization-counts.js';

@ObjectType({
  description: 'Training by organizers below an organization (số lớp, lượt và người): attendances and persons are two numbers.',
  simpleResolvers: true,
})
export class TrainingCounts {
  @Field(() => Int, { description: 'Classes that were not cancelled.' })
  classes: number;

  @Field(() => Int)
  sessions: number;

  @Field(() => Int, { description: 'Persons at sessions, each session counted (lượt).' })
  attendances: number;

  @Field(() => Int, { description: 'Persons who were at a session at least, each counted once over all classes.' })
  persons: number;

  @Field(() => [CountByCode], { description: 'Attendances by kind of class; only kinds that occur.' })
  attendancesByKind: CountByCode[];
}
