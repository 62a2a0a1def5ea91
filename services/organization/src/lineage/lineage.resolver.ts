import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import { Partner } from '@capuy/subgraph';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { type GraphRow, LineageEdge, LineageGraph, LineageLink, LineageNode, type LinkRow, type NodeRow } from './lineage.js';

@Resolver(() => PartyOrganization)
export class OrganizationLineageResolver {
  @Partner()
  @FieldResolver(() => [LineageLink], {
    description: 'What it came from, up to that day; itself where it went on through a reorganization.',
  })
  async predecessors(@Root() { id, asOf }: OrganizationRow, @Ctx() { actor, services, loaders }: Context): Promise<LinkRow[]> {
    return (await loaders.load(`predecessors ${asOf}`, id, (ids) => services.lineage.predecessors(actor, ids, asOf))) ?? [];
  }

  @Partner()
  @FieldResolver(() => [LineageLink], { description: 'What became of it; itself where it went on through a reorganization.' })
  async successors(@Root() { id, asOf }: OrganizationRow, @Ctx() { actor, services, loaders }: Context): Promise<LinkRow[]> {
    return (await loaders.load(`successors ${asOf}`, id, (ids) => services.lineage.successors(actor, ids, asOf))) ?? [];
  }

  @Partner()
  @FieldResolver(() => LineageGraph, { description: 'All that it came from and all that became of it.' })
  lineage(
    @Root() { id, asOf }: OrganizationRow,
    @Arg('depth', () => Int, { defaultValue: 10, description: 'Steps either way, at most 20.' }) depth: number,
    @Ctx() { actor, services, loaders }: Context,
  ): Promise<GraphRow | null> {
    return loaders.load(`lineage ${asOf} ${depth}`, id, (ids) => services.lineage.graphs(actor, ids, asOf, depth));
  }
}

@Resolver(() => LineageLink)
export class LineageLinkResolver {
  @Partner()
  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description:
      'The other end: a predecessor as of the day before, a successor as of the first day. Null where it cannot be read just now.',
  })
  organization(@Root() row: LinkRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, row.organizationId, row.asOf);
  }

  @Partner()
  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where not recorded.' })
  decision(@Root() { decisionId }: LinkRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}

@Resolver(() => LineageEdge)
export class LineageEdgeResolver {
  @Partner()
  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where not recorded.' })
  decision(@Root() { decisionId }: LinkRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}

@Resolver(() => LineageNode)
export class LineageNodeResolver {
  @Partner()
  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'On the day asked about; one that had ended by then has its last name.',
  })
  organization(@Root() row: NodeRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, row.organizationId, row.asOf);
  }
}
