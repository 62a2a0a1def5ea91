import { LocalDate } from '@capuy/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { CommitteeFunction } from './committee-function.js';

@ObjectType({ description: 'Who is signed in, and what they may be today (người đang đăng nhập).', simpleResolvers: true })
export class Viewer {
  @Field(() => ID, { description: 'The account.' })
  id: string;

  @Field(() => String)
  displayName: string;

  @Field(() => LocalDate, { description: 'Today in Vietnam, or the day that a demonstration stands on.' })
  today: string;

  @Field(() => [CommitteeFunction], { description: 'The functions of all committee bodies they work in: each has its part of the screen.' })
  functions: CommitteeFunction[];

  @Field(() => Boolean, { description: 'Whether they manage accounts and grants.' })
  canAdminister: boolean;

  @Field(() => [ID], {
    description: 'Organizations at which they hold a role that may ask who can see an organization, and why.',
  })
  readsReachAt: string[];

  @Field(() => [String], {
    description: 'Codes of roles held today that wait for a second factor: this session was opened without one.',
  })
  rolesAwaitingSecondFactor: string[];

  personId: string | null;
  actingForId: string | null;
}

@ObjectType({ description: 'An organization one acts for, and as what (tổ chức đang làm việc).', simpleResolvers: true })
export class ActingFor {
  organizationId: string;

  @Field(() => [String], { description: 'Codes of the roles held there, such as `STAFF_ORGANIZATION` or `BRANCH_SECRETARY`.' })
  roles: string[];

  @Field(() => [CommitteeFunction], { description: 'The functions of the bodies one works in there.' })
  functions: CommitteeFunction[];
}
