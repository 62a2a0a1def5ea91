import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import { TrainingKind } from './training-class.js';

@InputType({ description: 'Which classes. Conditions left out do not narrow.' })
export class TrainingClassesFilter {
  @Field(() => ID, { description: 'The organizer, with all below it today and what that came from.' })
  underId: string;

  @Field(() => String, { nullable: true, description: 'Part of the name, tone marks forgiven.' })
  search?: string | null;

  @Field(() => TrainingKind, { nullable: true, description: 'Only of this kind.' })
  kind?: TrainingKind | null;

  @Field(() => LocalDate, { nullable: true, description: 'Begun on this day or later.' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Begun before this day.' })
  until?: string | null;
}
