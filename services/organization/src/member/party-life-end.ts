import { LocalDate } from '@capuy/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { MemberEndKind } from './member.js';

@ObjectType({ description: 'How a Party life ended, and what follows from it (thôi là đảng viên).', simpleResolvers: true })
export class PartyLifeEnd {
  @Field(() => MemberEndKind, { nullable: true, description: 'Null for whoever may not know how it ended.' })
  kind: MemberEndKind | null;

  @Field(() => LocalDate, { description: 'The first day they were no longer a member.' })
  on: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Until when they may complain of being struck off, in working days. Null for other ends, and where no regulation in force says.',
  })
  complainUntil: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'By when a complaint of the last day would have to be answered by the superior. Null as before.',
  })
  answerUntil: string | null;
}
