import { type Connection, LocalDate, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { loadPosts } from '../post/load-posts.js';
import { Post } from '../post/post.js';
import type { PostRow } from '../post/post.service.js';
import { selectionOf } from '../query/selection.js';
import { Agency, AgencyConnection } from './agency.js';
import type { AgencyRow } from './agency.service.js';
import { loadAgency } from './load-agency.js';

@Resolver(() => Agency)
export class AgencyResolver {
  @Query(() => Agency, { nullable: true, description: 'One agency on a day. Null where there is none of this id on that day.' })
  agency(
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgencyRow | null> {
    return loadAgency(context, info, id, asOf ?? today());
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'The Party organization inside it. Null where its members belong elsewhere.',
  })
  organization(
    @Root() { organizationId, asOf }: AgencyRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, asOf);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The Party organization in whose area it works.' })
  area(@Root() { areaId, asOf }: AgencyRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, areaId, asOf);
  }

  @FieldResolver(() => [Post], { description: 'Its head and deputies on that day.' })
  posts(@Root() { id, asOf }: AgencyRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PostRow[]> {
    return loadPosts(context, info, 'agency', id, asOf);
  }

  @FieldResolver(() => Post, { nullable: true, description: 'Its head on that day (thủ trưởng). Null where the post is not filled.' })
  async head(@Root() { id, asOf }: AgencyRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PostRow | null> {
    const selection = selectionOf(info);
    const withPosition = { fields: new Set([...selection.fields, 'position']), key: selection.key };
    const { actor, services, loaders } = context;
    const posts = await loaders.load(`head ${asOf} ${selection.key}`, id, (ids) =>
      services.posts.of(actor, 'agency', ids, asOf, withPosition),
    );
    return posts?.find((post) => post.position === 'HEAD') ?? null;
  }
}

@Resolver(() => PartyOrganization)
export class OrganizationAgenciesResolver {
  @FieldResolver(() => AgencyConnection, { description: 'Agencies in its area on that day, and the one inside which it stands.' })
  agencies(
    @Root() { id, asOf }: OrganizationRow,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AgencyRow> | null> {
    const selection = selectionOf(info, 'nodes');
    return loaders.load(`agencies ${asOf} ${first} ${after} ${selection.key}`, id, (ids) =>
      services.agencies.ofOrganizations(actor, ids, asOf, selection, first, after),
    );
  }
}
