import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { DecisionInput } from '../decision/decision-input.js';
import { Post, PostBasis, PostPlace, PostPosition } from './post.js';

@InputType({ description: 'What `appointPost` needs.' })
export class AppointPostInput {
  @Field(() => ID)
  personId: string;

  @Field(() => ID, {
    description: 'Where; for a post in a body, the organization it serves; in an agency, the one in whose area it works.',
  })
  organizationId: string;

  @Field(() => PostPlace)
  place: PostPlace;

  @Field(() => PostPosition)
  position: PostPosition;

  @Field(() => ID, { nullable: true, description: 'Needed where `place` is `BODY`.' })
  bodyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Needed where `place` is `AGENCY`.' })
  agencyId?: string | null;

  @Field(() => PostBasis)
  basis: PostBasis;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day the term is over; that alone does not end the post.' })
  termUntil?: string | null;

  @Field(() => DecisionInput, { nullable: true })
  decision?: DecisionInput | null;
}

@InputType({ description: 'What `endPost` needs.' })
export class EndPostInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'The first day it is no longer held.' })
  on: string;

  @Field(() => String, { description: 'Why, in a few words.' })
  reason: string;
}

@ObjectType({ description: 'What `appointPost` answers.' })
export class AppointPostPayload extends ChangedPayload {
  @Field(() => Post, { nullable: true, description: 'Null where the change took it out of reach.' })
  post: Post | null;
}

@ObjectType({ description: 'What `endPost` answers.' })
export class EndPostPayload extends ChangedPayload {
  @Field(() => Post, { nullable: true, description: 'Null where the change took it out of reach.' })
  post: Post | null;
}
