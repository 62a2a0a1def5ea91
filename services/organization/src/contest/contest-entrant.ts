import { connectionOf } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ContestResult {
  FIRST_PRIZE = 'FIRST_PRIZE',
  SECOND_PRIZE = 'SECOND_PRIZE',
  THIRD_PRIZE = 'THIRD_PRIZE',
  CONSOLATION_PRIZE = 'CONSOLATION_PRIZE',
  RECOGNIZED = 'RECOGNIZED',
  NOT_RECOGNIZED = 'NOT_RECOGNIZED',
}
registerEnumType(ContestResult, {
  name: 'ContestResult',
  description: 'Giải nhất, giải nhì, giải ba, giải khuyến khích, được công nhận, không được công nhận.',
});

@ObjectType({
  description:
    'A person who entered a contest (thí sinh). Read by the organizer, who sent them, whoever reaches the person, and the person.',
  simpleResolvers: true,
})
export class ContestEntrant {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  personId: string;

  @Field(() => String)
  personName: string;

  @Field(() => Int, { description: 'The last round they took part in (vòng thi), from 1.' })
  round: number;

  @Field(() => ContestResult, { nullable: true, description: 'Null while not settled.' })
  result: ContestResult | null;

  @Field(() => Int, { description: 'Goes up with each change; send it back with one.' })
  version: number;
}

export const ContestEntrantConnection = connectionOf(() => ContestEntrant, 'ContestEntrant');

@ObjectType({ description: 'How many a committee sent to a contest (số thí sinh của một cấp ủy).', simpleResolvers: true })
export class ContestCommittee {
  @Field(() => Int)
  entrants: number;

  @Field(() => Int, { description: 'With a prize, or recognized.' })
  successful: number;

  organizationId: string;
  asOf: string;
}
