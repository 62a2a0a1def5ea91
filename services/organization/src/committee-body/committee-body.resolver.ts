import { today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { loadPosts } from '../post/load-posts.js';
import { Post } from '../post/post.js';
import type { PostRow } from '../post/post.service.js';
import { selectionOf } from '../query/selection.js';
import { CommitteeBody } from './committee-body.js';
import type { BodyRow } from './committee-body.service.js';

@Resolver(() => CommitteeBody)
export class CommitteeBodyResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The organization whose committee it serves, today.' })
  organization(
    @Root() { organizationId }: BodyRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, today());
  }

  @FieldResolver(() => [Post], { description: 'Its head and staff today.' })
  posts(@Root() { id }: BodyRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PostRow[]> {
    return loadPosts(context, info, 'body', id, today());
  }
}

@Resolver(() => PartyOrganization)
export class OrganizationBodiesResolver {
  @FieldResolver(() => [CommitteeBody], { description: 'The bodies that served its committee on that day.' })
  async bodies(
    @Root() { id, asOf }: OrganizationRow,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BodyRow[]> {
    const selection = selectionOf(info);
    const found = await loaders.load(`bodies ${asOf} ${selection.key}`, id, (ids) =>
      services.committeeBodies.ofOrganizations(actor, ids, asOf, selection),
    );
    return found ?? [];
  }
}
