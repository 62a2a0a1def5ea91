import { Field, ID, InputType } from 'type-graphql';
import { LocalityKind } from './locality.js';

@InputType({ description: 'Which localities. Conditions left out do not narrow.' })
export class LocalitiesFilter {
  @Field(() => ID, {
    description: 'The organization: localities of communes, and served by branches, that are it or below it on that day.',
  })
  underId: string;

  @Field(() => String, { nullable: true, description: 'Part of the name, tone marks forgiven, or the whole code.' })
  search?: string | null;

  @Field(() => LocalityKind, { nullable: true, description: 'Only of this kind.' })
  kind?: LocalityKind | null;

  @Field(() => Boolean, { nullable: true, description: 'True: without a head; false: with one.' })
  withoutHead?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: whose head is a member; false: whose head is not.' })
  headIsMember?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "True: whose branch's secretary is the head; false: whose is not." })
  secretaryIsHead?: boolean | null;
}
