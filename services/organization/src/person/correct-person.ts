import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { BirthPrecision } from './birth-precision.js';
import { Gender } from './gender.js';
import { Person } from './person.js';

@InputType({ description: 'What was written wrongly. What is left out stays; null takes away what may be missing.' })
export class CorrectPersonInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String, { nullable: true })
  fullName?: string | null;

  @Field(() => Gender, { nullable: true })
  gender?: Gender | null;

  @Field(() => LocalDate, { nullable: true })
  birthDate?: string | null;

  @Field(() => BirthPrecision, { nullable: true })
  birthPrecision?: BirthPrecision | null;

  @Field(() => String, { nullable: true })
  ethnicity?: string | null;

  @Field(() => String, { nullable: true })
  education?: string | null;

  @Field(() => String, { nullable: true })
  identityNumber?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true })
  address?: string | null;
}

@ObjectType({ description: 'What `correctPerson` answers.' })
export class CorrectPersonPayload extends ChangedPayload {
  @Field(() => Person, { nullable: true, description: 'Null where the change took it out of reach.' })
  person: Person | null;
}
