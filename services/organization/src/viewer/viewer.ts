import { LocalDate } from '@capuy/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { CommitteeFunction } from './committee-function.js';

@ObjectType({ description: 'Who is signed in, and what they may be today.', simpleResolvers: true })
export class Viewer {
  @Field(() => ID)
  accountId: string;

  @Field(() => String)
  displayName: string;

  @Field(() => LocalDate, { description: 'Today in Vietnam, or the day that a demonstration stands on.' })
  today: string;

  @Field(() => [CommitteeFunction], { description: 'The functions of all committee bodies they work in: each has its part of the screen.' })
  functions: CommitteeFunction[];

  @Field(() => Boolean, { description: 'Whether they manage accounts and grants.' })
  canAdminister: boolean;

  personId: string | null;
  actingForId: string | null;
}

@ObjectType({ description: 'A role at an organization; its subtree is the scope.', simpleResolvers: true })
export class ViewerRole {
  @Field(() => String, { description: 'Code of the role, such as `STAFF_ORGANIZATION` or `BRANCH_SECRETARY`.' })
  role: string;

  organizationId: string;
}
