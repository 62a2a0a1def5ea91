import { type Connection, LocalDate, Partner, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { OrganizationType } from '../organization-type/organization-type.js';
import { selectionOf } from '../query/selection.js';
import type { OrganizationRow } from './organization-columns.js';
import { PartyOrganizationFilter } from './organization-filter.js';
import { loadOrganization } from './load-organization.js';
import { PartyOrganization, PartyOrganizationConnection } from './party-organization.js';

@Resolver(() => PartyOrganization)
export class PartyOrganizationResolver {
  @Partner()
  @Query(() => PartyOrganization, { nullable: true, description: 'One organization on a day. Null where there is none of this id.' })
  partyOrganization(
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, id, asOf ?? today());
  }

  @Partner()
  @Query(() => PartyOrganizationConnection, { description: 'Organizations on a day, in Vietnamese order of their names.' })
  partyOrganizations(
    @Arg('filter', () => PartyOrganizationFilter, { nullable: true }) filter: PartyOrganizationFilter | null,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<OrganizationRow>> {
    const selection = selectionOf(info, 'nodes');
    return services.organizationList.list(actor, filter ?? {}, asOf ?? today(), first, after, selection);
  }

  @Partner()
  @FieldResolver(() => OrganizationType, { description: 'Its type on that day (loại hình tổ chức).' })
  type(@Root() row: OrganizationRow): OrganizationType {
    return {
      code: row.typeCode ?? '',
      name: row.typeName ?? '',
      nameEn: row.typeNameEn ?? '',
      levelClass: row.levelClass as OrganizationType['levelClass'],
      allowedParents: row.allowedParents ?? [],
      isClosed: row.isClosedType ?? false,
      legalBasis: row.typeLegalBasis ?? '',
      validFrom: row.typeValidFrom ?? '',
      validTo: row.typeValidTo ?? null,
    };
  }

  @Partner()
  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'What it stood directly under (trực thuộc). Null for the root, and on a day it did not exist.',
  })
  parent(
    @Root() { id, asOf }: OrganizationRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    const { actor, services, loaders } = context;
    const selection = selectionOf(info);
    return loaders.load(`parent ${asOf} ${selection.key}`, id, (ids) => services.organizations.parents(actor, ids, asOf, selection));
  }

  @Partner()
  @FieldResolver(() => [PartyOrganization], { description: 'What it stood under, from the root down.' })
  async ancestors(
    @Root() { id, asOf }: OrganizationRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow[]> {
    const { actor, services, loaders } = context;
    const selection = selectionOf(info);
    const found = await loaders.load(`ancestors ${asOf} ${selection.key}`, id, (ids) =>
      services.organizations.ancestors(actor, ids, asOf, selection),
    );
    return found ?? [];
  }

  @Partner()
  @FieldResolver(() => PartyOrganizationConnection, { description: 'What stood directly under it.' })
  async children(
    @Root() { id, asOf }: OrganizationRow,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<OrganizationRow> | null> {
    const selection = selectionOf(info, 'nodes');
    return loaders.load(`children ${asOf} ${first} ${after} ${selection.key}`, id, (ids) =>
      services.organizations.children(actor, ids, asOf, selection, first, after),
    );
  }

  @Partner()
  @FieldResolver(() => Int, { description: 'How many stood directly under it.' })
  childCount(@Root() { id, asOf }: OrganizationRow, @Ctx() { actor, services, loaders }: Context): Promise<number | null> {
    return loaders.load(`childCount ${asOf}`, id, (ids) => services.organizations.childCounts(actor, ids, asOf));
  }
}
