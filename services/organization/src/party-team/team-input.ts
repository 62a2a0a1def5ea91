import { LocalDate } from '@capuy/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { OnBehalfInput } from '../entry-on-behalf/on-behalf-input.js';
import { ChangedPayload } from '../change/changed-payload.js';
import { PartyTeam } from './party-team.js';

@InputType({ description: 'What `createPartyTeam` needs.' })
export class CreatePartyTeamInput {
  @Field(() => ID, { description: 'The branch.' })
  organizationId: string;

  @Field(() => String)
  name: string;

  @Field(() => LocalDate)
  validFrom: string;

  @Field(() => OnBehalfInput, { nullable: true, description: 'Where it is entered for a branch that cannot. Absent: for oneself.' })
  onBehalf?: OnBehalfInput | null;
}

@InputType({ description: 'What `assignToTeam` needs.' })
export class AssignToTeamInput {
  @Field(() => ID)
  teamId: string;

  @Field(() => [ID], { description: 'Members of the branch, at most 100; each leaves the team they were in.' })
  memberIds: string[];

  @Field(() => LocalDate)
  on: string;

  @Field(() => OnBehalfInput, { nullable: true, description: 'Where it is entered for a branch that cannot. Absent: for oneself.' })
  onBehalf?: OnBehalfInput | null;
}

@InputType({ description: 'What `endPartyTeam` needs.' })
export class EndPartyTeamInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => LocalDate, { description: 'The first day it no longer exists.' })
  on: string;

  @Field(() => OnBehalfInput, { nullable: true, description: 'Where it is entered for a branch that cannot. Absent: for oneself.' })
  onBehalf?: OnBehalfInput | null;
}

@ObjectType({ description: 'What `createPartyTeam` answers.' })
export class CreatePartyTeamPayload extends ChangedPayload {
  @Field(() => PartyTeam, { nullable: true, description: 'Null where the change took it out of reach.' })
  team: PartyTeam | null;
}

@ObjectType({ description: 'What `assignToTeam` answers.' })
export class AssignToTeamPayload extends ChangedPayload {
  @Field(() => PartyTeam, { nullable: true, description: 'Null where the change took it out of reach.' })
  team: PartyTeam | null;
}

@ObjectType({ description: 'What `endPartyTeam` answers.' })
export class EndPartyTeamPayload extends ChangedPayload {
  @Field(() => PartyTeam, { nullable: true, description: 'Null where the change took it out of reach.' })
  team: PartyTeam | null;
}
