import { Classification, connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'That a paper above ORDINARY exists (văn bản mật): number, day and keeper, nothing of its content.',
  simpleResolvers: true,
})
export class SecretPaper {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The organization it belongs to.' })
  organizationId: string;

  @Field(() => ID, { nullable: true, description: 'The meeting it belongs to. Null where it belongs to none.' })
  meetingId: string | null;

  @Field(() => String)
  number: string;

  @Field(() => LocalDate)
  signedOn: string;

  @Field(() => Classification)
  classification: Classification;

  @Field(() => String, { description: 'Who keeps it (người giữ).' })
  keeper: string;
}

@ObjectType({ description: 'A page of secret papers.' })
export class SecretPaperConnection extends connectionOf(() => SecretPaper, 'SecretPaper') {}

@InputType({ description: 'What is recorded of a paper above ORDINARY: never its title or anything in it.' })
export class RecordSecretPaperInput {
  @Field(() => ID, { description: 'Below a role of the viewer.' })
  organizationId: string;

  @Field(() => ID, { nullable: true, description: 'A meeting of that organization.' })
  meetingId?: string | null;

  @Field(() => String, { description: 'Number and symbol; at most 60 characters.' })
  number: string;

  @Field(() => LocalDate)
  signedOn: string;

  @Field(() => Classification, { description: 'CONFIDENTIAL, SECRET or TOP_SECRET.' })
  classification: Classification;

  @Field(() => String, { description: 'Who keeps it (người giữ); at most 200 characters.' })
  keeper: string;
}

@ObjectType({ description: 'The paper that was recorded.' })
export class RecordSecretPaperPayload {
  @Field(() => SecretPaper)
  paper: SecretPaper;
}
