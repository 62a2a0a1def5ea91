import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import { Partner } from '@capuy/subgraph';
import { selectionOf } from '../query/selection.js';
import { loadOrganization } from './load-organization.js';
import type { OrganizationRow } from './organization-columns.js';
import { OrganizationPlacement, OrganizationVersion, type PlacementRow, type VersionRow } from './organization-history.js';
import { PartyOrganization } from './party-organization.js';

@Resolver(() => PartyOrganization)
export class OrganizationHistoryResolver {
  @Partner()
  @FieldResolver(() => [OrganizationVersion], { description: 'What it was called and classified as, from its first day on.' })
  async versions(
    @Root() { id }: OrganizationRow,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VersionRow[]> {
    const selection = selectionOf(info);
    return (
      (await loaders.load(`versions ${selection.key}`, id, (ids) => services.organizationHistory.versions(actor, ids, selection))) ?? []
    );
  }

  @Partner()
  @FieldResolver(() => [OrganizationPlacement], { description: 'What it stood under, from its first day on.' })
  async placements(@Root() { id }: OrganizationRow, @Ctx() { actor, services, loaders }: Context): Promise<PlacementRow[]> {
    return (await loaders.load('placements', id, (ids) => services.organizationHistory.placements(actor, ids))) ?? [];
  }
}

@Resolver(() => OrganizationVersion)
export class OrganizationVersionResolver {
  @Partner()
  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where not recorded.' })
  decision(@Root() { decisionId }: VersionRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}

@Resolver(() => OrganizationPlacement)
export class OrganizationPlacementResolver {
  @Partner()
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'What it stood under, as of the first day of the period.' })
  parent(
    @Root() { parentId, validFrom }: PlacementRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, parentId, validFrom);
  }

  @Partner()
  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where not recorded.' })
  decision(@Root() { decisionId }: PlacementRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }
}
