import { LocalDate } from '@capuy/subgraph';
import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { DeclaredIndicator, DeclaredKind, DeclaredValue } from './declared-value.js';

@InputType({ description: 'What `declareValue` needs. A value for the same indicator, kind and day is put right.' })
export class DeclareValueInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => DeclaredIndicator)
  indicator: DeclaredIndicator;

  @Field(() => DeclaredKind)
  kind: DeclaredKind;

  @Field(() => LocalDate, { description: 'The day it speaks of.' })
  day: string;

  @Field(() => Float, { description: 'In percent, two decimals.' })
  value: number;

  @Field(() => String, { description: 'The paper that states it.' })
  source: string;
}

@ObjectType({ description: 'What `declareValue` answers.' })
export class DeclareValuePayload extends ChangedPayload {
  @Field(() => DeclaredValue, { nullable: true, description: 'Null where it cannot be read just now.' })
  declared: DeclaredValue | null;
}
