import { type Connection, LocalDate, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { loadPosts } from '../post/load-posts.js';
import { Post } from '../post/post.js';
import type { PostRow } from '../post/post.service.js';
import { selectionOf } from '../query/selection.js';
import { loadLocality } from './load-locality.js';
import type { LocalityRow } from './locality-columns.js';
import { LocalityCounts } from './locality-counts.js';
import { LocalitiesFilter } from './locality-filter.js';
import { Locality, LocalityConnection } from './locality.js';

@Resolver(() => Locality)
export class LocalityResolver {
  @Query(() => Locality, { nullable: true, description: 'One locality on a day. Null where there is none of this id on that day.' })
  locality(
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LocalityRow | null> {
    return loadLocality(context, info, id, asOf ?? today());
  }

  @Query(() => LocalityConnection, { description: "Localities on a day by name, as far as the reader's reach goes." })
  localities(
    @Arg('filter', () => LocalitiesFilter) filter: LocalitiesFilter,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LocalityRow>> {
    return services.localities.list(actor, filter, asOf ?? today(), { first, after: after ?? null }, selectionOf(info, 'nodes'));
  }

  @Query(() => LocalityCounts, {
    nullable: true,
    description: "Counts of localities and of their heads on a day, from versions, posts and memberships. Null outside the reader's reach.",
  })
  localityCounts(
    @Arg('underId', () => ID) underId: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<LocalityCounts | null> {
    return services.localityCounts.counts(actor, underId, asOf ?? today());
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The Party organization of the commune in whose area it lies.' })
  organization(
    @Root() { organizationId, asOf }: LocalityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, asOf);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The branch that serves it. Null where none does.' })
  branch(
    @Root() { branchId, asOf }: LocalityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return branchId === null ? Promise.resolve(null) : loadOrganization(context, info, branchId, asOf);
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'What these facts rest on. Null where not recorded.' })
  decision(@Root() { decisionId }: LocalityRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }

  @FieldResolver(() => [Post], { description: 'Its head and deputies on that day (trưởng thôn, tổ trưởng và cấp phó).' })
  posts(@Root() { id, asOf }: LocalityRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PostRow[]> {
    return loadPosts(context, info, 'locality', id, asOf);
  }

  @FieldResolver(() => Post, { nullable: true, description: 'Its head on that day. Null where the post is not filled.' })
  async head(@Root() { id, asOf }: LocalityRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PostRow | null> {
    const selection = selectionOf(info);
    const withPosition = { fields: new Set([...selection.fields, 'position']), key: selection.key };
    const { actor, services, loaders } = context;
    const posts = await loaders.load(`locality head ${asOf} ${selection.key}`, id, (ids) =>
      services.posts.of(actor, 'locality', ids, asOf, withPosition),
    );
    return posts?.find((post) => post.position === 'HEAD') ?? null;
  }
}
