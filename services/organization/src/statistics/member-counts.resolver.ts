import { LocalDate } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../query/selection.js';
import { MemberCountTable } from './member-counts.js';

@Resolver(() => MemberCountTable)
export class MemberCountsResolver {
  @Query(() => [MemberCountTable], {
    description: "Members below an organization on each of up to four days, by what they are. Empty outside the reader's reach.",
  })
  memberCounts(
    @Arg('underId', () => ID, { description: 'The organization, with all below it.' }) underId: string,
    @Arg('days', () => [LocalDate]) days: string[],
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberCountTable[]> {
    return services.memberCounts.tables(actor, underId, days, selectionOf(info));
  }
}
