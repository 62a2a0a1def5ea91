import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';

export enum CorrectionStatus {
  OPEN = 'OPEN',
  WITHDRAWN = 'WITHDRAWN',
  ACCEPTED = 'ACCEPTED',
  PARTLY = 'PARTLY',
  REFUSED = 'REFUSED',
}
registerEnumType(CorrectionStatus, {
  name: 'CorrectionStatus',
  description: 'How a request for a correction stands: chờ trả lời, đã rút, đã sửa, sửa một phần, không sửa.',
});

@ObjectType({
  description: 'A page that proves what is right (giấy tờ kèm theo): `GET /files/organization/corrections/proofs/{id}`.',
  simpleResolvers: true,
})
export class CorrectionProof {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'By what its bytes are: image/jpeg, image/png or application/pdf.' })
  mediaType: string;
}

@ObjectType({
  description: "What a person says is wrong in their file (đề nghị sửa hồ sơ), with the office's answer.",
  simpleResolvers: true,
})
export class CorrectionRequest {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The person whose file it is.' })
  personId: string;

  @Field(() => String, { nullable: true, description: 'Their name. Null where the record is gone.' })
  personName: string | null;

  @Field(() => String, { description: 'What it is about, in the words that the person saw.' })
  about: string;

  @Field(() => String, { description: 'What is right, in their words. P2.' })
  rightText: string;

  @Field(() => [CorrectionProof], { description: 'Pages that prove it, in the order they were sent; at most five.' })
  proofs: CorrectionProof[];

  @Field(() => CorrectionStatus)
  status: CorrectionStatus;

  @Field(() => LocalDate)
  askedOn: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day for the answer. Null where the time that the regulation sets is not known here.',
  })
  dueOn: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What sets the time: article, regulation and issuer; only its number while its time has not been entered. Null where none is in force.',
  })
  dueBasis: string | null;

  @Field(() => Boolean, { description: 'Whether it waits past that day.' })
  late: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'When it was answered or withdrawn. Null while it waits.' })
  settledOn: string | null;

  @Field(() => String, { nullable: true, description: 'What was done, or why not. Null without an answer.' })
  answer: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => Boolean, { description: 'Whether the viewer may take it back.' })
  viewerCanWithdraw: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may answer it.' })
  viewerCanAnswer: boolean;
}

@InputType({
  description: 'What `requestCorrection` needs. Not to be written: family or political history, religion, the opinions of anyone.',
})
export class RequestCorrectionInput {
  @Field(() => String, { description: "The section's code." })
  section: string;

  @Field(() => ID, { nullable: true, description: 'The record; none where something is missing.' })
  recordId?: string | null;

  @Field(() => String, { nullable: true, description: "The field's code; none for the whole record." })
  field?: string | null;

  @Field(() => String, { description: 'The same in the words that the person saw.' })
  about: string;

  @Field(() => String, { description: 'What is right; at most 1,000 characters.' })
  rightText: string;
}

@InputType({ description: 'What `withdrawCorrection` needs.' })
export class WithdrawCorrectionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;
}

@InputType({ description: 'What `answerCorrection` needs. The correction itself is an act of its own, done before.' })
export class AnswerCorrectionInput extends WithdrawCorrectionInput {
  @Field(() => CorrectionStatus, { description: 'ACCEPTED, PARTLY or REFUSED.' })
  outcome: CorrectionStatus;

  @Field(() => String, { description: 'What was done, or the reason why not; at least ten characters. The person reads it.' })
  answer: string;
}

@ObjectType({ description: 'What the three acts on a request for a correction answer.' })
export class CorrectionPayload extends ChangedPayload {
  @Field(() => ID)
  id: string;
}
