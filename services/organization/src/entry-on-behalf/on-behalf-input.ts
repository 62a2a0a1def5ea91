import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'That an act is entered for a branch that cannot (nhập thay), by a page that it signed.' })
export class OnBehalfInput {
  @Field(() => ID, { description: 'The branch.' })
  organizationId: string;

  @Field(() => ID, { description: 'The photo of the signed page: what `POST /files/organization/evidence` answered.' })
  evidenceId: string;

  @Field(() => String, { description: 'Who signed the page: a name and, where it helps, a post.' })
  signedBy: string;

  @Field(() => LocalDate, { description: 'The day on the page.' })
  signedOn: string;
}

/** An input of an act that a branch does itself, or a clerk for it. */
export interface BranchAct {
  onBehalf?: OnBehalfInput | null;
}
