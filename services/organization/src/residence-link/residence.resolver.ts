import { type Connection, LocalDate, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { selectionOf } from '../query/selection.js';
import { ResidenceCode } from './residence-code.js';
import type { ResidenceLinkRow } from './residence-columns.js';
import { ResidenceComment } from './residence-comment.js';
import { ResidenceLinksFilter } from './residence-filter.js';
import { ResidenceLink, ResidenceLinkConnection } from './residence-link.js';

@Resolver(() => ResidenceLink)
export class ResidenceResolver {
  @Query(() => ResidenceLinkConnection, { description: 'Residence links on a day by name, from one of the two ends.' })
  residenceLinks(
    @Arg('filter', () => ResidenceLinksFilter) filter: ResidenceLinksFilter,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ResidenceLinkRow>> {
    return services.residence.list(actor, filter, asOf ?? today(), { first, after: after ?? null }, selectionOf(info, 'nodes'));
  }

  @Query(() => ResidenceLink, { nullable: true, description: 'One residence link on a day. Null outside the reach of both ends.' })
  async residenceLink(
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResidenceLinkRow | null> {
    return (await services.residence.byIds(actor, [id], asOf ?? today(), selectionOf(info))).get(id) ?? null;
  }

  @Query(() => [ResidenceCode], { description: 'Groups and outcomes of the regulation in force on a day, in their order.' })
  residenceCodes(
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<ResidenceCode[]> {
    return services.residence.codes(actor, asOf ?? today());
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'Where they work. Null where given by hand, and before it stood.',
  })
  from(
    @Root() { fromId, asOf }: ResidenceLinkRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return fromId === null ? Promise.resolve(null) : loadOrganization(context, info, fromId, asOf);
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'Where they live. Null where given by hand, and before it stood.',
  })
  to(@Root() { toId, asOf }: ResidenceLinkRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return toId === null ? Promise.resolve(null) : loadOrganization(context, info, toId, asOf);
  }

  @FieldResolver(() => [ResidenceComment], {
    description: 'Yearly comments, latest first; empty for whoever may not know what they say.',
  })
  async comments(@Root() { id }: ResidenceLinkRow, @Ctx() { actor, services, loaders }: Context): Promise<ResidenceComment[]> {
    return (await loaders.load('residence comments', id, (ids) => services.residence.comments(actor, ids))) ?? [];
  }
}
