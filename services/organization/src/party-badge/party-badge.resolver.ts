import { type Connection, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import { loadMember } from '../member/load-member.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { reaches } from '../party-organization/load-reach.js';
import { selectionOf } from '../query/selection.js';
import { AwardBadgeInput, AwardBadgePayload, BadgesDueFilter } from './party-badge-input.js';
import type { BadgeDueRow, BadgeRow } from './party-badge.service.js';
import { BadgeDue, BadgeDueConnection, BadgeRules, PartyBadge } from './party-badge.js';

@Resolver(() => Member)
export class MemberBadgesResolver {
  @FieldResolver(() => [PartyBadge], { description: 'Party badges they were given (huy hiệu Đảng), the highest first.' })
  async badges(
    @Root() { id }: MemberRow,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BadgeRow[]> {
    const selection = selectionOf(info);
    return (await loaders.load(`badges ${selection.key}`, id, (ids) => services.badges.ofMembers(actor, ids, selection))) ?? [];
  }
}

@Resolver(() => PartyBadge)
export class PartyBadgeResolver {
  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where it cannot be read just now.' })
  decision(@Root() { decisionId }: BadgeRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}

@Resolver(() => BadgeDue)
export class BadgeDueResolver {
  @Query(() => BadgeDueConnection, {
    description: 'Members whose Party age reaches a badge by a day of giving and who have none for it, by name.',
  })
  badgesDue(
    @Arg('filter', () => BadgesDueFilter) filter: BadgesDueFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BadgeDueRow>> {
    return services.badges.due(actor, filter, first, after ?? null, selectionOf(info, 'nodes'));
  }

  @Query(() => BadgeRules, { description: 'The days of giving that come, and for which numbers of years a badge is given.' })
  async badgeRules(@Arg('underId', () => ID) underId: string, @Ctx() context: Context): Promise<BadgeRules> {
    const rules = await context.services.badges.rules(context.actor, underId);
    return { ...rules, viewerCanAward: await reaches(context, 'member:manage', underId) };
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Null where the record cannot be read just now.' })
  member(@Root() { memberId }: BadgeDueRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<MemberRow | null> {
    return loadMember(context, info, memberId, today());
  }

  @Mutation(() => AwardBadgePayload, { description: 'Records that a Party badge was given (tặng huy hiệu Đảng).' })
  async awardBadge(@Arg('input', () => AwardBadgeInput) input: AwardBadgeInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { actor, services } = context;
    const { id, changeMarker } = await services.awardBadges.award(actor, input, clickOf(context, info));
    return answer(info, 'member', id, changeMarker, (ids, selection) => services.members.byIds(actor, ids, today(), selection));
  }
}
