import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { Agency } from './agency.js';

@InputType({ description: 'What `registerAgency` needs.' })
export class RegisterAgencyInput {
  @Field(() => String)
  name: string;

  @Field(() => ID, { description: 'The Party organization in whose area it works.' })
  areaId: string;

  @Field(() => ID, { nullable: true, description: 'The Party organization inside it.' })
  organizationId?: string | null;

  @Field(() => Int, { nullable: true })
  staff?: number | null;

  @Field(() => LocalDate)
  validFrom: string;
}

@InputType({ description: 'What is left out stays; null takes it away.' })
export class ChangeAgencyInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'The first day on which this holds.' })
  on: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => ID, { nullable: true })
  areaId?: string | null;

  @Field(() => ID, { nullable: true })
  organizationId?: string | null;

  @Field(() => Int, { nullable: true })
  staff?: number | null;
}

@ObjectType({ description: 'What `registerAgency` answers.' })
export class RegisterAgencyPayload extends ChangedPayload {
  @Field(() => Agency, { nullable: true, description: 'Null where it begins later than today.' })
  agency: Agency | null;
}

@ObjectType({ description: 'What `changeAgency` answers.' })
export class ChangeAgencyPayload extends ChangedPayload {
  @Field(() => Agency, { nullable: true, description: 'As it stands today. Null where it begins later.' })
  agency: Agency | null;
}
