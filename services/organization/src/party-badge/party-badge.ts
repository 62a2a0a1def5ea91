import { connectionOf, LocalDate } from '@capuy/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A Party badge that a member was given (huy hiệu Đảng).', simpleResolvers: true })
export class PartyBadge {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'For how many years.' })
  years: number;

  @Field(() => LocalDate)
  awardedOn: string;
}

@ObjectType({ description: 'A member whose Party age reaches a badge by a day (đến hạn tặng huy hiệu Đảng).', simpleResolvers: true })
export class BadgeDue {
  @Field(() => ID, { description: 'Of the member and the number of years.' })
  id: string;

  @Field(() => Int, { description: 'For how many years.' })
  years: number;

  @Field(() => LocalDate, { description: 'The day on which the Party age reaches them.' })
  reachedOn: string;
}

@ObjectType({ description: 'What is known of badges for an organization today (quy định về huy hiệu Đảng).', simpleResolvers: true })
export class BadgeRules {
  @Field(() => [LocalDate], { description: 'The next days on which badges are given: 3/2, 19/5, 2/9, 7/11.' })
  rounds: string[];

  @Field(() => [Int], { description: 'The numbers of years for which a badge is given, as far as a regulation in force and entered says.' })
  years: number[];

  @Field(() => Int, { description: 'How many further steps the regulation is known to have, without a value entered.' })
  unknown: number;

  @Field(() => Boolean, { description: 'Whether the viewer may record badges below that organization.' })
  viewerCanAward: boolean;
}

export const BadgeDueConnection = connectionOf(() => BadgeDue, 'BadgeDue');
