import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';

@ObjectType({
  simpleResolvers: true,
  description: "An organization's target of admissions for a year (chỉ tiêu kết nạp) beside what the rows say, its own and below.",
})
export class AdmissionTarget {
  @Field(() => Int)
  year: number;

  @Field(() => Int, { nullable: true, description: 'How many are to be admitted in the year. Null where none was set.' })
  target: number | null;

  @Field(() => Int, { description: 'On the way on the last day of the year, or today while it goes on.' })
  candidates: number;

  @Field(() => Int, { description: 'Admitted in the year in a branch below it, annulled ones left out.' })
  admitted: number;

  @Field(() => Int, { nullable: true, description: 'Goes up with each change; send it back with one. Null where none was set.' })
  version: number | null;

  organizationId: string;
}

@InputType({ description: 'What `setAdmissionTarget` needs.' })
export class SetAdmissionTargetInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => Int)
  year: number;

  @Field(() => Int)
  target: number;

  @Field(() => Int, { nullable: true, description: "The target's; absent where none was set." })
  version?: number | null;
}

@ObjectType({ description: 'What `setAdmissionTarget` answers.' })
export class AdmissionTargetPayload extends ChangedPayload {
  @Field(() => AdmissionTarget)
  target: AdmissionTarget;
}
