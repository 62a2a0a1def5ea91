import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangedPayload } from '../change/changed-payload.js';
import { DecisionInput } from '../decision/decision-input.js';
import { PostBasis } from '../post/post.js';
import { PartyCommittee, PartyCommitteeKind } from './party-committee.js';

@InputType({ description: 'What `formCommittee` needs.' })
export class FormCommitteeInput {
  @Field(() => ID)
  organizationId: string;

  @Field(() => PartyCommitteeKind)
  kind: PartyCommitteeKind;

  @Field(() => String, { description: 'Nhiệm kỳ, such as `2025-2030`.' })
  termName: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day the term is over.' })
  termUntil?: string | null;

  @Field(() => PostBasis)
  basis: PostBasis;

  @Field(() => Int, { nullable: true })
  seats?: number | null;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => DecisionInput, { nullable: true })
  decision?: DecisionInput | null;
}

@ObjectType({ description: 'What `formCommittee` answers.' })
export class FormCommitteePayload extends ChangedPayload {
  @Field(() => PartyCommittee, { nullable: true, description: 'Null where the change took it out of reach.' })
  committee: PartyCommittee | null;
}
