import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

export interface EntryOnBehalfRow {
  id: string;
  organizationId: string;
  enteredOn: string;
  enteredAt: string;
}

@ObjectType({
  description:
    'Something that a clerk entered for a branch that cannot, by a page that it signed (nhập thay). Read by whoever reaches the branch.',
  simpleResolvers: true,
})
export class EntryOnBehalf {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What was done, as the audit names it: `registerMember`. Data: more are added.' })
  act: string;

  @Field(() => String, { description: 'What it was done to, such as `Member`.' })
  entity: string;

  @Field(() => ID, { nullable: true, description: 'Of what it was done to. Null where the act has none.' })
  entityId: string | null;

  @Field(() => String, { description: 'Who signed the page.' })
  signedBy: string;

  @Field(() => LocalDate, { description: 'The day on the page.' })
  signedOn: string;

  @Field(() => LocalDate, { description: 'The day it was typed.' })
  enteredOn: string;

  @Field(() => String, { nullable: true, description: 'Name of the account that typed it. Null where it may not be read.' })
  enteredBy: string | null;

  @Field(() => ID, { description: 'The photo: `GET /files/organization/evidence/{evidenceId}`.' })
  evidenceId: string;

  @Field(() => String, { description: 'What the photo is: `image/jpeg`, `image/png` or `application/pdf`.' })
  evidenceType: string;

  organizationId: string;

  enteredAt: string;
}

export const EntryOnBehalfConnection = connectionOf(() => EntryOnBehalf, 'EntryOnBehalf');

@InputType({ description: 'Which entries. Conditions left out do not narrow.' })
export class EntryOnBehalfFilter {
  @Field(() => ID, { description: 'For this organization or one below it today.' })
  underId: string;

  @Field(() => LocalDate, { nullable: true, description: 'Typed on this day or later.' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Typed on this day or earlier.' })
  until?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what was done to this.' })
  entityId?: string | null;
}
